@NullMarked
package care.trellis.quality.rating;

import org.jspecify.annotations.NullMarked;
