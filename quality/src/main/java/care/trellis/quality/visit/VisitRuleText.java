package care.trellis.quality.visit;

import care.trellis.quality.chance.Lot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rule in sentences, with every parameter. */
final class VisitRuleText {
    private final VisitRules rules;
    private final boolean visitsAreKnown;
    private final int services;

    VisitRuleText(VisitRules rules, boolean visitsAreKnown, int services) {
        this.rules = rules;
        this.visitsAreKnown = visitsAreKnown;
        this.services = services;
    }

    List<String> sentences() {
        var text = new ArrayList<String>();
        text.add(rules.visits() + (rules.visits() == 1 ? " visit" : " visits") + " in " + rules.month() + ", to tell "
                + rules.purpose().label() + ". The seed of the lottery is " + rules.seed() + ".");
        waits(text);
        text.add("The other visits are shared among bands of size ("
                + String.join(", ", rules.bands().names())
                + ") in proportion to the services left in each. The fraction of a visit is drawn by lot: a band gets"
                + " floor(c + u) - floor(b + u), c and b the visits due to the bands up to and before it, u = "
                + String.format(
                        Locale.ROOT,
                        "%.6f",
                        Lot.of(rules.seed(), rules.month().toString()).uniform(0))
                + " this month.");
        text.add("Within a band the services go first of which a visit would tell most: the mean over the domains of "
                + (rules.purpose() == Purpose.POSITION
                        ? "(V - V') / τ²"
                        : "the expected fall of p (1 - p), p the probability of being below the standard")
                + ", where V is the variance of what is believed of the service, 1 / V' = 1 / V + k / s², and k = "
                + rules.answers() + " answers, or as many as live there where fewer do.");
        text.add("Ties are broken by lot: the number that SplitMix64 gives for the seed and the text \"" + rules.month()
                + " \" followed by the service's id; the lowest goes first.");
        return text;
    }

    private void waits(List<String> text) {
        if (!visitsAreKnown) {
            text.add("No date of a last visit is given, so that waits play no part.");
            return;
        }
        text.add("A service visited in the last " + rules.pause() + " months is not visited again.");
        text.add("Up to " + rules.visitsForWaiting() + " of the visits go first to services that have waited "
                + rules.longestWait() + " months or longer: those without a visit on record, then the longest wait.");
        int round = Math.ceilDiv(services, Math.max(rules.visitsForWaiting(), 1));
        if (round > rules.longestWait()) {
            text.add("These alone would see all " + services + " services once in " + round
                    + " months, so that a longest wait of " + rules.longestWait()
                    + " months cannot be promised; it could with " + Math.ceilDiv(services, rules.longestWait())
                    + " visits a month for services that wait.");
        }
    }
}
