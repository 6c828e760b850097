package care.trellis.quality.table;

/** The facts of one service. */
public record ServiceFacts(String service, Facts facts) {}
