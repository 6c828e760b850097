package care.trellis.app.outlook;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.money.CrossSubsidy;
import care.trellis.demand.money.FundingGap;
import care.trellis.demand.money.GrowthRate;
import care.trellis.demand.money.SpendingPath;
import care.trellis.demand.projection.Assumption.Status;
import java.util.stream.IntStream;

/**
 * What somebody asks of money needed and money available.
 *
 * @param gap the two paths
 * @param fees who carries a home's cost, at the council fee at which it breaks even
 */
record GapForm(FundingGap gap, CrossSubsidy fees) {
    private static final double PERCENT = 100;
    private static final double BILLION = 1e9;
    private static final int LAST = 2045;
    private static final double USUAL_SELF_FUNDED = 48.9;
    private static final double USUAL_PREMIUM = 41;
    private static final Source SET_HERE = new Source("set on this page", Status.ASSUMED);

    /** Reads it field by field; what must be put right is noted in what was asked. */
    static GapForm of(Asked asked, OutlookInputs inputs) {
        var shipped = inputs.gap().gap();
        int first = shipped.years().getFirst().year();
        int last = shipped.years().getLast().year();
        var needed = path(
                asked,
                "needed",
                "Money needed",
                shipped.needed(),
                first,
                "As the Health Foundation expects for demand and cost pressures, where you leave it as it is.");
        var available = path(
                asked,
                "available",
                "Money available",
                shipped.available(),
                first,
                "0 holds today's level in real terms. From 2014-15 to 2021-22 it grew by 2.6% a year (Health Foundation, 25"
                        + " September 2023).");
        int until = Integer.parseInt(asked.choice(
                "until",
                "Last year",
                "",
                Integer.toString(last),
                IntStream.rangeClosed(first + 1, LAST)
                        .mapToObj(year -> new Field.Choice(Integer.toString(year), Integer.toString(year)))
                        .toList()));
        var place = inputs.place();
        double cost =
                asked.number(Amount.of("cost", "Cost of a place in a care home", "a week", 1, 100_000, place.price())
                        .inPounds()
                        .hinting("From the toolkit's model “" + place.title() + "” at its own figures."));
        double selfFunded =
                asked.number(Amount.of("self", "Residents who pay for themselves", "%", 0, 99, USUAL_SELF_FUNDED)
                                .hinting("In homes for older people, England 2022-23 (ONS, 6 July 2023)."))
                        / PERCENT;
        double premium =
                asked.number(Amount.of("premium", "They pay more than the council by", "%", 0, 500, USUAL_PREMIUM)
                                .hinting("For the same care, 2016 (Competition and Markets Authority, 2017)."))
                        / PERCENT;
        var basis = shipped.basis();
        var gap = new FundingGap(
                SpendingPath.growing(
                        "money needed", basis, first, until, needed.amount(), needed.growth(), needed.source()),
                SpendingPath.growing(
                        "money available",
                        basis,
                        first,
                        until,
                        available.amount(),
                        available.growth(),
                        available.source()));
        return new GapForm(gap, CrossSubsidy.atPremium(cost, selfFunded, premium));
    }

    private record Growing(double amount, GrowthRate growth, Source source) {}

    private static Growing path(Asked asked, String id, String label, SpendingPath shipped, int first, String hint) {
        double amount = asked.number(
                        Amount.of(id, label + " in " + first, "billion a year", 0, 1_000, shipped.in(first) / BILLION)
                                .inPounds())
                * BILLION;
        var growth = Amount.of(
                        id + "-growth",
                        label + " grows by",
                        "% a year, real",
                        -10,
                        15,
                        Math.round(shipped.growth().perYear() * PERCENT * 10) / 10.0)
                .hinting(hint);
        double grows = asked.number(growth) / PERCENT;
        return new Growing(
                amount,
                new GrowthRate(grows),
                asked.isUsual(id, growth.id())
                        ? new Source(
                                "compound growth between the ends of the published path: "
                                        + shipped.source().words(),
                                Status.DERIVED)
                        : SET_HERE);
    }
}
