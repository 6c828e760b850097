/** How far a projection may be out for what is not known: draws, bands, and which input drives them. */
@NullMarked
package care.trellis.demand.uncertainty;

import org.jspecify.annotations.NullMarked;
