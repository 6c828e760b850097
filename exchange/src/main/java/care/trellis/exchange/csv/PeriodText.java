package care.trellis.exchange.csv;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** A period as it is written, read as a place in time: months, quarters, weeks, years or days, counted from a beginning. */
final class PeriodText {
    private static final String CENTURIES = "(?:19|20|21)";
    private static final Pattern FINANCIAL_YEAR =
            Pattern.compile("(" + CENTURIES + "\\d\\d)[/-]" + CENTURIES + "?(\\d\\d)");
    private static final Pattern YEAR = Pattern.compile(CENTURIES + "\\d\\d");
    private static final Pattern QUARTER =
            Pattern.compile("(" + CENTURIES + "\\d\\d)(?:[/-]\\d\\d)?[ -]?Q([1-4])", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER_FIRST =
            Pattern.compile("Q([1-4])[ /-]?(" + CENTURIES + "\\d\\d)(?:[/-]\\d\\d)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEK =
            Pattern.compile("(" + CENTURIES + "\\d\\d)[ -]?W([0-5]?\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("(?:(day|week|month|quarter|year|period) ?)?(\\d{1,6})", Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> MONTHS = formatters(
            "uuuu-M",
            "uuuu/M",
            "uuuuMM",
            "M/uuuu",
            "M-uuuu",
            "MMM uuuu",
            "MMM-uuuu",
            "MMMM uuuu",
            "MMM-uu",
            "MMM uu",
            "uuuu MMM",
            "uuuu-MMM");
    private static final List<DateTimeFormatter> DAYS = formatters(
            "uuuu-M-d",
            "d/M/uuuu",
            "d MMM uuuu",
            "d-MMM-uuuu",
            "d MMMM uuuu",
            "uuuu-M-d'T'00:00:00",
            "uuuu-M-d 00:00:00",
            "d/M/uuuu 00:00");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final long QUARTERS = 4;
    private static final long MOST_WEEKS = 53;
    private static final long CENTURY = 100;

    private PeriodText() {}

    private static List<DateTimeFormatter> formatters(String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    static OptionalLong financialYear(String period) {
        var matched = FINANCIAL_YEAR.matcher(period);
        if (!matched.matches()) {
            return OptionalLong.empty();
        }
        long year = Long.parseLong(matched.group(1));
        return (year + 1) % CENTURY == Long.parseLong(matched.group(2)) ? OptionalLong.of(year) : OptionalLong.empty();
    }

    static OptionalLong month(String period) {
        return read(
                period,
                MONTHS,
                YearMonth::from,
                YearMonth::getYear,
                month -> month.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    static OptionalLong quarter(String period) {
        var matched = QUARTER.matcher(period);
        if (matched.matches()) {
            return OptionalLong.of(Long.parseLong(matched.group(1)) * QUARTERS + Long.parseLong(matched.group(2)));
        }
        var first = QUARTER_FIRST.matcher(period);
        return first.matches()
                ? OptionalLong.of(Long.parseLong(first.group(2)) * QUARTERS + Long.parseLong(first.group(1)))
                : OptionalLong.empty();
    }

    static OptionalLong week(String period) {
        var matched = WEEK.matcher(period);
        if (!matched.matches()) {
            return OptionalLong.empty();
        }
        long week = Long.parseLong(matched.group(2));
        return week >= 1 && week <= MOST_WEEKS
                ? OptionalLong.of(Long.parseLong(matched.group(1)) * CENTURY + week)
                : OptionalLong.empty();
    }

    static OptionalLong year(String period) {
        return YEAR.matcher(period).matches() ? OptionalLong.of(Long.parseLong(period)) : OptionalLong.empty();
    }

    static OptionalLong day(String period) {
        return read(period, DAYS, LocalDate::from, LocalDate::getYear, LocalDate::toEpochDay);
    }

    static OptionalLong number(String period) {
        var matched = NUMBER.matcher(period);
        return matched.matches() ? OptionalLong.of(Long.parseLong(matched.group(2))) : OptionalLong.empty();
    }

    /** The word in "month 12". */
    static Optional<String> wordBeforeNumber(String period) {
        var matched = NUMBER.matcher(period);
        return matched.matches()
                ? Optional.ofNullable(matched.group(1)).map(word -> word.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static boolean isLikely(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static <T> OptionalLong read(
            String period,
            List<DateTimeFormatter> formatters,
            TemporalQuery<T> query,
            ToIntFunction<T> year,
            ToLongFunction<T> order) {
        return formatters.stream()
                .filter(formatter -> fits(period, formatter))
                .flatMap(formatter -> parsed(period, formatter, query).stream())
                .filter(time -> isLikely(year.applyAsInt(time)))
                .mapToLong(order)
                .findFirst();
    }

    // To ask first is many times faster than to catch an exception for each form that does not fit.
    private static boolean fits(String period, DateTimeFormatter formatter) {
        var at = new ParsePosition(0);
        return formatter.parseUnresolved(period, at) != null && at.getIndex() == period.length();
    }

    private static <T> Optional<T> parsed(String period, DateTimeFormatter formatter, TemporalQuery<T> query) {
        try {
            return Optional.of(formatter.parse(period, query));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
