package care.trellis.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people here write them. */
public final class Days {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Days() {}

    public static String of(Instant at) {
        return DAY.format(at.atZone(HERE));
    }

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String time(Instant at) {
        return TIME.format(at.atZone(HERE));
    }
}
