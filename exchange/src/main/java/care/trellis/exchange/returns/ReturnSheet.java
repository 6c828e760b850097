package care.trellis.exchange.returns;

import static java.util.Objects.requireNonNull;

import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Kind;
import care.trellis.exchange.workbook.Page;
import care.trellis.exchange.workbook.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final ReturnForm form;
    private final FilledReturn draft;
    private final Page page;
    private final ReturnColumns columns;
    private final Map<String, Integer> rowOf = new LinkedHashMap<>();
    private final ReturnReading reading;

    ReturnSheet(ReturnForm form, FilledReturn draft, Page page) {
        this.form = form;
        this.draft = draft;
        this.page = page;
        this.columns = ReturnColumns.of(form);
        this.reading = ReturnReading.of(form, draft);
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
            page.text(
                    columns.lastYear(i),
                    form.columns().size() == 1 ? "Last year" : "Last year: " + label,
                    Tone.WRAPPED_HEADER);
        }
        page.text(columns.note(), "Note", Tone.WRAPPED_HEADER);
        page.text(columns.help(), "What to count", Tone.WRAPPED_HEADER);
        page.freeze(ReturnColumns.UNIT);
    }

    private void block(String label) {
        page.next();
        for (int column = ReturnColumns.LINE; column <= columns.help(); column++) {
            page.text(column, column == ReturnColumns.LINE ? label : "", Tone.BLOCK);
        }
    }

    private void asked(Asked row) {
        rowOf.put(row.id(), page.next());
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

    private List<Asked> lines(String block) {
        return form.asked().stream()
                .filter(row -> row.kind() == Kind.LINE && row.block().equals(block))
                .toList();
    }

    private void sum(String block) {
        var lines = lines(block);
        total(ReturnWorkbook.SUM + block, "Total: " + block, lines.getFirst(), Tone.TOTAL);
        for (int i = 0; i < form.columns().size(); i++) {
            var formula = range(i, lines);
            var column = form.columns().get(i).id();
            var value = lines.stream()
                    .map(line -> reading.figure(line.id(), column).orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            page.formula(columns.figure(i), () -> formula, Optional.of(value), format(lines.getFirst()), Tone.TOTAL);
        }
    }

    private void whole(Asked price) {
        var label = form.model().headlineTotal().label();
        total(ReturnWorkbook.SUM + price.id(), "Sum of your lines: " + label, price, Tone.HEADLINE);
        rowOf.put(ReturnWorkbook.SUM, page.row());
        for (int i = 0; i < form.columns().size(); i++) {
            var formula = new ArrayList<String>();
            for (var block : blocksOfWhole().entrySet()) {
                int times = block.getValue();
                formula.add(range(i, block.getKey()) + (times == 1 ? "" : "*" + times));
            }
            page.formula(
                    columns.figure(i),
                    () -> String.join("+", formula),
                    Optional.of(whole(form.columns().get(i).id())),
                    format(price),
                    Tone.HEADLINE);
        }
    }

    private String range(int column, List<Asked> lines) {
        return "SUM(" + columns.cell(column, rowOf(lines.getFirst())) + ":"
                + columns.cell(column, rowOf(lines.getLast())) + ")";
    }

    // Lines that stand together and count alike in the price, and how often they count.
    private Map<List<Asked>, Integer> blocksOfWhole() {
        var blocks = new LinkedHashMap<List<Asked>, Integer>();
        List<Asked> together = new ArrayList<>();
        int timesBefore = 0;
        for (var row : form.asked()) {
            int times = timesInWhole(row);
            boolean goesOn = !together.isEmpty()
                    && times == timesBefore
                    && together.getLast().block().equals(row.block());
            if (!goesOn) {
                together = new ArrayList<>();
            }
            if (times > 0) {
                together.add(row);
                blocks.remove(together.subList(0, together.size() - 1));
                blocks.put(List.copyOf(together), times);
            }
            timesBefore = times;
        }
        return blocks;
    }

    private int timesInWhole(Asked row) {
        return form.model().headlineLines().entrySet().stream()
                .filter(line -> line.getKey().id().equals(row.id()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    private BigDecimal whole(String column) {
        var sum = BigDecimal.ZERO;
        for (var line : form.model().headlineLines().entrySet()) {
            var value = reading.figure(line.getKey().id(), column).orElse(BigDecimal.ZERO);
            sum = sum.add(value.multiply(BigDecimal.valueOf(line.getValue())));
        }
        return sum;
    }

    private void difference(Asked price) {
        total(ReturnWorkbook.SUM + "difference", "Difference to what your books say", price, Tone.TOTAL);
        for (int i = 0; i < form.columns().size(); i++) {
            var stated = columns.cell(i, rowOf(price));
            var formula = "IF(ISNUMBER(" + stated + ")," + stated + "-"
                    + columns.cell(i, requireNonNull(rowOf.get(ReturnWorkbook.SUM))) + ",\"\")";
            var column = form.columns().get(i).id();
            var value = reading.figure(price.id(), column);
            if (value.isPresent()) {
                var difference = value.get().subtract(whole(column));
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

    private int rowOf(Asked row) {
        return requireNonNull(rowOf.get(row.id()), row.id());
    }
}
