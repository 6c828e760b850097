/** Measurements, outside the default build. */
@NullMarked
package care.trellis.bench;

import org.jspecify.annotations.NullMarked;
