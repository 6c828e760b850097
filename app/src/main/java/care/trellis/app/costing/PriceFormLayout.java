package care.trellis.app.costing;

import care.trellis.app.costing.PriceForm.Choice;
import care.trellis.app.costing.PriceForm.Field;
import care.trellis.app.costing.PriceForm.Group;
import care.trellis.app.costing.PriceForm.Option;
import care.trellis.app.web.FieldError;
import care.trellis.cost.book.Book;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Selector;
import care.trellis.cost.run.Inputs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the inputs of a model as a form: pay, hours, occupancy and return first, because they move a price most; then
 * the rest by the block that uses them.
 */
final class PriceFormLayout {
    // By unit, so that a council's own model is laid out by the same rule.
    private static final Set<String> IMPORTANT_UNITS =
            Set.of("GBP/hour", "hour/resident/week", "hour/week", "resident/bed", "minute/visit", "visit/hour");

    private final ShelvedModel shelved;
    private final EnquiryReading reading;
    private final Map<String, String> typed;
    private final Inputs inputs;
    private final Set<String> used;
    private final Set<String> placed = new HashSet<>();

    /**
     * Prepares the form.
     *
     * @param typed what a person typed that could not be accepted, by field; it is shown again
     */
    PriceFormLayout(EnquiryReading reading, Map<String, String> typed) {
        this.shelved = reading.shelved();
        this.reading = reading;
        this.typed = typed;
        this.inputs = reading.inputs();
        this.used = Reach.ofResults(inputs);
    }

    PriceForm form(Map<String, Book> books) {
        var choices = shelved.model().selectors().stream().map(this::choice).toList();
        var enquiry = reading.enquiry();
        return new PriceForm(
                shelved.address(),
                typed.getOrDefault(PriceFormReading.SHOWN, enquiry.query()),
                choices.isEmpty() ? null : choices.getFirst(),
                choices.isEmpty() ? List.of() : choices.subList(1, choices.size()),
                shelved.model().selectors().stream().skip(1).anyMatch(this::differs),
                books(books),
                typed.getOrDefault(Enquiry.YEAR, enquiry.year()),
                error(Enquiry.BOOK),
                error(Enquiry.YEAR),
                groups());
    }

    private boolean differs(Selector selector) {
        return !String.valueOf(inputs.selection().get(selector.id())).equals(selector.first());
    }

    private Choice choice(Selector selector) {
        var chosen =
                typed.getOrDefault(selector.id(), inputs.selection().getOrDefault(selector.id(), selector.first()));
        return new Choice(
                selector.id(),
                selector.label(),
                selector.options().entrySet().stream()
                        .map(option -> new Option(
                                option.getKey(),
                                option.getValue(),
                                option.getKey().equals(chosen)))
                        .toList(),
                error(selector.id()));
    }

    private List<Option> books(Map<String, Book> books) {
        var chosen = typed.getOrDefault(Enquiry.BOOK, reading.enquiry().book());
        var options = new ArrayList<Option>();
        options.add(new Option(
                "", shelved.isFromKept() ? "The values that were kept" : "The model’s own values", chosen.isEmpty()));
        books.forEach((id, book) -> options.add(new Option(id, book.title(), id.equals(chosen))));
        return options;
    }

    private List<Group> groups() {
        var model = shelved.model();
        var groups = new ArrayList<Group>();
        var important = new ArrayList<Parameter>();
        add(important, model, model.pay());
        model.parameters().stream().filter(this::isImportant).forEach(important::add);
        add(important, model, model.returns());
        groups.add(group("important", "Pay, hours, occupancy and return", "", important));
        for (var block : model.blocks()) {
            var fields = new ArrayList<Parameter>();
            for (var line : block.lines()) {
                for (var id : Reach.of(inputs, line.id())) {
                    add(fields, model, id);
                }
            }
            groups.add(group("block-" + block.id(), block.label(), block.note(), fields));
        }
        var unused = model.inputs().stream()
                .filter(input -> !placed.contains(input.id()) && !used.contains(input.id()))
                .toList();
        var rest = model.inputs().stream()
                .filter(input -> used.contains(input.id()))
                .toList();
        groups.add(group("other", "Other figures", "", rest));
        groups.add(group(
                "unused",
                "Not used with these choices",
                "These figures belong to choices that are not made above; they do not change the price now.",
                unused));
        return groups.stream().filter(group -> !group.fields().isEmpty()).toList();
    }

    private boolean isImportant(Parameter input) {
        return used.contains(input.id())
                && !isFixed(input)
                && IMPORTANT_UNITS.contains(input.unit().toString());
    }

    private static boolean isFixed(Parameter input) {
        var low = input.range().low();
        var high = input.range().high();
        return low != null && high != null && low.compareTo(high) == 0;
    }

    private static void add(List<Parameter> list, CostModel model, @Nullable String id) {
        if (id != null) {
            model.input(id).ifPresent(list::add);
        }
    }

    private Group group(String id, String label, String note, List<Parameter> inputsOfGroup) {
        var fields = inputsOfGroup.stream()
                .filter(input -> placed.add(input.id()))
                .map(this::field)
                .toList();
        return new Group(
                id, label, note, fields, fields.stream().anyMatch(field -> field.changed() || field.error() != null));
    }

    private Field field(Parameter input) {
        var id = input.id();
        var unit = input.unit().toString();
        boolean money = unit.startsWith("GBP");
        return new Field(
                id,
                input.label(),
                hint(input),
                money ? "£" : "",
                money ? InWords.per(unit) : InWords.of(unit),
                typed.getOrDefault(id, refusedOr(id, PriceFormReading.shown(inputs, id))),
                reading.enquiry().values().containsKey(id),
                error(id));
    }

    // What an address says and cannot be accepted is shown again too, not only what was typed into the form.
    private String refusedOr(String id, String shown) {
        return error(id) == null ? shown : reading.enquiry().values().getOrDefault(id, shown);
    }

    private String hint(Parameter input) {
        var words = new StringBuilder();
        inputs.provenance(input.id()).ifPresent(from -> {
            words.append(from.source().equals(shelved.model().source()) ? "The model’s source" : from.source());
            if (!from.date().isEmpty() && !from.source().contains(from.date())) {
                words.append(", ").append(from.date());
            }
            words.append(" (").append(from.status().word()).append("). ");
        });
        if (!input.note().isEmpty()) {
            words.append(input.note()).append(' ');
        }
        var start = shelved.start().value(input.id());
        if (start.isPresent() && reading.enquiry().values().containsKey(input.id())) {
            words.append(shelved.isFromKept() ? "It was kept at " : "The model has ")
                    .append(InWords.full(start.get(), input.unit()))
                    .append(". ");
        }
        return words.toString().strip();
    }

    private @Nullable String error(String field) {
        return FieldError.of(reading.errors(), field).orElse(null);
    }
}
