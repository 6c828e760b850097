package care.trellis.app.costing;

import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.QuantileMethod;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What the form of a fair price offers to choose from, and what somebody has typed. */
public record FairPriceFields(FairPriceForm form, Exercise exercise) {
    /** Reasons for leaving a return out that reports give; a person may write any other. */
    static final List<String> USUAL_REASONS = List.of(
            "Figures could not be explained by the provider",
            "Covers less than a full year",
            "A specialist service, not like the others",
            "Costs of more than one service mixed",
            "Totals do not agree with the lines");

    /** One option of a list. */
    public record Choice(String value, String label, String hint, boolean chosen) {}

    /** One return, with what it came to. */
    public record Service(String name, String total, boolean out, String why) {}

    /** One line in which some returns have a zero. */
    public record Zeros(String line, String label, String count, boolean missing) {}

    public List<String> usualReasons() {
        return USUAL_REASONS;
    }

    public List<Service> services() {
        var headline = exercise.model().headline();
        return exercise.returns().services().stream()
                .map(service -> new Service(
                        service.service(),
                        SpreadChart.money(service.figures().get(headline)),
                        form.out().contains(service.service()),
                        form.whyOut(service.service())))
                .toList();
    }

    public List<Zeros> zeros() {
        return exercise.model().lines().stream()
                .map(line -> {
                    var count = exercise.returns().services().stream()
                            .map(service -> service.figures().get(line.id()))
                            .filter(figure -> figure != null && figure.compareTo(BigDecimal.ZERO) == 0)
                            .count();
                    return new Zeros(
                            line.id(),
                            line.label(),
                            count + (count == 1 ? " zero" : " zeros"),
                            form.zeros().contains(line.id()));
                })
                .filter(zeros -> !zeros.count().equals("0 zeros"))
                .toList();
    }

    public List<Choice> medians() {
        return Arrays.stream(MedianMeaning.values())
                .map(meaning -> choice(FairPriceForm.MEDIAN, meaning.word(), meaning.label(), ""))
                .toList();
    }

    public List<Choice> operations() {
        return List.of(
                choice(FairPriceForm.OPERATIONS, "returned", "As the providers returned it", ""),
                choice(
                        FairPriceForm.OPERATIONS,
                        "markup",
                        "A share of cost (mark-up)",
                        "5% of a cost of £20.00 is £1.00: the price is £21.00"),
                choice(
                        FairPriceForm.OPERATIONS,
                        "margin",
                        "A share of price (margin)",
                        "5% of a price of £21.05 is £1.05: the cost is £20.00"));
    }

    public List<Choice> methods() {
        return Arrays.stream(QuantileMethod.values())
                .map(method -> choice(FairPriceForm.METHOD, method.name(), method + ": " + method.label(), ""))
                .toList();
    }

    public List<Choice> years() {
        return IndexChoices.years(exercise).stream()
                .map(year -> choice(FairPriceForm.YEAR, year.toString(), year.toString(), ""))
                .toList();
    }

    public List<Choice> indices(String field) {
        return IndexChoices.series(exercise).stream()
                .map(series -> choice(field, series.id(), series.label(), ""))
                .toList();
    }

    private Choice choice(String field, String value, String label, String hint) {
        return new Choice(value, label, hint, form.value(field).equals(value));
    }

    public String value(String field) {
        return form.value(field);
    }
}
