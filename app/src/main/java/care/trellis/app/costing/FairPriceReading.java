package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import care.trellis.app.web.Sentence;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.book.Series;
import care.trellis.cost.book.Uplift;
import care.trellis.cost.fairprice.FairPriceChoices;
import care.trellis.cost.fairprice.ReturnOnOperations;
import care.trellis.cost.fairprice.Rounds;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.QuantileMethod;
import care.trellis.cost.returns.ZeroDecision;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reading of typed choices into choices an engine can make, with everything that must be put right. */
final class FairPriceReading {
    private static final BigDecimal MOST_VISITS = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Exercise exercise;
    private final FairPriceForm form;
    private final List<FieldError> errors = new ArrayList<>();
    private final FairPriceChoices choices;
    private final BigDecimal visits;

    FairPriceReading(Exercise exercise, FairPriceForm form) {
        this.exercise = exercise;
        this.form = form;
        this.choices = new FairPriceChoices(
                new AggregationChoices(
                        method(),
                        exclusions(),
                        zeros(),
                        ZeroDecision.Rule.VALUE,
                        AggregationChoices.DEFAULT.occupancy(),
                        uplifts(),
                        AggregationChoices.DEFAULT.totals(),
                        median()),
                rounds(),
                operations());
        this.visits = number(FairPriceForm.VISITS, "the number of visits in an hour")
                .filter(value -> within(
                        FairPriceForm.VISITS,
                        value.signum() > 0 && value.compareTo(MOST_VISITS) <= 0,
                        "The number of visits in an hour must be above 0 and at most 12, such as 1.69"))
                .orElse(BigDecimal.ONE);
    }

    /** What must be put right, in the order of the page. */
    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** The choices; not to be used where there are errors. */
    FairPriceChoices choices() {
        return choices;
    }

    BigDecimal visitsInHour() {
        return visits;
    }

    private List<Exclusion> exclusions() {
        var exclusions = new ArrayList<Exclusion>();
        for (var service : form.out()) {
            if (exercise.returns().service(service).isEmpty()) {
                error("out", "There is no return called " + shown(service) + ": choose from the list");
                continue;
            }
            var reason = form.whyOut(service);
            if (reason.isEmpty()) {
                error("why-" + service, "Say why " + service + " is left out");
            } else if (reason.length() > FairPriceForm.LONGEST) {
                error("why-" + service, "The reason for leaving out " + service + tooLong());
            } else {
                exclusions.add(Exclusion.whole(service, reason));
            }
        }
        if (form.out().containsAll(exercise.services())) {
            error(
                    "out",
                    "At least one return must count: you left out all "
                            + exercise.services().size());
        }
        return exclusions;
    }

    private List<ZeroDecision> zeros() {
        var reason = form.value(FairPriceForm.ZERO_WHY);
        if (!form.zeros().isEmpty() && reason.isEmpty()) {
            error(FairPriceForm.ZERO_WHY, "Say why a zero in these lines means that nothing was written down");
        } else if (reason.length() > FairPriceForm.LONGEST) {
            error(FairPriceForm.ZERO_WHY, "The reason about zeros" + tooLong());
        }
        var decisions = new ArrayList<ZeroDecision>();
        for (var line : form.zeros()) {
            if (exercise.model().order().get(line) instanceof Line) {
                decisions.add(new ZeroDecision(line, ZeroDecision.Rule.MISSING, reason));
            } else {
                error("zero", "There is no line called " + shown(line) + ": choose from the list");
            }
        }
        return decisions;
    }

    private QuantileMethod method() {
        return QuantileMethod.named(form.value(FairPriceForm.METHOD)).orElseGet(() -> {
            error(FairPriceForm.METHOD, "Choose a way to take quartiles from the list");
            return QuantileMethod.HF7;
        });
    }

    private MedianMeaning median() {
        return Arrays.stream(MedianMeaning.values())
                .filter(meaning -> meaning.word().equals(form.value(FairPriceForm.MEDIAN)))
                .findFirst()
                .orElseGet(() -> {
                    error(FairPriceForm.MEDIAN, "Choose one of the three medians");
                    return MedianMeaning.SUM_OF_LINE_MEDIANS;
                });
    }

