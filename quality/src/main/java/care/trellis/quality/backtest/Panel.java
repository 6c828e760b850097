package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Homes with all that was ever on record about them, from whatever source. */
public final class Panel {
    private final List<Home> homes;

    private Panel(List<Home> homes) {
        this.homes = homes;
    }

    /**
     * A panel of homes, in the order of their ids.
     *
     * @throws IllegalArgumentException where two homes have one id
     */
    public static Panel of(List<Home> homes) {
        var byId = new TreeMap<String, Home>();
        for (var home : homes) {
            if (byId.put(home.id(), home) != null) {
                throw new IllegalArgumentException("the home " + home.id() + " is in the panel twice");
            }
        }
        return new Panel(List.copyOf(byId.values()));
    }

    public List<Home> homes() {
        return homes;
    }

    public int snapshots() {
        return homes.stream().mapToInt(home -> home.snapshots().size()).sum();
    }

    /** The last day anything was published; the beginning of time for an empty panel. */
    public LocalDate lastDay() {
        return homes.stream()
                .flatMap(home -> home.snapshots().stream())
                .map(Snapshot::published)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** The panel as it stood before a day: everything published on that day or later is gone. */
    Panel before(LocalDate day) {
        return new Panel(homes.stream().map(home -> home.before(day)).toList());
    }

    /** What was known before a decision about every home that was still on record, in the order of their ids. */
    public List<KnownBefore> knownBefore(LocalDate decision, Protocol protocol) {
        var oldest = decision.minusDays(protocol.freshDays());
        var open = new ArrayList<Open>();
        var owners = new HashMap<String, int[]>();
        for (var home : homes) {
            int known = home.knownBefore(decision);
            if (known > 0 && !home.snapshots().get(known - 1).asAt().isBefore(oldest)) {
                var each = new Open(home, known);
                open.add(each);
                each.addTo(owners, protocol.good());
            }
        }
        return open.stream()
                .map(each -> each.known(decision, owners, protocol.good()))
                .toList();
    }

    /** The homes a decision is about, those graded Good or better before it, with what came after. */
    List<HomeQuarter> homeQuarters(LocalDate decision, Protocol protocol) {
        var end = decision.plusMonths(protocol.horizonMonths());
        var byId = new HashMap<String, Home>();
        homes.forEach(home -> byId.put(home.id(), home));
        var quarters = new ArrayList<HomeQuarter>();
        for (var known : knownBefore(decision, protocol)) {
            if (known.latest().lowestGrade().orElse(0) >= protocol.good()) {
                var home = byId.get(known.home());
                quarters.add(
                        new HomeQuarter(known, new After(decision, end, home == null ? List.of() : home.gradings())));
            }
        }
        return quarters;
    }

    /** A home with as many of its snapshots as were known. */
    private record Open(Home home, int known) {
        private Snapshot latest() {
            return home.snapshots().get(known - 1);
        }

        private int graded() {
            return latest().lowestGrade().isPresent() ? 1 : 0;
        }

        private int belowGood(int good) {
            return latest().lowestGrade().orElse(good) < good ? 1 : 0;
        }

        private void addTo(Map<String, int[]> owners, int good) {
            if (!latest().owner().isEmpty()) {
                var counts = owners.computeIfAbsent(latest().owner(), _ -> new int[2]);
                counts[0] += graded();
                counts[1] += belowGood(good);
            }
        }

        private KnownBefore known(LocalDate decision, Map<String, int[]> owners, int good) {
            var counts = owners.getOrDefault(latest().owner(), new int[] {graded(), belowGood(good)});
            return new KnownBefore(
                    decision,
                    home.id(),
                    home.snapshots().subList(0, known),
                    counts[0] - graded(),
                    counts[1] - belowGood(good));
        }
    }
}
