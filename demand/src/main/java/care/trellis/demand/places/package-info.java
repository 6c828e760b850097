/** The stock-flow mode: referrals, waiting, beds and leavers in small steps of time, and what the places cost. */
@NullMarked
package care.trellis.demand.places;

import org.jspecify.annotations.NullMarked;
