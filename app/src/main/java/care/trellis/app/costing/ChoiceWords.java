package care.trellis.app.costing;

import care.trellis.cost.fairprice.ChoiceEffects;
import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.fairprice.ReturnOnOperations;
import care.trellis.cost.returns.MedianMeaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The choices of a fair price in plain words. */
final class ChoiceWords {
    private final Exercise exercise;
    private final FairPriceForm form;

    ChoiceWords(Exercise exercise, FairPriceForm form) {
        this.exercise = exercise;
        this.form = form;
    }

    String of(ChoiceEffects.Kind kind) {
        return switch (kind) {
            case EXCLUSIONS ->
                form.out().stream()
                        .map(service -> "Leave out " + service + " (" + form.whyOut(service) + ")")
                        .collect(Collectors.joining("; "));
            case ZEROS ->
                "Zeros are missing in "
                        + form.zeros().stream()
                                .map(this::label)
                                .map(InWords::inSentence)
                                .collect(Collectors.joining(", "))
                        + " (" + form.value(FairPriceForm.ZERO_WHY) + ")";
            case QUANTILES -> "Quartiles and medians by " + form.value(FairPriceForm.METHOD);
            case ROUNDS ->
                "Rounds that were " + form.value(FairPriceForm.FULL) + "% full are costed as "
                        + form.value(FairPriceForm.FLOOR) + "% full";
            case UPLIFT -> "Carry the costs to " + form.value(FairPriceForm.YEAR) + uplift();
            case MEDIAN ->
                Arrays.stream(MedianMeaning.values())
                        .filter(meaning -> meaning.word().equals(form.value(FairPriceForm.MEDIAN)))
                        .map(meaning -> "Use the " + InWords.inSentence(meaning.label()))
                        .collect(Collectors.joining());
            case RETURN_ON_OPERATIONS ->
                "Return on operations: " + form.value(FairPriceForm.OPERATIONS_RATE) + "% "
                        + (form.value(FairPriceForm.OPERATIONS).equals("markup") ? "of cost" : "of price");
        };
    }

    private String uplift() {
        var by = new ArrayList<String>();
        series(FairPriceForm.CARE_INDEX).ifPresent(label -> by.add("care workers by the " + label));
        series(FairPriceForm.BUSINESS_INDEX).ifPresent(label -> by.add("business costs by the " + label));
        return by.isEmpty() ? "" : ": " + String.join(", ", by);
    }

    private Optional<String> series(String field) {
        return exercise.book().named(form.value(field)).map(series -> InWords.inSentence(series.label()));
    }

    private String label(String line) {
        return exercise.model().quantity(line).map(quantity -> quantity.label()).orElse(line);
    }

    /** What the price is, in one sentence. */
    String sentence(FairPrice fair) {
        var count = fair.aggregation().services().size() + " of "
                + exercise.returns().services().size() + " returns";
        var meaning = InWords.inSentence(fair.meaning().label());
        return "The " + meaning + " of " + count + ", "
                + switch (fair.choices().operations()) {
                    case ReturnOnOperations.AsReturned() -> "with the return on operations that providers stated.";
                    case ReturnOnOperations.MarkUp _ -> "with a return on operations as a share of cost.";
                    case ReturnOnOperations.Margin _ -> "with a return on operations as a share of price.";
                };
    }
}
