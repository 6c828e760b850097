package care.trellis.exchange.workbook;

import care.trellis.cost.formula.Formula;
import care.trellis.cost.formula.FormulaText;
import care.trellis.cost.model.Block;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import java.util.ArrayList;

/** The price as people read it: blocks, their lines, totals, in the order in which the model declares them. */
record PriceSheet(Layout layout) {
    private static final int LABEL = 44;
    private static final int FIGURE = 16;

    void write() {
        var model = layout.model();
        var page = layout.sheets().page("Price").title(model.title());
        var widths = new ArrayList<Integer>();
        widths.add(LABEL);
        layout.columns().forEach(_ -> widths.add(FIGURE));
        widths.addAll(java.util.List.of(22, 30, 44, 44, 28));
        page.widths(widths.stream().mapToInt(Integer::intValue).toArray());
        page.next();
        page.text(
                0,
                "Model " + model.id() + ", version " + model.version()
                        + ". Change a yellow cell on the sheet Inputs and every figure here follows.",
                Tone.PLAIN);
        page.header(
                layout.header("Line", "Unit", "Who receives it", "How it is worked out", "Note", "Name in formulas"));
        model.blocks().forEach(block -> write(page, block));
        page.next();
        for (var total : model.totals()) {
            write(page, total, total.id().equals(model.headline()) ? Tone.HEADLINE : Tone.TOTAL, "");
        }
    }

    private void write(Page page, Block block) {
        page.next();
        page.text(0, block.label(), Tone.BLOCK);
        var lines = block.lines();
        boolean oneKind = !lines.isEmpty()
                && lines.stream()
                        .allMatch(line -> line.unit().sameKind(lines.getFirst().unit()));
        int next = 1 + layout.columns().size();
        if (oneKind) {
            var unit = lines.getFirst().unit();
            layout.sums(page, block.label(), lines, new CellUnit(unit).resultFormat(), Tone.BLOCK);
            page.text(next, unit.toString(), Tone.BLOCK);
        }
        page.text(next + 3, block.note(), Tone.NOTE);
        lines.forEach(line -> write(page, line, Tone.PLAIN, receivers(line)));
    }

    private void write(Page page, Quantity quantity, Tone tone, String receivers) {
        page.next();
        page.text(0, (tone == Tone.PLAIN ? "   " : "") + quantity.label(), tone);
        layout.figures(page, quantity, new CellUnit(quantity.unit()).resultFormat(), tone);
        int next = 1 + layout.columns().size();
        page.text(next, quantity.unit().toString(), tone);
        page.text(next + 1, receivers, Tone.NOTE);
        page.text(next + 2, working(quantity), Tone.NOTE);
        page.text(next + 3, quantity.note(), Tone.NOTE);
        page.text(next + 4, quantity.id(), Tone.PLAIN);
    }

    private String working(Quantity quantity) {
        var formula = quantity.formula();
        if (formula == null) {
            return "an input";
        }
        var text = FormulaText.of(formula);
        if (layout.isTyped(quantity)) {
            return "set by hand; the model has " + text;
        }
        return formula instanceof Formula.Applied applied
                ? text + ". " + applied.rule().label() + ": " + applied.rule().formula() + ". Source: "
                        + applied.rule().source()
                : text;
    }

    private static String receivers(Line line) {
        var text = new StringBuilder();
        line.paidTo()
                .forEach((recipient, share) -> text.append(recipient.label())
                        .append(": ")
                        .append(FormulaText.of(share))
                        .append("; "));
        return text.append(line.rest().label())
                .append(line.paidTo().isEmpty() ? "" : ": the rest")
                .toString();
    }
}
