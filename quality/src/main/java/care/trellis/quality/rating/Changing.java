package care.trellis.quality.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Finds what would change the words of one rating. */
final class Changing {
    /** Further answers looked at: more than any service has people. */
    private static final int MOST = 1_000;

    private final RatingRules rules;
    private final DomainFit fit;
    private final Rating rating;

    Changing(RatingRules rules, DomainFit fit, Rating rating) {
        this.rules = rules;
        this.fit = fit;
        this.rating = rating;
    }

    WhatWouldChange whatWouldChange() {
        var model = fit.model();
        if (model == null) {
            return new WhatWouldChange(
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of("Nothing can be said of any service of this domain yet: " + fit.refusal() + "."));
        }
        var say = least(more -> verdict(model, more, model.mean()) != Verdict.TOO_FEW);
        var estimate = rating.estimate();
        if (estimate == null || rating.verdict() == Verdict.TOO_FEW) {
            return new WhatWouldChange(
                    say, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of(toSay(say)));
        }
        return known(model, estimate);
    }

    private WhatWouldChange known(Model model, Estimate estimate) {
        double adjusted = estimate.adjusted();
        var leave = least(more -> isOutside(verdict(model, more, adjusted)));
        double off = distance(model, estimate.v());
        boolean reachable = Double.isFinite(off);
        var below = reachable ? OptionalDouble.of(model.mean() - off) : OptionalDouble.empty();
        var better = reachable ? OptionalDouble.of(model.mean() + off) : OptionalDouble.empty();
        var sentences = new ArrayList<String>();
        if (reachable) {
            sentences.add("With as many answers, an adjusted mean below " + figure(model.mean() - off)
                    + " would be clearly below the usual range, and one above " + figure(model.mean() + off)
                    + " clearly better; it is " + figure(adjusted) + ".");
        } else {
            sentences.add("With so few answers no mean would be clearly outside the usual range.");
        }
        if (rating.verdict() == Verdict.ABOUT) {
            sentences.add(toLeave(leave, adjusted < model.mean()));
        }
        return new WhatWouldChange(OptionalInt.of(0), leave, below, better, sentences);
    }

    /**
     * How far from μ an adjusted mean must lie for its interval to exclude μ, points; infinite where none does.
     *
     * <p>From (1 − B) d &gt; z √(v (1 − B) + B² / ΣW + u B² d²).
     */
    private static double distance(Model model, double v) {
        double b = model.shrinkage(v);
        double z2 = model.z() * model.z();
        double steep = (1 - b) * (1 - b) - z2 * model.unknownSpread() * b * b;
        double flat = z2 * (v * (1 - b) + b * b / model.sumOfWeights());
        return steep > 0 ? Math.sqrt(flat / steep) : Double.POSITIVE_INFINITY;
    }

    // Further answers are answers of today, each of weight 1.
    private Verdict verdict(Model model, int more, double adjusted) {
        var estimate = rating.estimate();
        double weights = estimate == null ? 0 : estimate.weights();
        double squares = estimate == null ? 0 : weights * weights / estimate.effective();
        double effective = (weights + more) * (weights + more) / (squares + more);
        int heard = rating.heard().heard() + more;
        return heard == 0
                ? Verdict.TOO_FEW
                : Verdict.of(heard, model.posterior(adjusted, model.s2() / effective), model.mean(), rules);
    }

    private static OptionalInt least(IntPredicate enough) {
        for (int more = 0; more <= MOST; more++) {
            if (enough.test(more)) {
                return OptionalInt.of(more);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isOutside(Verdict verdict) {
        return verdict == Verdict.CLEARLY_BELOW || verdict == Verdict.CLEARLY_BETTER;
    }

    private static String toSay(OptionalInt answers) {
        return answers.isPresent()
                ? "About " + answers(answers.getAsInt())
                        + " would be enough to say something, if services differ as they" + " do now."
                : "No number of answers below " + String.format(Locale.ROOT, "%,d", MOST)
                        + " would be enough to say something: the services differ too little from each other.";
    }

    private static String toLeave(OptionalInt answers, boolean below) {
        var where = below ? "clearly below the usual range" : "clearly better than the usual range";
        return answers.isPresent()
                ? "If the mean stayed where it is, about " + answers(answers.getAsInt()) + " would show it to be "
                        + where + "."
                : "If the mean stayed where it is, no number of answers below "
                        + String.format(Locale.ROOT, "%,d", MOST) + " would show it to be " + where + ".";
    }

    private static String answers(int more) {
        return more == 1 ? "1 more answer" : more + " more answers";
    }

    private static String figure(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }
}