    private ReturnOnOperations operations() {
        var rule = form.value(FairPriceForm.OPERATIONS);
        if (rule.equals("returned")) {
            return new ReturnOnOperations.AsReturned();
        }
        if (!rule.equals("markup") && !rule.equals("margin")) {
            error(FairPriceForm.OPERATIONS, "Choose where the return on operations comes from");
            return new ReturnOnOperations.AsReturned();
        }
        var share = number(FairPriceForm.OPERATIONS_RATE, "the return on operations as a percentage")
                .filter(value -> within(
                        FairPriceForm.OPERATIONS_RATE,
                        value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(50)) <= 0,
                        "The return on operations must be between 0% and 50%, such as 5"))
                .map(value -> value.movePointLeft(2))
                .orElse(BigDecimal.ZERO);
        return rule.equals("markup") ? new ReturnOnOperations.MarkUp(share) : new ReturnOnOperations.Margin(share);
    }

    private @Nullable Rounds rounds() {
        var full = form.value(FairPriceForm.FULL);
        var floor = form.value(FairPriceForm.FLOOR);
        if (full.isEmpty() && floor.isEmpty()) {
            return null;
        }
        var is = percent(FairPriceForm.FULL, "how full the rounds were", full);
        var wanted = percent(FairPriceForm.FLOOR, "how full the rounds are costed as", floor);
        if (is.isEmpty() || wanted.isEmpty()) {
            return null;
        }
        var fixed = exercise.model().block(exercise.fixedBlock()).orElseThrow().lines();
        return new Rounds(is.get(), wanted.get(), fixed.stream().map(Line::id).toList());
    }

    private Optional<BigDecimal> percent(String field, String what, String typed) {
        if (typed.isEmpty()) {
            error(field, "Enter " + what + " as a percentage, such as 90: it needs both numbers");
            return Optional.empty();
        }
        return number(field, what + " as a percentage")
                .filter(value -> within(
                        field,
                        value.signum() > 0 && value.compareTo(HUNDRED) <= 0,
                        Sentence.capital(what) + " must be above 0% and at most 100%"))
                .map(value -> value.movePointLeft(2));
    }

    private Map<String, Uplift> uplifts() {
        var uplifts = new LinkedHashMap<String, Uplift>();
        var care = form.value(FairPriceForm.CARE_INDEX);
        var business = form.value(FairPriceForm.BUSINESS_INDEX);
        var typedYear = form.value(FairPriceForm.YEAR);
        if (typedYear.isEmpty()) {
            if (!care.isEmpty() || !business.isEmpty()) {
                error(FairPriceForm.YEAR, "Choose the price year to carry the costs to");
            }
            return uplifts;
        }
        var year = IndexChoices.years(exercise).stream()
                .filter(each -> each.toString().equals(typedYear))
                .findFirst();
        if (year.isEmpty()) {
            error(FairPriceForm.YEAR, "Choose a price year from the list");
            return uplifts;
        }
        if (care.isEmpty() && business.isEmpty()) {
            error(FairPriceForm.CARE_INDEX, "Choose what carries the costs to " + typedYear);
        }
        index(FairPriceForm.CARE_INDEX, year.get())
                .ifPresent(uplift -> exercise.model().lines().stream()
                        .filter(line -> line.block().equals(exercise.careBlock()))
                        .forEach(line -> uplifts.put(line.id(), uplift)));
        index(FairPriceForm.BUSINESS_INDEX, year.get())
                .ifPresent(uplift -> exercise.model().lines().stream()
                        .filter(line -> !line.block().equals(exercise.careBlock()))
                        .forEach(line -> uplifts.put(line.id(), uplift)));
        return uplifts;
    }

    private Optional<Uplift> index(String field, PriceYear year) {
        var typed = form.value(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var series = IndexChoices.series(exercise).stream()
                .filter(each -> each.id().equals(typed))
                .findFirst();
        if (series.isEmpty()) {
            error(field, "Choose an index from the list");
            return Optional.empty();
        }
        var last = series.get().values().getLast();
        if (!last.from().plusYears(1).isAfter(year.first())) {
            error(
                    field,
                    series.get().label() + " is known here only from " + last.written() + ": choose another index,"
                            + " or an earlier year than " + year);
            return Optional.empty();
        }
        return Optional.of(uplift(series.get(), year));
    }

    private Uplift uplift(Series series, PriceYear year) {
        return new Uplift(List.of(new Uplift.Link(series, exercise.priceBasis(), year)));
    }

    private Optional<BigDecimal> number(String field, String what) {
        var typed = form.value(field);
        try {
            if (typed.isEmpty()) {
                error(field, "Enter " + what);
                return Optional.empty();
            }
            return Optional.of(Figures.read(what, Text.of(typed.replace("%", ""))));
        } catch (Faulty notANumber) {
            error(field, Sentence.capital(what) + " must be a number, such as 5; you entered " + shown(typed));
            return Optional.empty();
        }
    }

    private boolean within(String field, boolean sound, String otherwise) {
        if (!sound) {
            error(field, otherwise);
        }
        return sound;
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field.replace('_', '-'), message));
    }

    private static String tooLong() {
        return " must be " + FairPriceForm.LONGEST + " characters or fewer";
    }

    private static String shown(String typed) {
        return "\"" + (typed.length() > 40 ? typed.substring(0, 40) + "…" : typed) + "\"";
    }
}
