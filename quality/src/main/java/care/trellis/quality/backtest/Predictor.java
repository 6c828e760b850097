package care.trellis.quality.backtest;

import java.util.OptionalDouble;

/** A way to say before a decision how likely a home is to fall: more is likelier. */
@FunctionalInterface
public interface Predictor {
    /** The score; empty where the rule says nothing about this home. */
    OptionalDouble score(KnownBefore known);
}
