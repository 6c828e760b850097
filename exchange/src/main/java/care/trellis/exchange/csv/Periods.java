package care.trellis.exchange.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What people write for a month, a quarter, a year or a day, and which of these a column holds. */
final class Periods {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[ -]?[Qq]([1-4])");
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int SHORTEST_MONTH = 28;

    /** One way to write periods. */
    private record Form(String word, Function<String, LocalDate> first) {}

    private static final List<Form> FORMS = List.of(
            new Form("month", written -> YearMonth.parse(written).atDay(1)),
            new Form("quarter", Periods::quarter),
            new Form(
                    "year",
                    written -> written.matches("(19|20)\\d{2}")
                            ? YearMonth.of(Integer.parseInt(written), 1).atDay(1)
                            : none(written)),
            new Form("day", LocalDate::parse));

    private Periods() {}

    /** The word for one of these periods: month, quarter, year or day, or period where they are written otherwise. */
    static String word(List<String> written) {
        var form = FORMS.stream()
                .filter(each ->
                        written.stream().allMatch(period -> first(each, period).isPresent()))
                .findFirst();
        if (form.isEmpty()) {
            return "period";
        }
        // Days a month or a quarter apart are the ends of months or quarters.
        return form.get().word().equals("day")
                ? wordOfDays(written.stream().map(LocalDate::parse).toList())
                : form.get().word();
    }

    /** The first day of a period; empty where it is written in no known way. */
    static Optional<LocalDate> first(String period) {
        return FORMS.stream().flatMap(form -> first(form, period).stream()).findFirst();
    }

    private static String wordOfDays(List<LocalDate> days) {
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < days.size(); i++) {
            shortest = Math.min(
                    shortest, days.get(i).toEpochDay() - days.get(i - 1).toEpochDay());
        }
        if (days.size() < 2 || shortest < SHORTEST_MONTH) {
            return "day";
        }
        return shortest < (long) SHORTEST_MONTH * MONTHS_OF_A_QUARTER ? "month" : "quarter";
    }

    private static Optional<LocalDate> first(Form form, String period) {
        try {
            return Optional.of(form.first().apply(period));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private static LocalDate quarter(String written) {
        var quarter = QUARTER.matcher(written);
        return quarter.matches()
                ? LocalDate.of(
                        Integer.parseInt(quarter.group(1)),
                        (Integer.parseInt(quarter.group(2)) - 1) * MONTHS_OF_A_QUARTER + 1,
                        1)
                : none(written);
    }

    private static LocalDate none(String written) {
        throw new DateTimeException(written + " is another kind of period");
    }
}
