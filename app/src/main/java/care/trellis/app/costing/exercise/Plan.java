package care.trellis.app.costing.exercise;

import care.trellis.app.costing.db.tables.records.ExerciseRecord;
import care.trellis.app.places.Ids;
import care.trellis.app.web.Option;
import care.trellis.app.web.TypedForm;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.model.CostModel;
import care.trellis.disclosure.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a council says of an exercise before it opens, and may still change until the returns are in. */
record Plan(
        String title,
        String question,
        String modelId,
        List<String> kinds,
        int costYear,
        int priceYear,
        LocalDate opensOn,
        LocalDate returnsBy,
        LocalDate publishesOn,
        String purpose,
        String sees,
        @Nullable UUID previous) {
    static final List<String> MODELS = List.of("care-home-annex-a", "home-care-annex-a");

    private static final Rules RULES =
            PublishingRules.read(PublishingRules.TEXT).rules();
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 2_000;
    private static final int YEARS_BACK = 4;
    private static final int YEARS_AHEAD = 3;
    private static final String PURPOSE = "To work out and publish what this care costs here, so that the council can"
            + " decide its fees with the working shown. The returns are used for nothing else.";
    private static final String SEES = "Your return: your own people, and the council's commissioners, analysts and"
            + " reviewers of this exercise. Everybody: what is made of many returns together, once it is tested and"
            + " published. Nobody: which service returned which figure.";

    Plan {
        kinds = List.copyOf(kinds);
    }

    /** What a new one begins with. */
    static TypedForm blank(LocalDate today) {
        int year = today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear();
        return TypedForm.of(Map.of(
                "cost_year", year(year - 1),
                "price_year", year(year + 1),
                "opens_on", today.toString(),
                "returns_by", today.plusWeeks(8).toString(),
                "publishes_on", today.plusWeeks(20).toString(),
                "purpose", PURPOSE,
                "sees", SEES));
    }

    static TypedForm form(CostingExercise exercise) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", exercise.title());
        values.put("question", exercise.question());
        values.put("model", exercise.modelId());
        values.put("kinds", String.join(" ", exercise.kinds()));
        values.put("cost_year", year(exercise.costYear()));
        values.put("price_year", year(exercise.priceYear()));
        values.put("opens_on", exercise.opensOn().toString());
        values.put("returns_by", exercise.returnsBy().toString());
        values.put("publishes_on", exercise.publishesOn().toString());
        values.put("purpose", exercise.purpose());
        values.put("sees", exercise.sees());
        values.put(
                "previous",
                exercise.previous() == null ? "" : exercise.previous().toString());
        return TypedForm.of(values);
    }

    static List<Option> models() {
        return MODELS.stream()
                .map(id -> ExerciseModels.of(id))
                .map(model -> Option.of(model.id(), model.title()))
                .toList();
    }

    static List<Option> kindsToChoose() {
        return MODELS.stream()
                .map(id -> ExerciseModels.of(id))
                .flatMap(model -> KindOfCare.of(model).stream())
                .map(kind -> Option.of(kind.id(), kind.label()))
                .toList();
    }

    /** Reads a form; empty where something must be put right, which the form then says. */
    static Optional<Plan> read(TypedForm form, List<CostingExercise> earlier, LocalDate today) {
        form.line("title");
        form.needed("title", "Enter a title, such as Care homes 65+, 2027/28", LONGEST_TITLE, "The title");
        form.text("question");
        form.needed("question", "Enter what the exercise is to find out", LONGEST_TEXT, "The question");
        form.oneOf("model", MODELS, "Choose the model that the returns follow");
        var kinds = kinds(form);
        var costs = year(form, "cost_year", "the year of the costs", today);
        var prices = year(form, "price_year", "the year of the prices", today);
        if (costs.isPresent() && prices.isPresent() && prices.get() < costs.get()) {
            form.wrong("price_year", "The year of the prices cannot come before the year of the costs");
        }
        var opens = form.day("opens_on", "the day on which it opens", today);
        var by = form.day("returns_by", "the day until which returns can be sent", today.plusWeeks(8));
        var publishes = form.day("publishes_on", "the day of publication", today.plusWeeks(20));
        inOrder(form, opens, "returns_by", by, "Returns are due before the exercise opens");
        inOrder(form, by, "publishes_on", publishes, "It is published before the returns are due");
        if (costs.isPresent() && publishes.isPresent() && publishes.get().isBefore(soonest(costs.get()))) {
            form.wrong(
                    "publishes_on",
                    "What is published must be at least " + RULES.monthsOld() + " months old: costs of "
                            + year(costs.get()) + " can be published from " + soonest(costs.get()) + "; it was "
                            + publishes.get());
        }
        form.text("purpose");
        form.needed("purpose", "Enter what the returns are used for", LONGEST_TEXT, "The purpose");
        form.text("sees");
        form.needed("sees", "Enter who will see what", LONGEST_TEXT, "Who will see what");
        var previous = Ids.of(form.line("previous"));
        if (!form.value("previous").isEmpty()
                && previous.flatMap(id -> earlier.stream()
                                .filter(each -> each.id().equals(id))
                                .filter(each -> each.modelId().equals(form.value("model")))
                                .findFirst())
                        .isEmpty()) {
            form.wrong("previous", "Choose an exercise of this place with the same model, or none");
        }
        return form.errors().isEmpty()
                ? Optional.of(new Plan(
                        form.value("title"),
                        form.value("question"),
                        form.value("model"),
                        kinds,
                        costs.orElseThrow(),
                        prices.orElseThrow(),
                        opens.orElseThrow(),
                        by.orElseThrow(),
                        publishes.orElseThrow(),
                        form.value("purpose"),
                        form.value("sees"),
                        previous.orElse(null)))
                : Optional.empty();
    }

    /** The first day on which costs of a year may be published. */
    private static LocalDate soonest(int costYear) {
        return PriceYear.financial(costYear).last().plusMonths(RULES.monthsOld());
    }

    private static List<String> kinds(TypedForm form) {
        var ticked = new ArrayList<>(form.all("kinds"));
        form.values().put("kinds", String.join(" ", ticked));
        var known =
                MODELS.contains(form.value("model")) ? ids(ExerciseModels.of(form.value("model"))) : List.<String>of();
        if (known.size() == 1) {
            return known; // nothing to choose
        }
        var kinds = known.stream().filter(ticked::contains).toList();
        if (kinds.isEmpty() && !known.isEmpty()) {
            form.wrong("kinds", "Choose at least one type of care in a care home");
        }
        return kinds;
    }

    private static List<String> ids(CostModel model) {
        return KindOfCare.of(model).stream().map(KindOfCare::id).toList();
    }

    private static Optional<Integer> year(TypedForm form, String field, String name, LocalDate today) {
        var written = form.line(field);
        var found = java.util.stream.IntStream.rangeClosed(today.getYear() - YEARS_BACK, today.getYear() + YEARS_AHEAD)
                .filter(year -> year(year).equals(written))
                .boxed()
                .findFirst();
        if (found.isEmpty()) {
            form.wrong(
                    field,
                    "Enter " + name + " as a financial year from " + year(today.getYear() - YEARS_BACK) + " to "
                            + year(today.getYear() + YEARS_AHEAD)
                            + (written.isEmpty() ? "" : "; it was “" + TypedForm.brief(written) + "”"));
        }
        return found;
    }

    /** As people write it: 2026/27. */
    static String year(int april) {
        return "%d/%02d".formatted(april, (april + 1) % 100);
    }

    private static void inOrder(
            TypedForm form, Optional<LocalDate> first, String field, Optional<LocalDate> then, String otherwise) {
        if (first.isPresent() && then.isPresent() && then.get().isBefore(first.get())) {
            form.wrong(field, otherwise + ": " + then.get() + " is before " + first.get());
        }
    }

    /** What differs from another, field by field, for the ledger. */
    Map<String, String> differences(CostingExercise before) {
        var differing = new LinkedHashMap<String, String>();
        var old = form(before).values();
        fields().forEach((field, now) -> {
            var was = old.getOrDefault(field, "");
            if (!was.equals(now)) {
                differing.put(field.replace('_', ' '), "\"" + was + "\" → \"" + now + "\"");
            }
        });
        return differing;
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("question", question);
        fields.put("model", modelId);
        fields.put("kinds", String.join(" ", kinds));
        fields.put("cost_year", year(costYear));
        fields.put("price_year", year(priceYear));
        fields.put("opens_on", opensOn.toString());
        fields.put("returns_by", returnsBy.toString());
        fields.put("publishes_on", publishesOn.toString());
        fields.put("purpose", purpose);
        fields.put("sees", sees);
        fields.put("previous", previous == null ? "" : previous.toString());
        return fields;
    }

    void into(ExerciseRecord row) {
        row.setTitle(title);
        row.setQuestion(question);
        row.setModelId(modelId);
        row.setColumns(kinds.toArray(String[]::new));
        row.setCostYear(costYear);
        row.setPriceYear(priceYear);
        row.setOpensOn(opensOn);
        row.setReturnsBy(returnsBy);
        row.setPublishesOn(publishesOn);
        row.setPurpose(purpose);
        row.setSees(sees);
        row.setPreviousId(previous);
    }
}
