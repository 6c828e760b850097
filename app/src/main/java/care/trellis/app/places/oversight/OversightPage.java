package care.trellis.app.places.oversight;

import care.trellis.app.places.directory.Ages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who looks at a service, or at the services of a place.
 *
 * @param rows what is asked today
 * @param ended what was asked once, latest first
 * @param visits of a service
 * @param mayAdd whether whoever looks may write here at all
 * @param isSaved whether it comes after something was saved
 */
public record OversightPage(
        Watched watched, List<Row> rows, List<Ask> ended, List<Visit> visits, boolean mayAdd, boolean isSaved) {
    /**
     * Something asked, and when whoever asks it was there and comes next.
     *
     * @param last the day of the last visit about it; empty where none is known
     * @param next when the next is planned or due; empty where neither is known
     * @param shared other bodies that ask about the same topic
     */
    public record Row(Ask ask, String last, String next, List<String> shared) {}

    public OversightPage {
        rows = List.copyOf(rows);
        ended = List.copyOf(ended);
        visits = List.copyOf(visits);
    }

    /** Puts together what is asked, what is asked no more, and when who comes. */
    static OversightPage of(
            Watched watched, List<Ask> all, List<Visit> known, LocalDate today, boolean mayAdd, boolean isSaved) {
        var asked = all.stream().filter(ask -> ask.endedOn() == null).toList();
        var bodies = asked.stream()
                .collect(Collectors.groupingBy(
                        ask -> ask.topic().toLowerCase(Locale.UK), Collectors.mapping(Ask::body, Collectors.toList())));
        var rows = new ArrayList<Row>();
        for (var ask : asked) {
            var others = bodies.getOrDefault(ask.topic().toLowerCase(Locale.UK), List.of()).stream()
                    .filter(body -> !body.equals(ask.body()))
                    .distinct()
                    .toList();
            var last = days(known, ask, "done").max(Comparator.naturalOrder());
            var planned = days(known, ask, "planned")
                    .filter(day -> !day.isBefore(today))
                    .min(Comparator.naturalOrder())
                    .or(() -> days(known, ask, "planned").max(Comparator.naturalOrder()));
            rows.add(new Row(ask, Ages.day(last.orElse(null)), next(ask, last, planned, today), others));
        }
        return new OversightPage(
                watched,
                rows,
                all.stream()
                        .filter(ask -> ask.endedOn() != null)
                        .sorted(Comparator.comparing((Ask ask) -> Objects.requireNonNull(ask.endedOn()))
                                .reversed())
                        .toList(),
                known,
                mayAdd,
                isSaved);
    }

    private static Stream<LocalDate> days(List<Visit> known, Ask ask, String status) {
        return known.stream()
                .filter(visit -> visit.is(status) && visit.bodyId().equals(ask.bodyId()) && visit.isAbout(ask.topic()))
                .map(Visit::on);
    }

    // Where a body says how often it comes, one can see that it is late.
    private static String next(Ask ask, Optional<LocalDate> last, Optional<LocalDate> planned, LocalDate today) {
        if (planned.isPresent() && !planned.get().isBefore(today)) {
            return Ages.day(planned.get());
        }
        if (planned.isPresent() && last.map(planned.get()::isAfter).orElse(true)) {
            return "was planned for " + Ages.day(planned.get()) + ", not noted since";
        }
        if (last.isEmpty() || ask.everyMonths() == null) {
            return "";
        }
        var due = last.get().plusMonths(ask.everyMonths());
        return due.isBefore(today)
                ? "overdue since " + Ages.day(due) + ", not planned"
                : "not planned, due by " + Ages.day(due);
    }
}
