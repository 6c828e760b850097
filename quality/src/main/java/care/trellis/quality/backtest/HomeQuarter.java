package care.trellis.quality.backtest;

/** One home at one decision: what was known before it, and what came after. */
record HomeQuarter(KnownBefore known, After after) {}
