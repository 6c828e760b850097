@NullMarked
package care.trellis.quality.cusum;

import org.jspecify.annotations.NullMarked;
