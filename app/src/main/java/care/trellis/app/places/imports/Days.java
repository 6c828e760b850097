package care.trellis.app.places.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and counts as the pages of imports write them. */
public final class Days {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Days() {}

    /** As the clock in England shows it. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** A count, thousands parted. */
    public static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** How long something took. */
    public static String seconds(long millis) {
        return String.format(Locale.UK, "%.1f seconds", millis / 1000.0);
    }
}
