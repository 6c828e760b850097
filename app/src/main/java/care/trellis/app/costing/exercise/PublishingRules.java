package care.trellis.app.costing.exercise;

import care.trellis.disclosure.RuleBook;
import care.trellis.exchange.library.DisclosureLibrary;

/** What every figure of several services must keep before it leaves an exercise. */
public final class PublishingRules {
    public static final RuleBook BOOK =
            DisclosureLibrary.rules("cost-benchmarks").orElseThrow();

    private PublishingRules() {}
}
