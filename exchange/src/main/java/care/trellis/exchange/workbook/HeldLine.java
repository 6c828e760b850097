package care.trellis.exchange.workbook;

import care.trellis.cost.formula.Condition;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.formula.Formula.Operator;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.unit.Unit;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A line whose formula was set aside for a value given by hand. It is shared as its own formula would share it: a
 * recipient's part of what the formula gives, times the value over what the formula gives; where the formula gives
 * nothing, all is the rest.
 */
record HeldLine(Layout layout, Column column, Line line, Formula natural) {
    private static final Position AT = Position.NOWHERE;
    private static final Formula NONE = new Formula.Constant(BigDecimal.ZERO, Unit.RATIO, AT);
    private static final Formula ALL = new Formula.Constant(BigDecimal.ONE, Unit.RATIO, AT);

    /** The spreadsheet formula of a recipient's part. */
    String share(Unit unit, Formula share) {
        var steps = layout.steps();
        var own = layout.formula(column, line.label());
        var worth = column.value(natural).orElse(BigDecimal.ZERO);
        var step = steps.hold(
                line.label() + ", by its formula",
                "IFERROR(" + own.in(line.unit().base(), natural) + ",0)",
                () -> Optional.of(worth));
        // One step stands for the formula's result, so that a part that reads its own line reads that.
        var reading = new SpreadsheetFormula(
                layout.names(), steps, column.reading(line.id(), worth), line.label(), Map.of(line.id(), step));
        var held = own.in(line.unit().base(), new Formula.Reference(line.id(), AT));
        var portion = steps.hold(
                line.label() + ", held over formula",
                "IF(" + held + "=" + step + ",1,IF(" + step + "=0,0,(" + held + ")/" + step + "))",
                () -> column.value(natural).isPresent() ? column.value(portion()) : Optional.of(BigDecimal.ZERO));
        return reading.in(unit, share, portion);
    }

    private Formula portion() {
        var held = new Formula.Reference(line.id(), AT);
        return new Formula.If(
                equal(held, natural),
                ALL,
                new Formula.If(
                        equal(natural, NONE), NONE, new Formula.Arithmetic(Operator.OVER, held, natural, AT), AT),
                AT);
    }

    private static Condition equal(Formula left, Formula right) {
        return new Condition.Compared(Condition.Comparison.EQUAL, left, right, AT);
    }
}
