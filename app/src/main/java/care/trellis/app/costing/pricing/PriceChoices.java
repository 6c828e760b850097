package care.trellis.app.costing.pricing;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.web.TypedForm;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.book.Series;
import care.trellis.cost.book.Uplift;
import care.trellis.cost.fairprice.FairPriceChoices;
import care.trellis.cost.fairprice.ReturnOnOperations;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.OccupancyTreatment;
import care.trellis.cost.returns.QuantileMethod;
import care.trellis.cost.returns.TotalsUsed;
import care.trellis.cost.returns.ZeroDecision;
import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The choices between returns and price for one kind of care, as they were typed, each with the reason beside it. What the
 * council publishes and what a later run repeats is this.
 *
 * @param values by field
 */
public record PriceChoices(Map<String, String> values) {
    /** The choices for which a reason is asked, in the order of the page, and what each is called. */
    public static final Map<String, String> ASKED = asked();

    private static final int LONGEST_REASON = 300;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> STAFF_BLOCKS = List.of("staffing", "careworker");

    public PriceChoices {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private static Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("median", "Which median");
        asked.put("zeros", "What a zero means");
        asked.put("occupancy", "Empty beds");
        asked.put("operations", "Return on operations");
        asked.put("uplift", "Uplift to the price year");
        return java.util.Collections.unmodifiableMap(asked);
    }

    /** What holds until somebody chooses: every figure as it was returned. */
    public static PriceChoices usual() {
        return new PriceChoices(Map.of(
                "median", MedianMeaning.SUM_OF_LINE_MEDIANS.word(),
                "zeros", "value",
                "occupancy", "as-returned",
                "operations", "returned",
                "staff_uplift", "0",
                "other_uplift", "0"));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String reason(String choice) {
        return value("why_" + choice);
    }

    public MedianMeaning median() {
        return Arrays.stream(MedianMeaning.values())
                .filter(meaning -> meaning.word().equals(value("median")))
                .findFirst()
                .orElse(MedianMeaning.SUM_OF_LINE_MEDIANS);
    }

    /** Reads a form; empty where something must be put right, which the form then says. */
    static Optional<PriceChoices> read(TypedForm form, boolean hasBeds) {
        form.oneOf(
                "median",
                Arrays.stream(MedianMeaning.values()).map(MedianMeaning::word).toList(),
                "Choose one of the three medians");
        form.oneOf("zeros", List.of("value", "missing"), "Choose what a zero means");
        form.oneOf(
                "occupancy",
                hasBeds ? List.of("as-returned", "raised", "above") : List.of("as-returned"),
                "Choose what is done about empty beds");
        form.oneOf("operations", List.of("returned", "markup", "margin"), "Choose where the return comes from");
        if (!form.value("occupancy").equals("as-returned")) {
            percent(form, "floor", "The floor of occupancy", BigDecimal.ONE, HUNDRED);
        } else {
            form.line("floor");
        }
        if (!form.value("operations").equals("returned")) {
            percent(form, "operations_rate", "The return on operations", BigDecimal.ZERO, BigDecimal.valueOf(50));
        } else {
            form.line("operations_rate");
        }
        percent(form, "staff_uplift", "The uplift of staff costs", BigDecimal.valueOf(-20), BigDecimal.valueOf(50));
        percent(form, "other_uplift", "The uplift of other costs", BigDecimal.valueOf(-20), BigDecimal.valueOf(50));
        ASKED.forEach((choice, label) -> {
            if (choice.equals("occupancy") && !hasBeds) {
                return;
            }
            form.text("why_" + choice);
            form.needed(
                    "why_" + choice,
                    "Say why: " + label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1),
                    LONGEST_REASON,
                    "The reason");
        });
        return form.errors().isEmpty() ? Optional.of(new PriceChoices(form.values())) : Optional.empty();
    }

    private static void percent(TypedForm form, String field, String name, BigDecimal least, BigDecimal most) {
        var typed = form.line(field).replace("%", "").strip();
        boolean isNumber = typed.matches("-?[0-9]{1,3}(\\.[0-9]{1,3})?");
        if (!isNumber || new BigDecimal(typed).compareTo(least) < 0 || new BigDecimal(typed).compareTo(most) > 0) {
            form.wrong(
                    field,
                    name + " must be a percentage from " + least + " to " + most
                            + (typed.isEmpty() ? "" : "; it was “" + TypedForm.brief(typed) + "”"));
        } else {
            form.values().put(field, typed);
        }
    }

