package care.trellis.cost;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.ModelDraft;
import care.trellis.cost.model.ModelDraft.BlockDraft;
import care.trellis.cost.model.ModelDraft.DistributionDraft;
import care.trellis.cost.model.ModelDraft.LineDraft;
import care.trellis.cost.model.ModelDraft.ParameterDraft;
import care.trellis.cost.model.ModelDraft.SelectorDraft;
import care.trellis.cost.model.ModelDraft.TotalDraft;
import care.trellis.cost.model.ModelDraft.Written;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A cost model written in a few words, for tests. Every declaration stands on a line of its own, counted from 1 in the
 * order of the calls; its formula or value begins in column 1 of that line.
 *
 * <pre>{@code
 * Models.named("home")
 *         .parameter("pay", "GBP/hour", "12")
 *         .parameter("hours", "hour/resident/week", "20")
 *         .block("staffing", "GBP/resident/week")
 *         .line("care", "pay * hours").paidTo("staff")
 *         .total("price", "GBP/resident/week", "staffing")
 *         .load()
 * }</pre>
 */
public final class Models {
    private static final Text NOTHING = Text.of("");

    private final Text id;
    private final List<Text> units = new ArrayList<>();
    private final List<SelectorDraft> selectors = new ArrayList<>();
    private final List<ParameterDraft> parameters = new ArrayList<>();
    private final List<LineDraft> workings = new ArrayList<>();
    private final List<BlockDraft> blocks = new ArrayList<>();
    private final List<TotalDraft> totals = new ArrayList<>();
    private String headline = "price";
    private @Nullable Text pay;
    private @Nullable Text returns;
    private int line;
    private boolean lineIsLast;

    private Models(String id) {
        this.id = Text.of(id);
    }

    public static Models named(String id) {
        return new Models(id);
    }

    /** A small care home: two inputs, a working, two blocks of three lines, a price. */
    public static Models careHome() {
        return named("small-care-home")
                .parameter("pay", "GBP/hour", "12")
                .parameter("care_hours", "hour/resident/week", "20")
                .parameter("employer_ni", "%", "10")
                .parameter("margin", "%", "5")
                .working("loaded_pay", "GBP/hour", "pay * (1 + employer_ni)")
                .block("staffing", "GBP/resident/week")
                .line("care_staff", "loaded_pay * care_hours")
                .shared("state", "pay * employer_ni * care_hours", "staff", "rest")
                .block("running", "GBP/resident/week")
                .value("food", "34")
                .value("energy", "30")
                .total("operating_cost", "GBP/resident/week", "staffing", "running")
                .block("return_block", "GBP/resident/week")
                .line("return_on_operations", "roo_on_cost(operating_cost, margin)")
                .paidTo("operators")
                .total("price", "GBP/resident/week", "operating_cost", "return_on_operations");
    }

    public Models unit(String unit) {
        units.add(next(unit));
        return this;
    }

    public Models selector(String selector, String... options) {
        var at = next(selector);
        var all = new LinkedHashMap<Text, Text>();
        for (var option : options) {
            all.put(new Text(option, at.at().right(all.size() + 1)), Text.of(option));
        }
        selectors.add(new SelectorDraft(at, at, all));
        return this;
    }

    /** A parameter whose value must come from a book. */
    public Models parameter(String parameter, String unit) {
        return parameter(next(parameter), unit, null);
    }

    /** A parameter with one value; none where it must come from a book. */
    public Models parameter(String parameter, String unit, @Nullable String value) {
        var at = next(parameter);
        return parameter(at, unit, value == null ? null : new Written.Plain(new Text(value, at.at())));
    }

    /** A parameter with a value for each option, as {@link #by} writes them. */
    public Models parameter(String parameter, String unit, Written value) {
        return parameter(next(parameter), unit, value);
    }

    private Models parameter(Text parameter, String unit, @Nullable Written value) {
        parameters.add(input(parameter, unit, value));
        lineIsLast = false;
        return this;
    }

    public Models working(String working, String unit, String formula) {
        var at = next(working);
        workings.add(lineDraft(at, unit, new Written.Plain(new Text(formula, at.at())), null));
        return this;
    }

    public Models working(String working, String unit, Written formula) {
        workings.add(lineDraft(next(working), unit, formula, null));
        return this;
    }

