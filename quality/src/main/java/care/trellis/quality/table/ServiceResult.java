package care.trellis.quality.table;

/** What a threshold book made of the facts of one service. */
public record ServiceResult(String service, BookResult result) {
    public static ServiceResult of(ThresholdBook book, ServiceFacts facts) {
        return new ServiceResult(facts.service(), book.evaluate(facts.facts()));
    }
}
