/** Prevalence mode: how many need help by sex and age, and where people with such needs are. */
@NullMarked
package care.trellis.demand.prevalence;

import org.jspecify.annotations.NullMarked;
