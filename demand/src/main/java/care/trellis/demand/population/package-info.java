/** How many people there are and will be, by sex, age and mid-year. */
@NullMarked
package care.trellis.demand.population;

import org.jspecify.annotations.NullMarked;
