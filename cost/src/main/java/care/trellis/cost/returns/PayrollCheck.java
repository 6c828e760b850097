package care.trellis.cost.returns;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Block;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Employer National Insurance that is more than the pay beside it can bear: above the full rate, or so near it that the
 * weekly threshold was not taken off.
 *
 * <p>NI = rate × max(0, weekly pay − threshold), so its share of pay is rate × (1 − threshold ÷ weekly pay). Highest rate
 * in our book: 15.05 % (6 April to 5 November 2022, HM Revenue and Customs). Highest share for a care worker: 15 % from £96 a
 * week (since 6 April 2025) at £1,000 a week, 13.56 %.
 */
final class PayrollCheck {
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("0.1505");
    private static final BigDecimal HIGHEST_SHARE = new BigDecimal("0.1356");
    private static final int SHOWN_DECIMALS = 1;

    private PayrollCheck() {}

    static List<Finding> findings(TableView view) {
        var findings = new ArrayList<Finding>();
        for (var block : view.model().blocks()) {
            insurance(block).ifPresent(line -> {
                for (int column : view.costColumns()) {
                    check(view, block, line, column, findings);
                }
            });
        }
        return findings;
    }

    private static Optional<Line> insurance(Block block) {
        return block.lines().stream()
                .filter(line -> names(line)
                        .anyMatch(name -> name.contains("national insurance")
                                || name.equals("ni")
                                || name.startsWith("ni ")
                                || name.endsWith(" ni")))
                .findFirst();
    }

    private static Stream<String> names(Line line) {
        return Stream.concat(Stream.of(line.id(), line.label()), line.aliases().stream())
                .map(name ->
                        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip());
    }

    private static void check(TableView view, Block block, Line insurance, int column, List<Finding> findings) {
        var contribution = view.figure(insurance.id(), column);
        var pay = block.lines().stream()
                .filter(line -> line.rest() == Recipient.STAFF && !line.equals(insurance))
                .filter(line -> names(line).noneMatch(name -> isWord("pension", name) || isWord("mileage", name)))
                .map(line -> view.figure(line.id(), column))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (contribution == null || pay.signum() <= 0 || contribution.signum() <= 0) {
            return;
        }
        var rounding = view.halfUnit(column).multiply(BigDecimal.TWO);
        var least = contribution.subtract(rounding).divide(pay, DecimalEvaluation.PRECISION);
        if (least.compareTo(HIGHEST_SHARE) <= 0) {
            return;
        }
        boolean isAbove = least.compareTo(HIGHEST_RATE) > 0;
        findings.add(view.finding(
                Kind.NATIONAL_INSURANCE,
                isAbove && view.column(column).meaning() == Meaning.SERVICE ? Severity.FAULT : Severity.DOUBT,
                Objects.requireNonNull(view.rows().get(insurance.id())),
                view.column(column).name(),
                TableView.shown(contribution) + ", " + percent(contribution, pay) + " of the pay of "
                        + TableView.shown(pay),
                "at most " + percent(HIGHEST_SHARE, BigDecimal.ONE) + " of pay",
                isAbove
                        ? "No rate of employer National Insurance was ever this high, or the pay beside it is too low"
                        : "It is near the full rate on all pay: the weekly threshold was not taken off",
                List.of()));
    }

    // A whole word: a suspension is no pension.
    private static boolean isWord(String word, String name) {
        return (" " + name + " ").contains(" " + word + " ");
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DecimalEvaluation.PRECISION)
                        .movePointRight(2)
                        .setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)
                + " %";
    }
}
