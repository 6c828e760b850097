package care.trellis.app.costing.exercise;

import care.trellis.disclosure.RuleBook;
import care.trellis.exchange.disclosure.DisclosureRulesFile;
import care.trellis.exchange.library.DisclosureLibrary;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What every figure of several services must keep before it leaves an exercise. */
final class PublishingRules {
    /** As they ship with this Trellis: the rules of whatever is being prepared. */
    static final String TEXT = DisclosureLibrary.source("cost-benchmarks").orElseThrow();

    private static final Map<String, RuleBook> READ = new ConcurrentHashMap<>();

    private PublishingRules() {}

    /** Each text is read once. */
    static RuleBook read(String text) {
        return READ.computeIfAbsent(
                text, each -> DisclosureRulesFile.read("rules.yaml", each.getBytes(StandardCharsets.UTF_8)));
    }
}
