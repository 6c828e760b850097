/**
 * Who will need care, and what places, staff and money that takes: population, need, policies, workforce, the gap, and how
 * wrong the same method was before.
 *
 * <p>A pure engine: records in, records out; no framework, clock, I/O or changing static.
 */
@NullMarked
package care.trellis.demand;

import org.jspecify.annotations.NullMarked;
