package care.trellis.exchange.returns;

import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Kind;
import care.trellis.exchange.workbook.Page;
import care.trellis.exchange.workbook.Tone;
import java.math.BigDecimal;
import java.util.Optional;

/** The sheet that a service fills in, written from the top. */
final class ReturnSheet {
    private static final String POUNDS = "\"£\"#,##0.00##";
    private static final String SHARE = "0.0#%";
    private static final String NUMBER = "#,##0.####";
    /** Bounds for a cell without any: as many digits as a figure may have. */
    private static final BigDecimal UNBOUNDED = new BigDecimal("999999999999");

    private static final int HELP_LINE = 84;
    private static final int NOTE_LINE = 42;
    private static final int HEADING_LINE = 12;

    private final ReturnForm form;
    private final FilledReturn draft;
    private final Page page;
    private final ReturnColumns columns;
    private final ReturnReading reading;
    private final ReturnSums sums;

    ReturnSheet(ReturnForm form, FilledReturn draft, Page page) {
        this.form = form;
        this.draft = draft;
        this.page = page;
        this.columns = ReturnColumns.of(form);
        this.reading = ReturnReading.of(form, draft);
        this.sums = new ReturnSums(form, reading, columns);
    }

    void write() {
        page.widths(columns.widths());
        page.hideColumn(ReturnColumns.IDS);
        hiddenHeading();
        top();
        heading();
        for (int i = 0; i < form.asked().size(); i++) {
            var row = form.asked().get(i);
            if (i == 0 || !form.asked().get(i - 1).block().equals(row.block())) {
                block(row.block());
            }
            boolean isTotal = row.kind() == Kind.TOTAL;
            if (isTotal) {
                whole(row);
            }
            asked(row);
            if (isTotal) {
                difference(row);
            }
            boolean isLastOfBlock = i + 1 == form.asked().size()
                    || !form.asked().get(i + 1).block().equals(row.block());
            if (row.kind() == Kind.LINE && isLastOfBlock) {
                sum(row.block());
            }
        }
        page.protect();
    }

    private void hiddenHeading() {
        page.next();
        page.text(ReturnColumns.IDS, ReturnWorkbook.FORM + form.code(), Tone.PLAIN);
        for (int i = 0; i < form.columns().size(); i++) {
            page.text(
                    columns.figure(i),
                    ReturnWorkbook.COLUMN + form.columns().get(i).id(),
                    Tone.PLAIN);
        }
        page.text(columns.note(), ReturnForm.NOTE, Tone.PLAIN);
        page.hideRow();
    }

    private void top() {
        page.next();
        page.text(ReturnColumns.LINE, form.title(), Tone.TITLE);
        page.lines(2);
        line(form.service());
        line(
                "Type your figures into the yellow cells, each in the unit beside its line. The totals follow by themselves.");
        line(
                "Leave a cell empty where you do not know the figure, and type 0 where there is no such cost. Anything unusual:"
                        + " say why in the note.");
        line("Save the workbook and upload it as often as you like; nothing is sent before you say so in Trellis.");
    }

    private void line(String text) {
        page.next();
        page.text(ReturnColumns.LINE, text, Tone.PLAIN);
    }

    private void heading() {
        page.next();
        page.text(ReturnColumns.LINE, "Line", Tone.WRAPPED_HEADER);
        page.text(ReturnColumns.UNIT, "Unit", Tone.WRAPPED_HEADER);
        for (int i = 0; i < form.columns().size(); i++) {
            page.text(columns.figure(i), form.columns().get(i).label(), Tone.WRAPPED_HEADER);
        }
        for (int i = 0; i < columns.lastYear().size(); i++) {
            var label = columns.lastYear().get(i).label();
            page.text(columns.lastYear(i), lastYear(label), Tone.WRAPPED_HEADER);
        }
        int longest = form.columns().stream()
                .mapToInt(column -> linesOf(lastYear(column.label()), HEADING_LINE))
                .max()
                .orElse(1);
        page.lines(longest);
        page.text(columns.note(), "Note", Tone.WRAPPED_HEADER);
        page.text(columns.help(), "What to count", Tone.WRAPPED_HEADER);
        page.freeze(ReturnColumns.UNIT);
    }

    private String lastYear(String label) {
        return form.columns().size() == 1 ? "Last year" : "Last year: " + label;
    }

