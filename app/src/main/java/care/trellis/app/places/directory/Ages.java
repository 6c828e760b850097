package care.trellis.app.places.directory;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as people say them. */
public final class Ages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Ages() {}

    /** "4 March 2025"; empty where there is none. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** How long ago a day was, in years and months: "3 years 2 months ago". */
    static String ago(@Nullable LocalDate day, LocalDate today) {
        if (day == null || day.isAfter(today)) {
            return "";
        }
        var gone = Period.between(day, today);
        if (gone.getYears() == 0 && gone.getMonths() == 0) {
            return "less than a month ago";
        }
        var years = count(gone.getYears(), "year");
        var months = count(gone.getMonths(), "month");
        return (years + (years.isEmpty() || months.isEmpty() ? "" : " ") + months) + " ago";
    }

    private static String count(int many, String what) {
        return many == 0 ? "" : many + " " + what + (many == 1 ? "" : "s");
    }
}
