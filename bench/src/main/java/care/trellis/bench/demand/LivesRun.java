package care.trellis.bench.demand;

import care.trellis.bench.Timed;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.draw.CellDraws;
import care.trellis.demand.person.CarePrice;
import care.trellis.demand.person.Charging;
import care.trellis.demand.person.Holding;
import care.trellis.demand.person.Lifetimes;
import care.trellis.demand.person.Lives;
import care.trellis.demand.transition.Chain;
import java.util.List;
import java.util.Locale;

/**
 * Runs a country person by person for 40 years, with those born or arriving meanwhile; and draws its cells as often. Prints one
 * JSON line.
 */
final class LivesRun {
    private static final long SEED = 2026;
    private static final int CELL_DRAWS = 100;
    private static final int OTHER_PARTITIONS = 7;
    private static final double MEGABYTE = 1 << 20;
    /** Prices near those of 2024 to 2026, for a run whose answer nobody reads. */
    private static final Charging CHARGING = new Charging(
            List.of(
                    new CarePrice(Setting.NURSING, 1_400, 1_050, 254.06, 300),
                    new CarePrice(Setting.RESIDENTIAL, 1_200, 850, 0, 300),
                    new CarePrice(Setting.EXTRA_CARE, 400, 350, 0, 0),
                    new CarePrice(Setting.HOME_CARE, 300, 250, 0, 0)),
            14_250,
            23_250,
            250,
            30.65,
            86_000,
            52.18);

    private static final List<Holding> HOLDINGS =
            List.of(new Holding(0.3, 5_000, 230), new Holding(0.2, 20_000, 260), new Holding(0.5, 280_000, 400));

    private LivesRun() {}

    /** Takes the people at the base, the number of partitions, and how often to run warm. */
    public static void main(String[] arguments) {
        double people = Double.parseDouble(arguments[0]);
        int partitions = Integer.parseInt(arguments[1]);
        int runs = Integer.parseInt(arguments[2]);
        var chain = MadeUpArea.chain(people, false);
        var first = Timed.once(() -> run(chain, partitions));
        var warm = Timed.best(runs, () -> run(chain, partitions));
        var lives = warm.result();
        boolean same = isSame(lives, first.result()) && isSame(lives, run(chain, OTHER_PARTITIONS));
        var cells = Timed.best(runs, () -> CellDraws.run(chain, SEED, CELL_DRAWS, partitions));
        var memory = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "{\"partitions\": %d, \"base\": %.0f, \"persons\": %d, \"person_years\": %d, %s, %s, \"cell_draws\": %d, %s,"
                        + " \"heap_mb\": %.0f, \"same\": %b}%n",
                partitions,
                people,
                lives.persons(),
                personYears(chain, lives),
                first.json("first"),
                warm.json("lives"),
                CELL_DRAWS,
                cells.json("cells"),
                memory.totalMemory() / MEGABYTE,
                same);
    }

    private static Lifetimes run(Chain chain, int partitions) {
        return Lives.run(chain, CHARGING, HOLDINGS, SEED, partitions);
    }

    private static boolean isSame(Lifetimes one, Lifetimes other) {
        for (var funder : Funder.values()) {
            if (one.paidBy(funder).compareTo(other.paidBy(funder)) != 0) {
                return false;
            }
        }
        return one.capped() == other.capped() && one.wholeLives() == other.wholeLives();
    }

    private static long personYears(Chain chain, Lifetimes lives) {
        long years = 0;
        for (int year = chain.firstYear(); year < chain.lastYear(); year++) {
            for (var setting : Setting.values()) {
                years += setting == Setting.DEAD ? 0 : lives.in(setting, year);
            }
        }
        return years;
    }
}