    private void block(String label) {
        page.next();
        for (int column = ReturnColumns.LINE; column <= columns.help(); column++) {
            page.text(column, column == ReturnColumns.LINE ? label : "", Tone.BLOCK);
        }
    }

    private void asked(Asked row) {
        sums.standsIn(row, page.next());
        page.text(ReturnColumns.IDS, row.id(), Tone.PLAIN);
        page.text(ReturnColumns.LINE, row.label(), Tone.NOTE);
        page.text(ReturnColumns.UNIT, row.unit(), Tone.NOTE);
        var format = format(row);
        for (int i = 0; i < form.columns().size(); i++) {
            var id = form.columns().get(i).id();
            var value = reading.figure(row.id(), id);
            if (value.isPresent()) {
                page.number(columns.figure(i), value.get(), format, Tone.EDITABLE);
            } else {
                // What is no figure yet stays as it was typed, for its owner to put right.
                page.text(columns.figure(i), draft.figure(row.id(), id).orElse(""), Tone.EDITABLE, format);
            }
        }
        for (int i = 0; i < columns.lastYear().size(); i++) {
            var before = row.lastYear().get(columns.lastYear().get(i).id());
            if (before != null) {
                page.number(columns.lastYear(i), before, format, Tone.GREYED);
            }
        }
        var note = draft.note(row.id()).orElse("");
        page.text(columns.note(), note, Tone.EDITABLE_NOTE);
        page.text(columns.help(), row.help(), Tone.NOTE);
        page.lines(Math.max(1, Math.max(linesOf(row.help(), HELP_LINE), linesOf(note, NOTE_LINE))));
        limit(row);
    }

    private void limit(Asked row) {
        var least = row.least();
        var most = row.most();
        page.limit(
                columns.figure(0),
                columns.lastFigure(),
                least == null ? UNBOUNDED.negate() : least,
                most == null ? UNBOUNDED : most,
                "This cell takes " + FigureText.expected(row)
                        + ". If yours is different, leave the cell empty and say it in the note.");
    }

    private static int linesOf(String text, int characters) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (line.length() + characters - 1) / characters))
                .sum();
    }

    private static String format(Asked row) {
        return row.isShare() ? SHARE : row.unit().startsWith("£") ? POUNDS : NUMBER;
    }

    private void sum(String block) {
        var lines = sums.linesOf(block);
        total(ReturnWorkbook.SUM + block, "Total: " + block, lines.getFirst(), Tone.TOTAL);
        for (int i = 0; i < form.columns().size(); i++) {
            var formula = sums.formula(i, lines);
            var value = sums.value(form.columns().get(i), lines);
            page.formula(columns.figure(i), () -> formula, Optional.of(value), format(lines.getFirst()), Tone.TOTAL);
        }
    }

    private void whole(Asked price) {
        var label = form.model().headlineTotal().label();
        total(ReturnWorkbook.SUM + price.id(), "Sum of your lines: " + label, price, Tone.HEADLINE);
        for (int i = 0; i < form.columns().size(); i++) {
            var formula = sums.formulaOfWhole(i);
            var value = sums.valueOfWhole(form.columns().get(i));
            page.formula(columns.figure(i), () -> formula, Optional.of(value), format(price), Tone.HEADLINE);
        }
    }

    private void difference(Asked price) {
        int stated = page.row();
        total(ReturnWorkbook.SUM + "difference", "Difference to what your books say", price, Tone.TOTAL);
        for (int i = 0; i < form.columns().size(); i++) {
            var column = form.columns().get(i);
            var said = columns.cell(i, stated);
            // The sum of the lines stands in the row above what the books say.
            var formula = "IF(ISNUMBER(" + said + ")," + said + "-" + columns.cell(i, stated - 1) + ",\"\")";
            var value = reading.figure(price.id(), column.id());
            if (value.isPresent()) {
                var difference = value.get().subtract(sums.valueOfWhole(column));
                page.formula(columns.figure(i), () -> formula, Optional.of(difference), format(price), Tone.TOTAL);
            } else {
                var cell = page.text(columns.figure(i), "", Tone.TOTAL, format(price));
                page.sheets().textFormula(cell, formula, "");
            }
        }
    }

    private void total(String id, String label, Asked like, Tone tone) {
        page.next();
        page.text(ReturnColumns.IDS, id, Tone.PLAIN);
        page.text(ReturnColumns.LINE, label, tone);
        page.text(ReturnColumns.UNIT, like.unit(), tone);
    }
}
