package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * One home and all that was ever on record about it.
 *
 * @param snapshots in the order in which they became known
 * @param gradings what its snapshots show, each grading once, in order
 * @param inspections the days it was inspected, each once, in order
 */
public record Home(String id, List<Snapshot> snapshots, List<Grading> gradings, List<LocalDate> inspections) {
    private static final Comparator<Snapshot> ORDER =
            Comparator.comparing(Snapshot::published).thenComparing(Snapshot::asAt);

    public Home {
        snapshots = snapshots.stream().sorted(ORDER).toList();
        gradings = gradings.stream().sorted().toList();
        inspections = inspections.stream().distinct().sorted().toList();
    }

    /** A home whose gradings are those its snapshots show: each pair of day and lowest grade counts once. */
    public static Home of(String id, List<Snapshot> snapshots, List<LocalDate> inspections) {
        var gradings = new ArrayList<Grading>();
        var seen = new HashSet<Long>();
        for (var snapshot : snapshots.stream().sorted(ORDER).toList()) {
            if (snapshot.gradedOn().isPresent() && snapshot.lowestGrade().isPresent()) {
                var day = snapshot.gradedOn().get();
                int lowest = snapshot.lowestGrade().getAsInt();
                if (seen.add(day.toEpochDay() * 100 + lowest)) {
                    gradings.add(new Grading(day, snapshot.published(), lowest));
                }
            }
        }
        return new Home(id, snapshots, gradings, inspections);
    }

    /** How many of its snapshots were published before a day; they stand first. */
    int knownBefore(LocalDate day) {
        int low = 0;
        int high = snapshots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (snapshots.get(middle).published().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The home as it stood in the records before a day: everything published on that day or later is gone. */
    Home before(LocalDate day) {
        return new Home(
                id,
                snapshots.subList(0, knownBefore(day)),
                gradings.stream()
                        .filter(grading -> grading.onRecord().isBefore(day))
                        .toList(),
                inspections.stream()
                        .filter(inspection -> inspection.isBefore(day))
                        .toList());
    }
}
