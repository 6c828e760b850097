package care.trellis.bench.demand;

import care.trellis.bench.Timed;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.transition.Chain;
import care.trellis.demand.transition.Factors;
import care.trellis.demand.transition.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Follows draws of a local area of 8 states for 40 years, in a virtual machine of its own: the first time, and warm; and once
 * with every dependency, about five times as many states. Prints one JSON line, writes the area and what it found for another
 * program to agree with.
 */
final class PathsRun {
    private static final double PEOPLE = 300_000;
    private static final int WARM_RUNS = 5;
    private static final int OTHER_PARTITIONS = 7;
    private static final int COMPARED_DRAWS = 25;

    private PathsRun() {}

    /** Takes the number of draws, of partitions, and a folder to write to. */
    public static void main(String[] arguments) throws IOException {
        int draws = Integer.parseInt(arguments[0]);
        int partitions = Integer.parseInt(arguments[1]);
        var folder = Path.of(arguments[2]);
        var factors = Draws.factors(draws);
        var chain = MadeUpArea.chain(PEOPLE, false);
        var first = Timed.once(() -> run(chain, factors, partitions));
        var warm = Timed.best(WARM_RUNS, () -> run(chain, factors, partitions));
        boolean same = isSame(warm.result(), run(chain, factors, 1))
                && isSame(warm.result(), run(chain, factors, OTHER_PARTITIONS));
        Files.createDirectories(folder);
        WorldFile.write(folder.resolve("world.json"), chain, factors);
        Files.write(folder.resolve("found.csv"), found(warm.result()));
        var whole = MadeUpArea.chain(PEOPLE, true);
        var plain = Timed.best(WARM_RUNS, () -> MadeUpArea.chain(PEOPLE, false));
        var needs = Timed.best(2, () -> run(whole, factors, partitions));
        System.out.printf(
                Locale.ROOT,
                "{\"partitions\": %d, \"draws\": %d, \"states\": %d, \"all_states\": %d, %s, %s, %s, %s, \"same\": %b}%n",
                partitions,
                draws,
                chain.states().size(),
                whole.states().size(),
                first.json("first"),
                warm.json("paths"),
                plain.json("plain"),
                needs.json("needs"),
                same);
    }

    static Paths run(Chain chain, List<Factors> factors, int partitions) {
        return Paths.of(chain, factors, AgeBand.andOver(0), partitions);
    }

    private static boolean isSame(Paths one, Paths other) {
        return Arrays.stream(Setting.values())
                .allMatch(setting -> Arrays.equals(one.in(setting, one.lastYear()), other.in(setting, one.lastYear())));
    }

    private static List<String> found(Paths paths) {
        var rows = new ArrayList<String>(List.of("figure,value"));
        for (int year = paths.firstYear(); year <= paths.lastYear(); year++) {
            for (var setting : Setting.values()) {
                var people = paths.in(setting, year);
                var name = setting + " " + year;
                rows.add(name + " mean," + Arrays.stream(people).average().orElseThrow());
                for (int draw = 0; draw < Math.min(COMPARED_DRAWS, people.length); draw++) {
                    rows.add(name + " draw " + draw + "," + people[draw]);
                }
            }
        }
        return rows;
    }
}
