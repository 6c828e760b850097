package care.trellis.exchange.returns;

import care.trellis.cost.returns.Fact;
import care.trellis.cost.returns.Finding;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PlausibilityCheck;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.cost.returns.UnitSlip;
import care.trellis.cost.run.Run;
import care.trellis.cost.unit.Unit;
import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Column;
import care.trellis.exchange.returns.ReturnForm.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checks of one return, pointed out while it is being filled in: what the cost engine doubts in each of its columns,
 * and figures that are last year's, or the model's usual ones, in another unit.
 *
 * <p>Small lines are left alone: a figure is compared where it, or what it is compared with, is worth 2 % of the price of
 * its column; where it is far below the model's, 5 %. These are the bounds of the engine's own comparison of services.
 */
public final class ReturnChecks {
    private static final BigDecimal MATERIAL = new BigDecimal("0.02");
    private static final BigDecimal MATERIAL_WHERE_LOW = new BigDecimal("0.05");
    /** Findings that say of a figure that it is of the wrong size; one of them on a cell is enough. */
    private static final Set<Finding.Kind> SIZE =
            EnumSet.of(Finding.Kind.UNIT_SLIP, Finding.Kind.FAR_FROM_OTHERS, Finding.Kind.OUT_OF_RANGE);

    private final ReturnForm form;
    private final Map<String, Map<String, BigDecimal>> figures;
    private final List<Remark> remarks = new ArrayList<>();

    private ReturnChecks(ReturnForm form, Map<String, Map<String, BigDecimal>> figures) {
        this.form = form;
        this.figures = figures;
    }

    /**
     * Checks what was given so far; a return need not be complete.
     *
     * @param figures row id to column id to figure, as {@link ReturnReading#figures} has them
     */
    public static List<Remark> of(ReturnForm form, Map<String, Map<String, BigDecimal>> figures) {
        var checks = new ReturnChecks(form, figures);
        form.columns().forEach(checks::check);
        return List.copyOf(checks.remarks);
    }

    private Optional<BigDecimal> figure(Asked row, Column column) {
        return Optional.ofNullable(figures.getOrDefault(row.id(), Map.of()).get(column.id()));
    }

    private void check(Column column) {
        var usual = UsualFigures.run(form.model(), column.id());
        var doubted = new HashSet<String>();
        var said = new HashSet<String>();
        for (var row : form.asked()) {
            figure(row, column)
                    .flatMap(figure -> slip(row, column, figure, usual))
                    .ifPresent(remark -> {
                        remarks.add(remark);
                        doubted.add(row.id());
                    });
        }
        for (var finding : findings(column)) {
            boolean isSaid = SIZE.contains(finding.kind()) && doubted.contains(finding.row());
            if (finding.severity() != Severity.REMARK && !isSaid && said.add(finding.row() + " " + finding.kind())) {
                remarks.add(remark(finding, column));
            }
        }
    }

    private Optional<Remark> slip(Asked row, Column column, BigDecimal figure, Optional<Run> usual) {
        var price = usual.map(Run::price);
        var lastYear = Optional.ofNullable(row.lastYear().get(column.id()))
                .flatMap(before -> UnitSlip.between(figure, before, unit(row)))
                .filter(slip -> isMaterial(row, figure.max(slip.usual()), price, MATERIAL));
        if (lastYear.isPresent()) {
            return lastYear.map(slip -> remark(slip, row, column, "last year's figure"));
        }
        return usual.filter(_ -> row.kind() != Kind.FACT)
                .map(run -> Run.rounded(run.value(row.id())))
                .flatMap(own -> UnitSlip.between(figure, own, unit(row)))
                .filter(slip -> isMaterial(
                        row,
                        figure.max(slip.usual()),
                        price,
                        figure.compareTo(slip.usual()) < 0 ? MATERIAL_WHERE_LOW : MATERIAL))
                .map(slip -> remark(slip, row, column, "the usual figure"));
    }

    private Unit unit(Asked row) {
        return row.kind() == Kind.FACT
                ? Unit.parse(Fact.STANDARD.stream()
                        .filter(fact -> fact.id().equals(row.id()))
                        .findFirst()
                        .map(Fact::unit)
                        .orElse("ratio"))
                : form.model().require(row.id()).unit();
    }

    // A fact has no place in the price, and a line in another unit none that could be told.
    private boolean isMaterial(Asked row, BigDecimal size, Optional<BigDecimal> price, BigDecimal share) {
        return row.kind() == Kind.FACT
                || price.isEmpty()
                || !unit(row).equals(form.model().headlineTotal().unit())
                || size.compareTo(price.get().multiply(share)) >= 0;
    }

    private Remark remark(UnitSlip slip, Asked row, Column column, String whose) {
        return new Remark(
                row.id(),
                column.id(),
                Finding.Kind.UNIT_SLIP.name(),
                form.cell(row, column) + ": " + amount(slip.figure(), row) + " is " + slip.words() + " "
                        + amount(slip.usual(), row) + ", " + whose + ". " + slip.question() + " This line asks for "
                        + row.unit() + ".",
                "something like " + amount(slip.usual(), row) + ", in " + row.unit());
    }

    private static String amount(BigDecimal value, Asked row) {
        return row.unit().startsWith("£") ? FigureText.pounds(value) : FigureText.shown(value, row);
    }

    // Each column by itself: kinds of bed of one home may well cost the same, and are no services to compare.
    private List<Finding> findings(Column column) {
        var costs = new LinkedHashMap<String, BigDecimal>();
        var facts = new LinkedHashMap<String, BigDecimal>();
        for (var row : form.asked()) {
            figure(row, column).ifPresent(figure -> (row.kind() == Kind.FACT ? facts : costs).put(row.id(), figure));
        }
        if (costs.isEmpty() && facts.isEmpty()) {
            return List.of();
        }
        var own = new ServiceReturn(column.label(), costs, Map.of(), facts);
        return PlausibilityCheck.of(Returns.of(form.model(), List.of(own))).findings();
    }

    private Remark remark(Finding finding, Column column) {
        var row = form.row(finding.row());
        var where = row.map(asked -> form.cell(asked, column)).orElse(column.label());
        var found = inWords(finding.found());
        var expected = inWords(finding.expected());
        var figure = row.flatMap(asked -> figure(asked, column));
        if (finding.kind() == Finding.Kind.OUT_OF_RANGE && row.isPresent() && figure.isPresent()) {
            found = FigureText.shown(figure.get(), row.get());
            expected = FigureText.expected(row.get());
        }
        var message = switch (finding.kind()) {
            case TOTAL_DOES_NOT_SUM, SUBTOTAL_DOES_NOT_SUM ->
                found + " differs from " + expected + ". Is a line missing, or a figure in another unit?";
            default -> found + ". " + finding.reason() + ". Expected: " + expected + ".";
        };
        return new Remark(finding.row(), column.id(), finding.kind().name(), where + ": " + message, expected);
    }

    // The engine names units as models do.
    private String inWords(String text) {
        var words = text;
        for (var line : form.model().lines()) {
            var unit = line.unit().toString();
            words = words.replace(" " + unit, ", in " + UnitInWords.of(unit));
        }
        for (var fact : Fact.STANDARD) {
            words = words.replace(
                    " " + fact.unit(), fact.unit().contains("/") ? ", in " + UnitInWords.of(fact.unit()) : "");
        }
        return words;
    }
}
