/** Usage mode: rates of use by sex and age, with a trend, on a projected population. Demographic pressure, not a forecast. */
@NullMarked
package care.trellis.demand.usage;

import org.jspecify.annotations.NullMarked;
