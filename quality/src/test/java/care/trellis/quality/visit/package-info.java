@NullMarked
package care.trellis.quality.visit;

import org.jspecify.annotations.NullMarked;