    /** As the engine takes them. */
    public FairPriceChoices engine(CostingExercise exercise, List<Exclusion> exclusions) {
        return new FairPriceChoices(aggregation(exercise, exclusions), null, operations());
    }

    /** Those before the return on operations. */
    public AggregationChoices aggregation(CostingExercise exercise, List<Exclusion> exclusions) {
        return new AggregationChoices(
                QuantileMethod.HF7,
                exclusions,
                List.of(),
                value("zeros").equals("missing") ? ZeroDecision.Rule.MISSING : ZeroDecision.Rule.VALUE,
                occupancy(exercise),
                uplifts(exercise),
                TotalsUsed.STATED_WHERE_SOUND,
                median());
    }

    private OccupancyTreatment occupancy(CostingExercise exercise) {
        return switch (value("occupancy")) {
            case "raised" -> new OccupancyTreatment.RaisedToFloor(share("floor"), fixedLines(exercise));
            case "above" -> new OccupancyTreatment.OnlyAbove(share("floor"));
            default -> new OccupancyTreatment.AsReturned();
        };
    }

    /** The lines that cost the same whether beds are empty or not: all but food, and what is used up by residents. */
    static List<String> fixedLines(CostingExercise exercise) {
        var byResident = List.of("food", "medical", "ppe", "cleaning");
        return exercise.model().lines().stream()
                .map(line -> line.id())
                .filter(id -> !byResident.contains(id))
                .toList();
    }

    private ReturnOnOperations operations() {
        return switch (value("operations")) {
            case "markup" -> new ReturnOnOperations.MarkUp(share("operations_rate"));
            case "margin" -> new ReturnOnOperations.Margin(share("operations_rate"));
            default -> new ReturnOnOperations.AsReturned();
        };
    }

    private Map<String, Uplift> uplifts(CostingExercise exercise) {
        var uplifts = new LinkedHashMap<String, Uplift>();
        exercise.model().lines().forEach(line -> {
            var field = STAFF_BLOCKS.contains(line.block()) ? "staff_uplift" : "other_uplift";
            if (new BigDecimal(Optional.of(value(field))
                                    .filter(typed -> !typed.isEmpty())
                                    .orElse("0"))
                            .signum()
                    != 0) {
                uplifts.put(line.id(), uplift(exercise, field));
            }
        });
        return uplifts;
    }

    private Uplift uplift(CostingExercise exercise, String field) {
        var source = new Provenance(reason("uplift"), exercise.prices().toString(), Provenance.Status.ASSUMED);
        var dated = new ArrayList<Series.Dated>();
        dated.add(dated(exercise.costs(), HUNDRED, source));
        dated.add(dated(exercise.prices(), HUNDRED.add(new BigDecimal(value(field))), source));
        var index = new Series(
                field,
                (field.equals("staff_uplift") ? "staff costs" : "other costs") + " by " + value(field) + " %",
                Unit.RATIO,
                "",
                dated);
        return new Uplift(List.of(new Uplift.Link(index, exercise.costs(), exercise.prices())));
    }

    private static Series.Dated dated(PriceYear year, BigDecimal value, Provenance source) {
        return new Series.Dated(year.first(), year.toString(), value, source, "", null);
    }

    private BigDecimal share(String field) {
        return new BigDecimal(value(field)).movePointLeft(2);
    }

    /** Each choice in words, with its reason. */
    public List<Said> words(boolean hasBeds) {
        var said = new ArrayList<Said>();
        ASKED.forEach((choice, label) -> {
            if (hasBeds || !choice.equals("occupancy")) {
                said.add(new Said(label, words(choice), reason(choice)));
            }
        });
        return said;
    }

    /** One choice as a report says it. */
    public record Said(String label, String words, String reason) {}

    private String words(String choice) {
        return switch (choice) {
            case "median" -> median().label();
            case "zeros" ->
                value("zeros").equals("missing")
                        ? "A zero means that nothing was written down"
                        : "A zero is a cost of nothing, and counts";
            case "occupancy" ->
                switch (value("occupancy")) {
                    case "raised" -> "Homes below " + value("floor") + "% full are costed as if they were that full";
                    case "above" -> "Only homes at least " + value("floor") + "% full count";
                    default -> "As returned";
                };
            case "operations" ->
                switch (value("operations")) {
                    case "markup" -> value("operations_rate") + "% of cost";
                    case "margin" -> value("operations_rate") + "% of price";
                    default -> "As returned";
                };
            default -> "Staff costs by " + value("staff_uplift") + "%, other costs by " + value("other_uplift") + "%";
        };
    }
}
