@NullMarked
package care.trellis.quality.chance;

import org.jspecify.annotations.NullMarked;
