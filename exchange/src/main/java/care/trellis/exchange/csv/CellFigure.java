package care.trellis.exchange.csv;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A figure as it stands in people's tables: {@code £1,234.50}, {@code (0.02)}, {@code 92%}, {@code n/a}, or nothing. */
final class CellFigure {
    private static final Set<String> MISSING = Set.of(
            "", "n/a", "na", "#n/a", "-", "–", "—", "..", ":", "none", "not applicable", "not provided", "missing");
    private static final int CELLS_LONGEST = 60;

    private CellFigure() {}

    /**
     * The figure of a cell; empty where there is none.
     *
     * @throws Faulty where something else stands there
     */
    static Optional<BigDecimal> read(String subject, Text cell) {
        var written = cell.value();
        if (MISSING.contains(written.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (written.startsWith("#")) {
            throw new Faulty(Fault.at(
                    cell.at(),
                    subject,
                    "the spreadsheet error " + written,
                    "a figure, or nothing where there is none"));
        }
        try {
            return Optional.of(figure(subject, cell, written));
        } catch (Faulty notANumber) {
            throw new Faulty(Fault.at(
                    cell.at(),
                    subject,
                    "\"" + written + "\"",
                    "a figure such as 12.50, or nothing where there is none"));
        }
    }

    private static BigDecimal figure(String subject, Text cell, String written) {
        var digits = written.length() > CELLS_LONGEST
                ? written
                : written.replace("£", "").replace("−", "-").strip();
        boolean bracketed = digits.startsWith("(") && digits.endsWith(")");
        if (bracketed) {
            digits = digits.substring(1, digits.length() - 1).strip();
        }
        boolean isPercent = digits.endsWith("%");
        if (isPercent) {
            digits = digits.substring(0, digits.length() - 1).strip();
        }
        var value = Figures.read(subject, new Text(digits, cell.at()));
        var signed = bracketed ? value.negate() : value;
        return isPercent ? signed.movePointLeft(2) : signed;
    }
}
