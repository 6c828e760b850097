package care.trellis.exchange.workbook;

import care.trellis.cost.formula.Formula;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** Who receives the price: every line of the headline split among staff, suppliers, operators, investors, the state. */
record RecipientsSheet(Layout layout) {
    private static final List<Recipient> RECIPIENTS = List.of(Recipient.values());
    private static final int TIMES = 1 + RECIPIENTS.size();

    void write() {
        var page = layout.sheets()
                .page("Who receives it")
                .widths(44, 14, 14, 14, 14, 14, 14)
                .title("Who receives it");
        page.next();
        page.text(0, "All figures in " + layout.model().headlineTotal().unit(), Tone.PLAIN);
        layout.columns().forEach(column -> write(page, column));
    }

    private void write(Page page, Column column) {
        page.next();
        if (layout.columns().size() > 1) {
            page.next();
            page.text(0, column.title(), Tone.BLOCK);
        }
        page.next();
        page.text(0, "Line", Tone.HEADER);
        for (var recipient : RECIPIENTS) {
            page.text(column(recipient), recipient.label(), Tone.HEADER);
        }
        page.text(TIMES, "Times in price", Tone.HEADER);
        var lines = layout.model().headlineLines();
        int first = 0;
        int last = 0;
        for (var line : lines.entrySet()) {
            last = page.next();
            first = first == 0 ? last : first;
            write(page, column, line.getKey(), last);
            page.number(TIMES, BigDecimal.valueOf(line.getValue()), "0", Tone.PLAIN);
        }
        if (first > 0) {
            totals(page, column, first, last);
        }
    }

    private void write(Page page, Column column, Line line, int row) {
        page.text(0, line.label(), Tone.PLAIN);
        var headline = layout.model().headlineTotal().unit();
        var unit = new CellUnit(headline);
        var formula = layout.formula(column, line.label());
        var amounts = column.run().recipients(line);
        var others = new ArrayList<String>();
        for (var share : line.paidTo().entrySet()) {
            var recipient = share.getKey();
            if (recipient != line.rest()) {
                others.add(letter(recipient) + row);
                page.formula(
                        column(recipient),
                        () -> share(column, line, share.getValue()),
                        Optional.ofNullable(amounts.get(recipient))
                                .map(amount ->
                                        unit.held(headline.fromBase(line.unit().toBase(amount)))),
                        unit.resultFormat(),
                        Tone.PLAIN);
            }
        }
        page.formula(
                column(line.rest()),
                () -> rest(formula.in(headline, reference(line)), others),
                Optional.ofNullable(amounts.get(line.rest()))
                        .map(amount -> unit.held(headline.fromBase(line.unit().toBase(amount)))),
                unit.resultFormat(),
                Tone.PLAIN);
    }

    private static String rest(String line, List<String> others) {
        return others.isEmpty() ? line : line + "-(" + String.join("+", others) + ")";
    }

    // A line held at a value is shared as its own formula would share it, as in the engine's run.
    private String share(Column column, Line line, Formula share) {
        var unit = layout.model().headlineTotal().unit();
        var natural = line.formula();
        if (natural == null || !layout.isTyped(line)) {
            return layout.formula(column, line.label()).in(unit, share);
        }
        return new HeldLine(layout, column, line, natural).share(unit, share);
    }

    private static Formula reference(Line line) {
        return new Formula.Reference(line.id(), Position.NOWHERE);
    }

    private void totals(Page page, Column column, int first, int last) {
        var unit = new CellUnit(layout.model().headlineTotal().unit());
        var amounts = column.run().recipients();
        int total = page.next();
        page.text(0, "In the price", Tone.TOTAL);
        var times = CellReference.convertNumToColString(TIMES);
        for (var recipient : RECIPIENTS) {
            var letter = letter(recipient);
            page.formula(
                    column(recipient),
                    () -> "SUMPRODUCT(" + letter + first + ":" + letter + last + ",$" + times + "$" + first + ":$"
                            + times + "$" + last + ")",
                    Optional.ofNullable(amounts.get(recipient)).map(unit::held),
                    unit.resultFormat(),
                    Tone.TOTAL);
        }
        page.next();
        page.text(0, "Price", Tone.HEADLINE);
        page.formula(
                1,
                () -> "SUM(" + letter(RECIPIENTS.getFirst()) + total + ":" + letter(RECIPIENTS.getLast()) + total + ")",
                Optional.of(unit.held(column.run().price())),
                unit.resultFormat(),
                Tone.HEADLINE);
    }

    private static int column(Recipient recipient) {
        return 1 + RECIPIENTS.indexOf(recipient);
    }

    private static String letter(Recipient recipient) {
        return CellReference.convertNumToColString(column(recipient));
    }
}