    /** A block; the lines that follow stand in it. */
    public Models block(String block, String unit) {
        var at = next(block);
        blocks.add(new BlockDraft(at, at, new Text(unit, at.at()), NOTHING, List.of()));
        return this;
    }

    /** A line by formula in the last block, in its unit, paid to suppliers unless {@link #paidTo} says otherwise. */
    public Models line(String name, String formula) {
        var at = next(name);
        return add(lineDraft(at, "", new Written.Plain(new Text(formula, at.at())), null));
    }

    public Models line(String name, Written formula) {
        return add(lineDraft(next(name), "", formula, null));
    }

    /** A line of the last block that is a value. */
    public Models value(String name, @Nullable String value) {
        var at = next(name);
        var written = value == null ? null : new Written.Plain(new Text(value, at.at()));
        return add(lineDraft(at, "", null, input(at, "", written)));
    }

    /** A total that sums blocks, lines and totals. */
    public Models total(String total, String unit, String... parts) {
        var at = next(total);
        var sum = new ArrayList<Text>();
        for (var part : parts) {
            sum.add(new Text(part, at.at()));
        }
        totals.add(new TotalDraft(at, at, new Text(unit, at.at()), NOTHING, List.of(), sum, null));
        return this;
    }

    /** A total by formula. */
    public Models totalOf(String total, String unit, String formula) {
        var at = next(total);
        totals.add(new TotalDraft(
                at,
                at,
                new Text(unit, at.at()),
                NOTHING,
                List.of(),
                List.of(),
                new Written.Plain(new Text(formula, at.at()))));
        return this;
    }

    public Models headline(String total) {
        headline = total;
        return this;
    }

    public Models tradeOff(@Nullable String payInput, @Nullable String returnInput) {
        pay = payInput == null ? null : Text.of(payInput);
        returns = returnInput == null ? null : Text.of(returnInput);
        return this;
    }

    /** Who receives the last line, whole. */
    public Models paidTo(String recipient) {
        return shared(recipient, "rest");
    }

    /** Who receives the last line: recipient, formula, recipient, formula …; one formula is {@code rest}. */
    public Models shared(String... recipientsAndFormulas) {
        var shares = new LinkedHashMap<Text, Text>();
        var at = new Position(line, 1);
        for (int i = 0; i < recipientsAndFormulas.length; i += 2) {
            shares.put(new Text(recipientsAndFormulas[i], at.right(i)), new Text(recipientsAndFormulas[i + 1], at));
        }
        return editLine(last -> new LineDraft(
                last.id(),
                last.label(),
                last.unit(),
                last.formula(),
                last.input(),
                last.note(),
                last.aliases(),
                shares));
    }

    /** Other names of the last line. */
    public Models called(String label, String... aliases) {
        return editLine(last -> new LineDraft(
                last.id(),
                Text.of(label),
                last.unit(),
                last.formula(),
                last.input(),
                last.note(),
                List.of(aliases).stream().map(Text::of).toList(),
                last.paidTo()));
    }

    /** The unit of the last line, where it differs from its block's. */
    public Models in(String unit) {
        return editLine(last -> new LineDraft(
                last.id(),
                last.label(),
                new Text(unit, last.id().at()),
                last.formula(),
                last.input(),
                last.note(),
                last.aliases(),
                last.paidTo()));
    }

    /** The series of a book that the last input is taken from. */
    public Models series(String series) {
        return editInput(last -> edited(last, text(series), last.low(), last.high(), last.distribution()));
    }

    /** The range of the last input; an end may be open. */
    public Models range(@Nullable String low, @Nullable String high) {
        return editInput(last -> edited(
                last,
                last.series(),
                low == null ? null : text(low),
                high == null ? null : text(high),
                last.distribution()));
    }

