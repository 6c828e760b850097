/**
 * What care costs: models as data, dated books of parameters, runs that carry their working.
 *
 * <p>A pure engine: records in, records out; no framework, clock, I/O or changing static.
 */
@NullMarked
package care.trellis.cost;

import org.jspecify.annotations.NullMarked;
