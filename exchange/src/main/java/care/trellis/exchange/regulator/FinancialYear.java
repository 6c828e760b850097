package care.trellis.exchange.regulator;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A year from April to March.
 *
 * @param begins the calendar year of its April
 */
public record FinancialYear(int begins) implements Comparable<FinancialYear> {
    private static final int CENTURY = 100;

    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /** As columns are named: {@code 2122} is April 2021 to March 2022; empty where the years do not follow. */
    static Optional<FinancialYear> of(String fourDigits) {
        int first = Integer.parseInt(fourDigits.substring(0, 2));
        int second = Integer.parseInt(fourDigits.substring(2));
        return second == (first + 1) % CENTURY
                ? Optional.of(new FinancialYear(20 * CENTURY + first))
                : Optional.empty();
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(begins, other.begins);
    }

    @Override
    public String toString() {
        return "%d/%02d".formatted(begins, (begins + 1) % CENTURY);
    }
}
