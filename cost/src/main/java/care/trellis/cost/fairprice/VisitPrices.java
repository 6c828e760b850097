package care.trellis.cost.fairprice;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.formula.Rules;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What visits of each length cost, from the medians of an hour: the home-care model with its inputs set so that, over all
 * visits, it gives every line's median again. Travel, mileage and protective equipment are then incurred by the visit.
 *
 * <p>Returns give cost by the hour. How many visits an hour of contact had must be assumed; the more, the less each visit
 * of the returns' travel cost is, and the smaller the difference between short and long visits.
 *
 * @param average the run over all visits; its price is the sum of the lines' medians and the return
 */
public record VisitPrices(BigDecimal visitsInHour, Run average, List<Visit> visits) {
    private static final String MINUTES_IN_HOUR = "60";
    private static final String LENGTH = "visit_length";
    private static final String BY_VISIT = "visits_in_hour";

    /**
     * A visit of one length.
     *
     * @param minutes of contact
     * @param price GBP per visit
     * @param hourly GBP per hour of contact in visits of this length
     * @param share GBP: the same part of the hourly price as the visit is of an hour, whatever its length costs
     */
    public record Visit(
            String option, BigDecimal minutes, BigDecimal price, BigDecimal hourly, BigDecimal share, Run run) {}

    public VisitPrices {
        visits = List.copyOf(visits);
    }

    /**
     * Prices visits.
     *
     * @throws Faulty where the returns give no pay, or a median that the model cannot hold
     */
    public static VisitPrices of(FairPrice fair, BigDecimal visitsInHour) {
        if (visitsInHour.signum() <= 0) {
            throw new Faulty(Fault.of("visits in an hour", visitsInHour.toPlainString(), "a number above 0"));
        }
        var pay = median(fair, "direct_care");
        if (pay.signum() <= 0) {
            throw new Faulty(Fault.of("line direct_care", pay.toPlainString(), "a median above 0"));
        }
        var changes = inputs(fair, visitsInHour, pay);
        var model = fair.aggregation().returns().model();
        var inputs = Inputs.of(model).with(changes);
        var average = Run.of(inputs);
        var visits = new ArrayList<Visit>();
        for (var option : model.selector(LENGTH).orElseThrow().options().keySet()) {
            if (option.startsWith("minutes_")) {
                visits.add(visit(option, Run.of(inputs.with(new Change.Select(LENGTH, option))), average.price()));
            }
        }
        return new VisitPrices(visitsInHour, average, visits);
    }

    private static Visit visit(String option, Run run, BigDecimal hourly) {
        var minutes = new BigDecimal(MINUTES_IN_HOUR).divide(run.value(BY_VISIT), DecimalEvaluation.PRECISION);
        var share = Rules.apply("visit_price", hourly.toPlainString(), minutes.toPlainString(), MINUTES_IN_HOUR);
        return new Visit(option, minutes, run.value("price_of_visit"), run.price(), share, run);
    }

    private static List<Change> inputs(FairPrice fair, BigDecimal visits, BigDecimal pay) {
        var travel = median(fair, "travel_time");
        var paid = pay.add(travel);
        var changes = new ArrayList<Change>();
        set(changes, "average_visits_in_hour", visits);
        set(changes, "pay_rate", pay);
        set(changes, "travel_minutes", ratio(travel.multiply(new BigDecimal(MINUTES_IN_HOUR)), pay.multiply(visits)));
        set(changes, "mileage_per_visit", ratio(median(fair, "mileage"), visits));
        set(changes, "ppe_per_visit", ratio(median(fair, "ppe"), visits));
        for (var share : List.of("training", "holiday", "sickness", "notice", "pension")) {
            set(changes, share + "_share", ratio(median(fair, share).movePointRight(2), paid));
        }
        set(changes, "non_contact_share", ratio(median(fair, "non_contact_pay").movePointRight(2), paid));
        set(changes, "ni_share", ratio(median(fair, "national_insurance").movePointRight(2), paid));
        for (var line : fair.aggregation().returns().model().lines()) {
            if (line.input() != null) {
                set(changes, line.id(), median(fair, line.id()));
            }
        }
        operations(fair, changes);
        return changes;
    }

    private static void operations(FairPrice fair, List<Change> changes) {
        switch (fair.choices().operations()) {
            case ReturnOnOperations.AsReturned() -> {
                changes.add(new Change.Select("roo_rule", "amount"));
                set(changes, "roo_amount", median(fair, fair.shape().returnLine()));
            }
            case ReturnOnOperations.MarkUp(var share) -> {
                changes.add(new Change.Select("roo_rule", "mark_up_on_cost"));
                set(changes, "roo_rate", share.movePointRight(2));
            }
            case ReturnOnOperations.Margin(var share) -> {
                changes.add(new Change.Select("roo_rule", "margin_on_price"));
                set(changes, "roo_rate", share.movePointRight(2));
            }
        }
    }

    private static void set(List<Change> changes, String id, BigDecimal value) {
        changes.add(new Change.Set(
                id, value, new Provenance("From the medians of the returns", "", Provenance.Status.DERIVED)));
    }

    private static BigDecimal median(FairPrice fair, String line) {
        if (!(fair.aggregation().returns().model().order().get(line) instanceof Line)) {
            throw new Faulty(Fault.of("model", "no line " + line, "the lines of home care by Annex A"));
        }
        return fair.aggregation().medianOf(line).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal ratio(BigDecimal above, BigDecimal below) {
        return above.divide(below, DecimalEvaluation.PRECISION);
    }
}
