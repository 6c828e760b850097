package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Whether somebody came back to see that a legal requirement was met: of the inspections whose requirements named a day, how
 * many had another inspection on the last such day or within so many days after it.
 *
 * @param withinDays days after the last day named
 * @param inspections inspections with a requirement on record
 * @param withDay of those, how many named a day that was not before the inspection
 * @param followed of those, how many could be followed for the whole time before the records end
 * @param inspectedAgain of the followed, how many were inspected again in time
 * @param median days from the last day named to the next inspection, of all followed that had one at all
 * @param recordsEnd last day of the records
 */
public record FollowUp(
        int withinDays,
        int inspections,
        int withDay,
        int followed,
        int inspectedAgain,
        OptionalDouble median,
        LocalDate recordsEnd) {
    /** Share inspected again in time, 0 to 1; empty where none could be followed. */
    public OptionalDouble share() {
        return followed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inspectedAgain / followed);
    }

    /**
     * Measures it.
     *
     * @param requirements inspections with requirements; they count as inspections too
     * @param panel homes with the days they were inspected
     */
    public static FollowUp of(List<DatedRequirement> requirements, Panel panel, int withinDays) {
        if (withinDays < 0) {
            throw new IllegalArgumentException("days must be 0 or more, were " + withinDays);
        }
        var inspections = inspections(requirements, panel);
        var end = panel.lastDay();
        int withDay = 0;
        int followed = 0;
        int again = 0;
        var days = new ArrayList<Long>();
        for (var requirement : requirements) {
            var last = lastDay(requirement);
            if (last.isEmpty()) {
                continue;
            }
            withDay++;
            if (last.get().plusDays(withinDays).isAfter(end)) {
                continue;
            }
            followed++;
            var next = next(inspections.getOrDefault(requirement.home(), new TreeSet<>()), requirement, last.get());
            if (next.isPresent()) {
                long waited = ChronoUnit.DAYS.between(last.get(), next.get());
                days.add(waited);
                again += waited <= withinDays ? 1 : 0;
            }
        }
        var sorted = days.stream().mapToDouble(Long::doubleValue).sorted().toArray();
        return new FollowUp(
                withinDays,
                requirements.size(),
                withDay,
                followed,
                again,
                sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Interval.quantile(sorted, 0.5)),
                end);
    }

    // A day before the inspection is one that an earlier inspection had set, or a slip of the pen.
    private static Optional<LocalDate> lastDay(DatedRequirement requirement) {
        return requirement
                .inspected()
                .flatMap(inspected -> requirement.by().stream()
                        .max(Comparator.naturalOrder())
                        .filter(day -> !day.isBefore(inspected)));
    }

    // The inspection that set the day is not the one that looks again, where both are on one day.
    private static Optional<LocalDate> next(
            NavigableSet<LocalDate> inspections, DatedRequirement requirement, LocalDate day) {
        return requirement
                .inspected()
                .flatMap(inspected ->
                        Optional.ofNullable(inspections.ceiling(day.isAfter(inspected) ? day : inspected.plusDays(1))));
    }

    private static Map<String, NavigableSet<LocalDate>> inspections(List<DatedRequirement> requirements, Panel panel) {
        var inspections = new HashMap<String, NavigableSet<LocalDate>>();
        for (var home : panel.homes()) {
            inspections.put(home.id(), new TreeSet<>(home.inspections()));
        }
        for (var requirement : requirements) {
            var days = inspections.computeIfAbsent(requirement.home(), _ -> new TreeSet<>());
            requirement.inspected().ifPresent(days::add);
        }
        return inspections;
    }
}
