/**
 * People move between settings, grow older and die, year by year: x(a+1, t+1) = Q(s, a, t)ᵀ x(a, t), for each sex s and
 * single year of age a over states of dependency and setting.
 *
 * <p>A year, from mid-year to mid-year, has an order: who dies; whose needs change; who of those alive moves. Deaths of each
 * sex and age are those of the population, shared by relative risk. A length of stay in two pieces says who leaves a care
 * home. Migration is what remains between the people of a year and the survivors of the year before.
 *
 * <p>Left out: waiting because beds are short is a setting that people can move to and from at given rates, but no count of
 * beds holds them there (the stock-flow of places does that); households, since no table of couples by need is published
 * that would say who loses an unpaid carer when.
 */
@NullMarked
package care.trellis.demand.transition;

import org.jspecify.annotations.NullMarked;
