/**
 * How good people's lives are, by their own account, and who may need help: frameworks, ratings, charts and alarms,
 * threshold books, back-tests, fairness, and which service a visit would tell us most about.
 *
 * <p>A pure engine: records in, records out; no framework, clock, I/O or changing static.
 */
@NullMarked
package care.trellis.quality;

import org.jspecify.annotations.NullMarked;
