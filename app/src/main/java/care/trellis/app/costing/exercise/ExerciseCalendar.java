package care.trellis.app.costing.exercise;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The dates of an exercise as a calendar file (RFC 5545), with nobody's figures and nobody's name in it. */
final class ExerciseCalendar {
    private ExerciseCalendar() {}

    /**
     * Writes it.
     *
     * @param address of the exercise's page, whole
     */
    static String of(CostingExercise exercise, String address) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Trellis//Costing exercise//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(day(exercise, "opens", exercise.opensOn(), "opens", address));
        calendar.add(day(exercise, "returns", exercise.returnsBy(), "last day for returns", address));
        calendar.add(day(exercise, "published", exercise.publishesOn(), "the report is published", address));
        var written = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, written);
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return written.toString();
    }

    private static VEvent day(CostingExercise exercise, String key, LocalDate day, String what, String address) {
        var event = new VEvent(day, exercise.title() + ": " + what);
        event.add(new Uid(key + "-" + exercise.id()));
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(
                exercise.opensOn().atStartOfDay().toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Description("Costing exercise in " + exercise.placeName() + ". " + address));
        event.add(new Url(java.net.URI.create(address)));
        return event;
    }
}