    /** How uncertain the last input is: kind, then name, number, name, number …. */
    public Models varies(String kind, String... namesAndNumbers) {
        var numbers = new LinkedHashMap<String, Text>();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            numbers.put(namesAndNumbers[i], text(namesAndNumbers[i + 1]));
        }
        return editInput(last -> edited(
                last, last.series(), last.low(), last.high(), new DistributionDraft(text(kind), numbers, List.of())));
    }

    /** The last input is as likely to be one of these as another. */
    public Models variesAs(String... values) {
        var seen = List.of(values).stream().map(this::text).toList();
        return editInput(last -> edited(
                last,
                last.series(),
                last.low(),
                last.high(),
                new DistributionDraft(text("empirical"), new LinkedHashMap<>(), seen)));
    }

    /** Source, date and status of the last input. */
    public Models from(String source, String date, String status) {
        return editInput(last -> new ParameterDraft(
                last.id(),
                last.label(),
                last.unit(),
                last.value(),
                last.series(),
                last.low(),
                last.high(),
                text(source),
                text(date),
                text(status),
                last.note(),
                last.distribution()));
    }

    /** A choice: selector, then option, formula, option, formula …. */
    public static Written by(String selector, String... optionsAndFormulas) {
        SequencedMap<Text, Written> byOption = new LinkedHashMap<>();
        for (int i = 0; i < optionsAndFormulas.length; i += 2) {
            byOption.put(new Text(optionsAndFormulas[i], new Position(0, i)), written(optionsAndFormulas[i + 1]));
        }
        return new Written.By(Text.of(selector), byOption);
    }

    /** A choice within a choice. */
    public static Written by(String selector, SequencedMap<String, Written> branches) {
        SequencedMap<Text, Written> byOption = new LinkedHashMap<>();
        branches.forEach((option, branch) -> byOption.put(Text.of(option), branch));
        return new Written.By(Text.of(selector), byOption);
    }

    public static Written written(String formula) {
        return new Written.Plain(Text.of(formula));
    }

    public ModelDraft draft() {
        return new ModelDraft(
                id,
                Text.of("A model of a test"),
                Text.of("1"),
                Text.of("Trellis tests"),
                NOTHING,
                units,
                selectors,
                parameters,
                workings,
                blocks,
                totals,
                Text.of(headline),
                pay,
                returns);
    }

    public CostModel load() {
        return CostModel.load(draft());
    }

    private Text next(String word) {
        return new Text(word, new Position(++line, 1));
    }

    private Text text(String word) {
        return new Text(word, new Position(line, 1));
    }

    private static ParameterDraft input(Text id, String unit, @Nullable Written value) {
        var at = id.at();
        return new ParameterDraft(
                id, id, new Text(unit, at), value, null, null, null, NOTHING, NOTHING, NOTHING, NOTHING, null);
    }

    private static LineDraft lineDraft(
            Text id, String unit, @Nullable Written formula, @Nullable ParameterDraft input) {
        var suppliers = new LinkedHashMap<Text, Text>();
        suppliers.put(Text.of("suppliers"), Text.of("rest"));
        return new LineDraft(id, id, new Text(unit, id.at()), formula, input, NOTHING, List.of(), suppliers);
    }

    private Models add(LineDraft added) {
        var block = blocks.removeLast();
        var lines = new ArrayList<>(block.lines());
        lines.add(added);
        blocks.add(new BlockDraft(block.id(), block.label(), block.unit(), block.note(), lines));
        lineIsLast = true;
        return this;
    }

    private Models editLine(UnaryOperator<LineDraft> edit) {
        var block = blocks.removeLast();
        var lines = new ArrayList<>(block.lines());
        lines.add(edit.apply(lines.removeLast()));
        blocks.add(new BlockDraft(block.id(), block.label(), block.unit(), block.note(), lines));
        return this;
    }

    private Models editInput(UnaryOperator<ParameterDraft> edit) {
        if (!lineIsLast) {
            parameters.add(edit.apply(parameters.removeLast()));
            return this;
        }
        return editLine(last -> new LineDraft(
                last.id(),
                last.label(),
                last.unit(),
                last.formula(),
                edit.apply(java.util.Objects.requireNonNull(last.input(), "the last line is no input")),
                last.note(),
                last.aliases(),
                last.paidTo()));
    }

    private static ParameterDraft edited(
            ParameterDraft last,
            @Nullable Text series,
            @Nullable Text low,
            @Nullable Text high,
            @Nullable DistributionDraft distribution) {
        return new ParameterDraft(
                last.id(),
                last.label(),
                last.unit(),
                last.value(),
                series,
                low,
                high,
                last.source(),
                last.date(),
                last.status(),
                last.note(),
                distribution);
    }
}
