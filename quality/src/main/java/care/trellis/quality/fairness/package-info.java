/** Whether the words of ratings treat services of different size, sector and client group alike. */
@NullMarked
package care.trellis.quality.fairness;

import org.jspecify.annotations.NullMarked;
