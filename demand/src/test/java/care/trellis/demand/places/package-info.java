@NullMarked
package care.trellis.demand.places;

import org.jspecify.annotations.NullMarked;
