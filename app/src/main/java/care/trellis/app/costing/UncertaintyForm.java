package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import care.trellis.cost.book.Book;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The form that says which inputs are uncertain and how.
 *
 * @param rows one for each uncertain input, and for the pay and the return of the model
 * @param others inputs that could be made uncertain too
 */
public record UncertaintyForm(List<Row> rows, List<PriceForm.Option> others) {
    static final String ANOTHER = "vary-another";
    private static final String KIND = "-kind";
    private static final String LOW = "-low";
    private static final String MODE = "-mode";
    private static final String HIGH = "-high";
    private static final String KEEP = "keep";

    /**
     * One input.
     *
     * @param now how uncertain it is now, in words
     * @param kinds what it can be made
     */
    public record Row(
            String id,
            String label,
            String unit,
            String now,
            List<PriceForm.Option> kinds,
            String low,
            String mode,
            String high,
            @Nullable String error) {}

    static UncertaintyForm of(EnquiryReading reading, String another, Map<String, String> typed) {
        var inputs = reading.inputs();
        var model = inputs.model();
        var used = Reach.ofResults(inputs);
        var shown = new LinkedHashSet<String>();
        for (var id : new String[] {model.pay(), model.returns(), another}) {
            if (id != null && model.input(id).isPresent()) {
                shown.add(id);
            }
        }
        for (var input : model.inputs()) {
            if (used.contains(input.id()) && inputs.distribution(input.id()).isPresent()) {
                shown.add(input.id());
            }
        }
        reading.enquiry().varied().keySet().stream()
                .filter(id -> model.input(id).isPresent())
                .forEach(shown::add);
        return new UncertaintyForm(
                shown.stream()
                        .flatMap(id -> model.input(id).stream())
                        .map(input -> row(reading, input, typed))
                        .toList(),
                model.inputs().stream()
                        .filter(input -> used.contains(input.id()) && !shown.contains(input.id()))
                        .map(input -> new PriceForm.Option(input.id(), input.label(), false))
                        .toList());
    }

    private static Row row(EnquiryReading reading, Parameter input, Map<String, String> typed) {
        Inputs inputs = reading.inputs();
        var id = input.id();
        var now = inputs.distribution(id);
        var numbers = now.map(UncertaintyForm::threePoints).orElse(List.of("", "", ""));
        var kind = typed.getOrDefault(id + KIND, now.isEmpty() ? Uncertainty.NONE : KEEP);
        var kinds = new ArrayList<PriceForm.Option>();
        now.ifPresent(distribution -> kinds.add(option(KEEP, "As it is now", kind)));
        kinds.add(option(Uncertainty.NONE, "Certain: it does not vary", kind));
        kinds.add(option("pert", "Low, most likely, high (smooth)", kind));
        kinds.add(option("triangular", "Low, most likely, high (straight)", kind));
        return new Row(
                id,
                input.label(),
                InWords.of(input.unit()),
                now.map(Uncertainty::inWords).orElse("certain, at " + PriceFormReading.shown(inputs, id)),
                kinds,
                typed.getOrDefault(id + LOW, numbers.get(0)),
                typed.getOrDefault(id + MODE, numbers.get(1)),
                typed.getOrDefault(id + HIGH, numbers.get(2)),
                FieldError.of(reading.errors(), id + Enquiry.VARIES).orElse(null));
    }

    private static PriceForm.Option option(String value, String label, String chosen) {
        return new PriceForm.Option(value, label, value.equals(chosen));
    }

    private static List<String> threePoints(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Pert(var low, var mode, var high) ->
                List.of(Uncertainty.plain(low), Uncertainty.plain(mode), Uncertainty.plain(high));
            case Distribution.Triangular(var low, var mode, var high) ->
                List.of(Uncertainty.plain(low), Uncertainty.plain(mode), Uncertainty.plain(high));
            case Distribution.Normal _, Distribution.Lognormal _, Distribution.Empirical _ -> List.of("", "", "");
        };
    }

    /** What a sent form asks for, added to what the calculation says already. */
    static Enquiry enquiry(ShelvedModel shelved, Enquiry shown, Map<String, String> sent, Map<String, Book> books) {
        var varied = new TreeMap<>(shown.varied());
        var before = new EnquiryReading(shelved, shown, books).inputs();
        for (var input : shelved.model().inputs()) {
            var id = input.id();
            switch (kind(before, id, sent)) {
                case KEEP -> {}
                case Uncertainty.NONE -> {
                    if (isUncertain(shelved, shown, input)) {
                        varied.put(id, Uncertainty.NONE);
                    } else {
                        varied.remove(id);
                    }
                }
                case String kind ->
                    varied.put(
                            id,
                            kind + " " + number(sent, id + LOW) + " " + number(sent, id + MODE) + " "
                                    + number(sent, id + HIGH));
            }
        }
        return shown.withVaried(varied);
    }

    // Somebody who changes the numbers and nothing else means the numbers.
    private static String kind(Inputs before, String id, Map<String, String> sent) {
        var kind = sent.getOrDefault(id + KIND, KEEP);
        var now = before.distribution(id).orElse(null);
        var numbers = now == null ? List.of("", "", "") : threePoints(now);
        var written = List.of(LOW, MODE, HIGH).stream()
                .map(name -> sent.getOrDefault(id + name, "").strip())
                .toList();
        boolean asItWas = kind.equals(KEEP) || (kind.equals(Uncertainty.NONE) && now == null);
        if (!asItWas || written.equals(numbers) || written.equals(List.of("", "", ""))) {
            return kind;
        }
        return now instanceof Distribution.Triangular ? "triangular" : "pert";
    }

    // To say that a certain input is certain says nothing, and would only make the address longer.
    private static boolean isUncertain(ShelvedModel shelved, Enquiry shown, Parameter input) {
        return !shown.values().containsKey(input.id())
                && shelved.start().distribution(input.id()).isPresent();
    }

    private static String number(Map<String, String> sent, String field) {
        var written = sent.getOrDefault(field, "").replace("£", "").replaceAll("[\\s%:_,]", "");
        return written.isEmpty() ? "missing" : written;
    }
}
