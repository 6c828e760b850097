/**
 * How well a rule would have warned: a panel of homes, decisions in the past, and what was published afterwards.
 *
 * <p>What was known before a decision and what came after it are two types, {@link KnownBefore} and {@link After}. Only a
 * panel makes either, a rule is given the first alone, and {@link LeakCheck} scores every decision again from a panel in
 * which the future was deleted.
 */
@NullMarked
package care.trellis.quality.backtest;

import org.jspecify.annotations.NullMarked;
