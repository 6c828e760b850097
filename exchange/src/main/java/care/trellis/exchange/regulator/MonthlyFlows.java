package care.trellis.exchange.regulator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * How often something happened in each month, out of counts that run from April to March and then begin again.
 *
 * <p>The first count of a financial year is what has happened since April; each later one, less the one before. Where months
 * are missing in between, what happened in them is known in sum only and stands at the month of the next count. A count that
 * falls was corrected by the regulator: the month has no new event, and how many were taken back is kept beside it, because
 * which earlier month they belonged to is not published.
 */
public record MonthlyFlows(List<Month> months) {
    /** A count of the file of one month. */
    public record Cumulative(YearMonth month, FinancialYear year, int sinceApril) {
        public Cumulative {
            if (sinceApril < 0) {
                throw new IllegalArgumentException("a count must be 0 or more, was " + sinceApril + " in " + month);
            }
        }
    }

    /**
     * What happened in one month.
     *
     * @param count events
     * @param span over how many months they are spread: 1, or more where files before were missing
     * @param takenBack how many events of earlier months the regulator no longer counts
     */
    public record Month(YearMonth month, int count, int span, int takenBack) {}

    public MonthlyFlows {
        months = List.copyOf(months);
    }

    /**
     * The flows behind counts of one service.
     *
     * @throws IllegalArgumentException where a month has two counts, or its count is of another financial year
     */
    public static MonthlyFlows of(Collection<Cumulative> counts) {
        var seen = new HashSet<YearMonth>();
        var months = new ArrayList<Month>();
        Cumulative before = null;
        for (var count :
                counts.stream().sorted(Comparator.comparing(Cumulative::month)).toList()) {
            if (!seen.add(count.month())) {
                throw new IllegalArgumentException("the month " + count.month() + " must have one count, has two");
            }
            if (!FinancialYear.of(count.month().atDay(1)).equals(count.year())) {
                throw new IllegalArgumentException(
                        "the count of " + count.month() + " must be of its financial year, was of " + count.year());
            }
            var from = before != null && before.year().equals(count.year()) ? before : begin(count.year());
            int span = monthsBetween(from.month(), count.month());
            int change = count.sinceApril() - from.sinceApril();
            months.add(new Month(count.month(), Math.max(change, 0), span, Math.max(-change, 0)));
            before = count;
        }
        return new MonthlyFlows(months);
    }

    /**
     * How often it happened in the twelve months that end with one; empty where some of them are not known, or what is known
     * of them reaches back beyond. What was taken back is taken off where the months it can belong to, those since the April
     * before, are all among the twelve.
     */
    public OptionalInt inTwelveMonthsTo(YearMonth last) {
        var first = last.minusMonths(11);
        int covered = 0;
        int sum = 0;
        for (var month : months) {
            if (month.month().isBefore(first) || month.month().isAfter(last)) {
                continue;
            }
            if (month.month().minusMonths(month.span() - 1L).isBefore(first)) {
                return OptionalInt.empty();
            }
            covered += month.span();
            sum += month.count() - (april(month.month()).isBefore(first) ? 0 : month.takenBack());
        }
        return covered == 12 ? OptionalInt.of(sum) : OptionalInt.empty();
    }

    // Nothing has been counted when a financial year begins.
    private static Cumulative begin(FinancialYear year) {
        return new Cumulative(YearMonth.of(year.begins(), 3), year, 0);
    }

    private static YearMonth april(YearMonth month) {
        return YearMonth.of(FinancialYear.of(month.atDay(1)).begins(), 4);
    }

    private static int monthsBetween(YearMonth before, YearMonth month) {
        return (month.getYear() - before.getYear()) * 12 + month.getMonthValue() - before.getMonthValue();
    }
}
