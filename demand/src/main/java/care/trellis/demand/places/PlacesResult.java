package care.trellis.demand.places;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.stay.TwoPieceStay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What became of a plan, moment by moment; the last moment is the end of the run, whose flows would come next.
 *
 * @param steps one more than the plan's steps
 */
public record PlacesResult(PlacesPlan plan, List<PlacesStep> steps) {
    private static final double HALF_A_BED = 0.5;
    private static final Source METHOD = new Source(
            "explicit Euler steps as Stella and Vensim take them: flows from the stocks at the start of a step",
            Status.DERIVED);

    public PlacesResult {
        steps = List.copyOf(steps);
    }

    public Mode mode() {
        return Mode.PLACES;
    }

    public PlacesStep start() {
        return steps.getFirst();
    }

    public PlacesStep end() {
        return steps.getLast();
    }

    /** People referred in the whole run. */
    public double referred() {
        return carried(PlacesStep::referrals);
    }

    /** People who moved in in the whole run. */
    public double movedIn() {
        return carried(PlacesStep::placements);
    }

    /** People who left a place in the whole run. */
    public double discharged() {
        return carried(PlacesStep::discharges);
    }

    private double carried(ToDoubleFunction<PlacesStep> flow) {
        return plan.steps().dt()
                * steps.subList(0, steps.size() - 1).stream().mapToDouble(flow).sum();
    }

    /** The first moment with the greatest deficit. */
    public PlacesStep worst() {
        var worst = start();
        for (var step : steps) {
            worst = step.deficit() > worst.deficit() ? step : worst;
        }
        return worst;
    }

    /** The moments at whole years and the end, for a table that people read. */
    public List<PlacesStep> yearly() {
        var yearly = new ArrayList<PlacesStep>();
        for (int i = 0; i < steps.size(); i++) {
            boolean begins = i == 0 || plan.steps().years(i) > plan.steps().years(i - 1);
            if (begins || i == steps.size() - 1) {
                yearly.add(steps.get(i));
            }
        }
        return yearly;
    }

    /** What the result says, in a sentence or two. */
    public String sentence() {
        var worst = worst();
        return String.format(
                        Locale.ROOT,
                        "After %s months %,.0f people have a place and %,.0f wait; places have cost £%,.1fm since the start.",
                        figure(end().month()),
                        end().placed(),
                        end().waiting(),
                        end().cumulativeCost() / 1e6)
                + (worst.deficit() < HALF_A_BED
                        ? " Nobody ever waits for want of a bed."
                        : String.format(
                                Locale.ROOT,
                                " The most who wait for want of a bed are %,.0f, at month %s.",
                                worst.deficit(),
                                figure(worst.month())));
    }

    /** Everything the result rests on. */
    public List<Assumption> assumptions() {
        var need = plan.need();
        var start = plan.start();
        var price = plan.price();
        var all = new ArrayList<Assumption>();
        all.add(need.source()
                .assumption(
                        "referrals",
                        figure(need.referralRate())
                                + " a year for every 10,000 people aged 65 and over, as many each month, at the same rate"
                                + " throughout"));
        all.add(plan.staySource()
                .assumption(
                        "length of stay",
                        plan.stay().words()
                                + (plan.stay() instanceof TwoPieceStay
                                        ? "; at the start people have stayed as long as in a home whose admissions never"
                                                + " changed"
                                        : "")));
        all.add(start.source()
                .assumption(
                        "at the start",
                        figure(start.beds()) + " beds, " + figure(start.placed()) + " people placed, "
                                + figure(start.waiting()) + " waiting"));
        all.add(plan.changesSource().assumption("beds opened and closed", changes()));
        all.add(plan.placing()
                .source()
                .assumption(
                        "moving in",
                        "a month as many as wait, or as the free beds and those becoming free, whichever is fewer, spread"
                                + " over " + months(plan.placing().months())
                                + "; nobody gives up waiting or dies waiting"));
        all.add(price.source()
                .assumption(
                        "price of a place",
                        price.words() + ", cash, uplifted by " + figure(100 * price.uplift())
                                + " % at months 12, 24 and so on; for everybody placed, whoever pays"));
        all.add(METHOD.assumption(
                "steps",
                figure(plan.steps().dt()) + " months each, " + plan.steps().count() + " of them"));
        if (need.population().isExtended(plan.steps().months() - plan.steps().dt())) {
            all.add(Source.JUDGEMENT.assumption(
                    "population aged 65 and over after its last point", "the last line goes on, for a year at most"));
        }
        return List.copyOf(all);
    }

    private String changes() {
        double opened = plan.changes().stream().mapToDouble(BedChange::opened).sum();
        double closed = plan.changes().stream().mapToDouble(BedChange::closed).sum();
        return plan.changes().isEmpty()
                ? "none"
                : figure(opened) + " opened and " + figure(closed) + " closed; a closure sends nobody away";
    }

    private static String months(double months) {
        return months == 1 ? "a month" : figure(months) + " months";
    }

    static String figure(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
        var plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(plain.scale(), 0) + "f", plain);
    }
}
