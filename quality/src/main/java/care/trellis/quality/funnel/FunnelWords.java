package care.trellis.quality.funnel;

import care.trellis.quality.working.Finding;
import care.trellis.quality.working.Spoken;
import java.util.List;

/** What a funnel says, of all services together and of each. */
final class FunnelWords {
    private static final int FEW = 10;
    private static final double PER_THOUSAND_OUTSIDE = 1 - Funnel.OUTER;
    private static final double PER_HUNDRED_OUTSIDE = 1 - Funnel.INNER;

    private FunnelWords() {}

    static String sums(List<Counted> services) {
        return Spoken.figure(services.stream().mapToDouble(Counted::numerator).sum()) + " over "
                + Spoken.figure(
                        services.stream().mapToDouble(Counted::denominator).sum());
    }

    static String sentence(FunnelChoices choices, Counted counted, Verdict verdict, Limits outer, int services) {
        var figure = figure(choices, counted.ratio());
        var what = counted.service() + ": "
                + switch (choices.kind()) {
                    case PROPORTION ->
                        figure + " (" + Spoken.figure(counted.numerator()) + " of "
                                + Spoken.figure(counted.denominator()) + ")";
                    case RATIO ->
                        figure + " times what is expected (" + Spoken.figure(counted.numerator()) + " for "
                                + Spoken.figure(counted.denominator()) + ")";
                    case RATE ->
                        figure + " (" + Spoken.figure(counted.numerator()) + " for "
                                + Spoken.figure(counted.denominator()) + ")";
                };
        var room = " The outer limits for a service of this size are " + figure(choices, outer.lower()) + " and "
                + figure(choices, outer.upper()) + ".";
        return what + ", " + verdict.words() + "." + room
                + switch (verdict) {
                    case INSIDE -> " It cannot be told from the others by these figures.";
                    case HIGH, LOW ->
                        " Of " + services + " services that do not differ, about "
                                + Spoken.figure(services * (PER_HUNDRED_OUTSIDE - PER_THOUSAND_OUTSIDE))
                                + " would lie there by chance.";
                    case ABOVE, BELOW ->
                        " It is worth asking why: a difference in who lives there, in what is counted or in how it is"
                                + " reported comes before a difference in care.";
                };
    }

    private static String figure(FunnelChoices choices, double ratio) {
        return choices.kind() == Kind.PROPORTION ? Spoken.percent(ratio) : Spoken.figure(ratio);
    }

    static Finding finding(FunnelChoices choices, List<FunnelPoint> points, Dispersion dispersion, boolean adjusted) {
        int n = points.size();
        long above = count(points, Verdict.ABOVE);
        long below = count(points, Verdict.BELOW);
        long nearly = count(points, Verdict.HIGH) + count(points, Verdict.LOW);
        var says = "Of " + n + " services, " + (above == 0 ? "none" : above) + " "
                + (above == 1 ? "is" : "are") + " higher and " + (below == 0 ? "none" : below) + " lower than chance"
                + (adjusted ? " and the usual differences between services" : "") + " would give. " + nearly + " more "
                + (nearly == 1 ? "lies" : "lie") + " between the inner and the outer limits.";
        var sure = "If no service differed, about " + Spoken.figure(n * PER_THOUSAND_OUTSIDE)
                + " of the " + n + " would lie outside the outer limits (99.8 %) by chance and about "
                + Spoken.figure(n * PER_HUNDRED_OUTSIDE) + " outside the inner ones (95 %). "
                + dispersion(dispersion, choices, adjusted)
                + (n < FEW ? " With fewer than " + FEW + " services this is rough." : "");
        var caution = "A funnel has no first and no last: services inside it are not ranked, and one outside it is a"
                + " question, not an answer.";
        return new Finding(says, sure, caution);
    }

    private static String dispersion(Dispersion dispersion, FunnelChoices choices, boolean adjusted) {
        var differ = "The services differ " + Spoken.figure(dispersion.phi()) + " times as much as chance explains (φ)";
        if (adjusted) {
            return differ + ", and the limits leave room for that.";
        }
        return choices.overdispersion()
                ? "The services differ no more than chance explains (φ = " + Spoken.figure(dispersion.phi())
                        + "), so the limits are those of chance alone."
                : differ
                        + (dispersion.tau2() > 0
                                ? "; the limits leave no room for that, because it was asked for, and too many services lie"
                                        + " outside them."
                                : ".");
    }

    private static long count(List<FunnelPoint> points, Verdict verdict) {
        return points.stream().filter(point -> point.verdict() == verdict).count();
    }
}
