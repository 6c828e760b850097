package care.trellis.cost.book;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The days a price is for, both ends included.
 *
 * <p>Written {@code 2025/26} for a financial year (1 April to 31 March), {@code 2025-04-06..2026-04-05} for any other, or
 * {@code 2025-04-01} for one day.
 */
public record PriceYear(LocalDate first, LocalDate last) {
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("(\\d{4})[/-](\\d{2})");
    private static final int APRIL = 4;

    public PriceYear {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a price year must not end on " + last + " before it starts on " + first);
        }
    }

    public static PriceYear financial(int startingIn) {
        return new PriceYear(
                LocalDate.of(startingIn, APRIL, 1),
                LocalDate.of(startingIn + 1, APRIL, 1).minusDays(1));
    }

    public static PriceYear day(LocalDate day) {
        return new PriceYear(day, day);
    }

    /** Reads a price year as people write it. */
    public static PriceYear read(Text text) {
        var written = text.value().strip();
        var financial = FINANCIAL_YEAR.matcher(written);
        try {
            if (financial.matches()) {
                int start = Integer.parseInt(financial.group(1));
                if (Integer.parseInt(financial.group(2)) == (start + 1) % 100) {
                    return financial(start);
                }
            } else if (written.contains("..")) {
                int dots = written.indexOf("..");
                return new PriceYear(
                        LocalDate.parse(written.substring(0, dots)), LocalDate.parse(written.substring(dots + 2)));
            } else {
                return day(LocalDate.parse(written));
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static Faulty refused(Text text) {
        return new Faulty(Fault.at(
                text.at(),
                "price year",
                "\"" + text.value() + "\"",
                "a financial year such as 2025/26, two dates such as 2025-04-06..2026-04-05, or one day"));
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        boolean financial = equals(financial(first.getYear()));
        return financial
                ? first.getYear() + "/" + String.format(Locale.ROOT, "%02d", (first.getYear() + 1) % 100)
                : first + " to " + last;
    }
}
