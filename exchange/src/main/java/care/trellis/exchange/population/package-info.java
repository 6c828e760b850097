/** Tables of populations, births, deaths and moves, as the Office for National Statistics and others publish them. */
@NullMarked
package care.trellis.exchange.population;

import org.jspecify.annotations.NullMarked;
