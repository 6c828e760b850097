/** Measurements of the quality engine, beside R. */
@NullMarked
package care.trellis.bench.quality;

import org.jspecify.annotations.NullMarked;
