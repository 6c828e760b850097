package care.trellis.app.costing.returns;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.RowSummary;
import care.trellis.cost.returns.TotalsUsed;
import care.trellis.exchange.returns.FieldFault;
import care.trellis.exchange.returns.FilledReturn;
import care.trellis.exchange.returns.Remark;
import care.trellis.exchange.returns.ReturnChecks;
import care.trellis.exchange.returns.ReturnForm;
import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Column;
import care.trellis.exchange.returns.ReturnReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A return as its pages show it: what is asked, what stands there, what is wrong or odd in it, and what it comes to.
 *
 * @param reading with what is no figure, or cannot be one: none of that may be left when it is sent
 * @param remarks what should be looked at again: each is changed, or answered with a note
 */
public record ReturnView(
        CostingExercise exercise,
        Invited invited,
        ReturnForm form,
        FilledReturn filled,
        ReturnReading reading,
        List<Remark> remarks) {
    public ReturnView {
        remarks = List.copyOf(remarks);
    }

    public static ReturnView of(CostingExercise exercise, Invited invited, ReturnForm form, FilledReturn filled) {
        var reading = ReturnReading.of(form, filled);
        return new ReturnView(exercise, invited, form, filled, reading, ReturnChecks.of(form, reading.figures()));
    }

    /** One page of the return: rows under one heading. */
    public record Section(int number, String title, List<Asked> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    public List<Section> sections() {
        var byTitle = new LinkedHashMap<String, List<Asked>>();
        form.asked()
                .forEach(row -> byTitle.computeIfAbsent(row.block(), _ -> new ArrayList<>())
                        .add(row));
        var sections = new ArrayList<Section>();
        byTitle.forEach((title, rows) -> sections.add(new Section(sections.size() + 1, title, rows)));
        return sections;
    }

    /** How many lines of a section hold a figure, such as "3 of 10 lines". */
    public String filledIn(Section section) {
        long some = section.rows().stream()
                .filter(row -> filled.figures().containsKey(row.id()))
                .count();
        return some == 0 ? "Not begun" : some + " of " + section.rows().size() + " filled in";
    }

    /** How many things in a section are wrong, or not looked at again yet. */
    public int open(Section section) {
        return (int) (section.rows().stream()
                        .flatMap(row -> reading.faults().stream()
                                .filter(fault -> fault.rowId().equals(row.id())))
                        .count()
                + section.rows().stream()
                        .flatMap(row -> openRemarks().stream()
                                .filter(remark -> remark.rowId().equals(row.id())))
                        .count());
    }

    public String value(Asked row, Column column) {
        return filled.figure(row.id(), column.id()).orElse("");
    }

    public String note(Asked row) {
        return filled.note(row.id()).orElse("");
    }

    public List<FieldFault> faults() {
        return reading.faults();
    }

    public @Nullable String fault(Asked row, String column) {
        return reading.faults().stream()
                .filter(fault ->
                        fault.rowId().equals(row.id()) && fault.columnId().equals(column))
                .map(FieldFault::message)
                .findFirst()
                .orElse(null);
    }

    public List<Remark> remarks(Asked row) {
        return remarks.stream()
                .filter(remark -> remark.rowId().equals(row.id()))
                .toList();
    }

    /** Those about a line without a note beside it. */
    public List<Remark> openRemarks() {
        return remarks.stream()
                .filter(remark -> !remark.rowId().isEmpty())
                .filter(remark -> filled.note(remark.rowId()).isEmpty())
                .toList();
    }

    /** Last year's figure as people read it; empty where it is not known. */
    public String lastYear(Asked row, Column column) {
        var figure = row.lastYear().get(column.id());
        return figure == null ? "" : shown(row, figure);
    }

    /** A figure of a row as people read it. */
    public static String shown(Asked row, BigDecimal figure) {
        return row.isShare()
                ? figure.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : (row.unit().startsWith("£") ? "£" : "")
                        + figure.setScale(Math.clamp(figure.stripTrailingZeros().scale(), 2, 4), RoundingMode.HALF_UP)
                                .toPlainString();
    }

    /** Whether it can be sent: something is filled in, nothing is wrong, everything odd has its note. */
    public boolean canBeSent() {
        return filled.count() > 0 && reading.faults().isEmpty() && openRemarks().isEmpty();
    }

    /** What the lines come to by column: each block's sum and the whole, worked out as they will be priced. */
    public List<Sum> sums() {
        var sums = new LinkedHashMap<String, Map<String, String>>();
        for (var column : form.columns()) {
            PricedReturns.one(form, reading, column.id(), invited.name()).ifPresent(returns -> {
                var aggregation = Aggregation.of(returns, AggregationChoices.DEFAULT.with(TotalsUsed.COMPUTED));
                aggregation.rows().stream()
                        .filter(row -> row.kind() == RowSummary.Kind.BLOCK || row.kind() == RowSummary.Kind.TOTAL)
                        .filter(row -> row.median() != null)
                        .forEach(row -> sums.computeIfAbsent(row.label(), _ -> new LinkedHashMap<>())
                                .put(column.id(), "£" + row.median().setScale(2, RoundingMode.HALF_UP)));
            });
        }
        return sums.entrySet().stream()
                .map(entry -> new Sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What some lines come to, by the id of the column. */
    public record Sum(String label, Map<String, String> byColumn) {
        public Sum {
            byColumn = Map.copyOf(byColumn);
        }

        public String of(Column column) {
            return byColumn.getOrDefault(column.id(), "");
        }
    }
}
