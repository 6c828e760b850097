package care.trellis.quality.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How a rule did among some of the homes, with a warning where it must not be used.
 *
 * @param kind what they were grouped by: size, sector or deprivation
 * @param name the group in plain words
 * @param homeQuarters home-quarters in it
 * @param homes homes among them
 * @param falls home-quarters followed by a fall
 * @param auc area under the curve in it
 * @param interval 95 % interval of it, by bootstrap of homes
 * @param mustNotBeUsed whether the rule says nothing reliable here
 * @param reason why; empty where it may be used
 */
public record Subgroup(
        String kind,
        String name,
        int homeQuarters,
        int homes,
        int falls,
        OptionalDouble auc,
        Optional<Interval> interval,
        boolean mustNotBeUsed,
        String reason) {
    private static final double COIN = 0.5;
    private static final int FEW = 10;
    private static final int SMALL = 10;
    private static final int MIDDLING = 30;
    private static final int LARGE = 60;
    private static final int FIFTHS = 5;

    static List<Subgroup> all(List<Scored> scored, int fallTo, Protocol protocol) {
        var groups = new ArrayList<Subgroup>();
        add(groups, "size", sizes(), scored, Subgroup::size, fallTo, protocol);
        add(groups, "sector", sectors(), scored, Subgroup::sector, fallTo, protocol);
        add(groups, "deprivation", fifths(), scored, Subgroup::fifth, fallTo, protocol);
        return groups;
    }

    private static void add(
            List<Subgroup> groups,
            String kind,
            List<String> names,
            List<Scored> scored,
            Function<Snapshot, String> nameOf,
            int fallTo,
            Protocol protocol) {
        Map<String, List<Scored>> byName = new LinkedHashMap<>();
        names.forEach(name -> byName.put(name, new ArrayList<>()));
        for (var each : scored) {
            byName.computeIfAbsent(nameOf.apply(each.known().latest()), _ -> new ArrayList<>())
                    .add(each);
        }
        byName.forEach((name, members) -> {
            if (!members.isEmpty()) {
                groups.add(of(kind, name, members, fallTo, protocol));
            }
        });
    }

    private static Subgroup of(String kind, String name, List<Scored> members, int fallTo, Protocol protocol) {
        var scores = Scores.of(members, fallTo);
        var area = Discrimination.Area.of(scores, protocol);
        var reason = reason(scores, area);
        return new Subgroup(
                kind,
                name,
                scores.size(),
                scores.homes(),
                scores.falls(),
                area.value(),
                area.interval(),
                !reason.isEmpty(),
                reason);
    }

    // A rule may be used where it is shown to tell homes apart, not where nothing shows that it does not.
    private static String reason(Scores scores, Discrimination.Area area) {
        int falls = scores.falls();
        if (Math.min(falls, scores.size() - falls) < FEW) {
            return "too few to say: " + falls + " of " + scores.size() + " fell";
        }
        if (area.interval().isEmpty()) {
            return "no interval was computed";
        }
        var interval = area.interval().get();
        if (interval.low() > COIN) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "it may be no better than a coin: the interval, %.3f to %.3f, %s 0.5",
                interval.low(),
                interval.high(),
                interval.covers(COIN) ? "covers" : "lies below");
    }

    private static List<String> sizes() {
        return List.of("10 places or fewer", "11 to 30 places", "31 to 60 places", "more than 60 places");
    }

    private static String size(Snapshot latest) {
        if (latest.places().isEmpty()) {
            return "places not known";
        }
        int places = latest.places().getAsInt();
        return sizes().get(places <= SMALL ? 0 : places <= MIDDLING ? 1 : places <= LARGE ? 2 : 3);
    }

    private static List<String> sectors() {
        return List.of(Sector.PRIVATE.label(), Sector.VOLUNTARY.label(), Sector.COUNCIL.label(), Sector.HEALTH.label());
    }

    private static String sector(Snapshot latest) {
        return latest.sector().map(Sector::label).orElse("sector not known");
    }

    private static List<String> fifths() {
        var names = new ArrayList<String>();
        for (int fifth = 1; fifth <= FIFTHS; fifth++) {
            names.add(fifth(fifth));
        }
        return names;
    }

    private static String fifth(Snapshot latest) {
        return latest.deprivationFifth().isPresent()
                ? fifth(latest.deprivationFifth().getAsInt())
                : "deprivation not known";
    }

    private static String fifth(int fifth) {
        return "fifth " + fifth + " of areas"
                + (fifth == 1 ? ", the most deprived" : fifth == FIFTHS ? ", the least deprived" : "");
    }
}
