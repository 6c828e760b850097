/**
 * Lives one by one: who is in which setting year by year, and what care costs each person and each payer over a lifetime,
 * under a means test and a cap.
 *
 * <p>Each person has a stream of random numbers that follows from the seed, sex, age and year of arrival and a running number,
 * and each year of life a place in it. So the same person under other rates meets the same luck, and two scenarios are
 * compared like with like.
 *
 * <p>Households are left out: no published table says who lives with whom by need and setting, and a couple's flag without
 * one would be a made-up figure. Unpaid care is a setting that people move to and from at the chain's rates.
 */
@NullMarked
package care.trellis.demand.person;

import org.jspecify.annotations.NullMarked;
