package care.trellis.demand.draw;

import care.trellis.demand.projection.Course;
import care.trellis.demand.transition.Chain;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.stream.IntStream;

/**
 * Draws whole people through a chain. The expectation of every cell is the chain's own figure; people do not touch each other.
 *
 * <p>Each stratum (sex, band, year) of each draw has a stream of random numbers of its own, so that any number of partitions
 * gives the same people.
 */
public final class CellDraws {
    private static final int MOST_DRAWS = 1_000_000;
    private static final int MOST_PARTITIONS = 1_024;
    /** Draws for which a transition matrix is made once; more would need memory and save little. */
    private static final int TOGETHER = 250;

    private CellDraws() {}

    /**
     * Many draws, counted by year, dependency and setting.
     *
     * @param draws 1 to 1,000,000
     * @param partitions computed side by side, 1 to 1,024
     */
    public static Drawn run(Chain chain, long seed, int draws, int partitions) {
        var faults = new ArrayList<Fault>();
        if (draws < 1 || draws > MOST_DRAWS) {
            faults.add(Fault.of("draws", Integer.toString(draws), "a number from 1 to " + MOST_DRAWS));
        }
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            faults.add(Fault.of("partitions", Integer.toString(partitions), "a number from 1 to " + MOST_PARTITIONS));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        var drawn = new Drawn(chain, draws);
        IntStream.range(0, partitions).parallel().forEach(partition -> {
            int from = (int) ((long) draws * partition / partitions);
            int to = (int) ((long) draws * (partition + 1) / partitions);
            for (int first = from; first < to; first += TOGETHER) {
                new Drawing(chain, seed, first, Math.min(to, first + TOGETHER), drawn).run();
            }
        });
        return drawn;
    }

    /** One draw in full: the people of every cell, in whole numbers. */
    public static Course course(Chain chain, long seed, int draw) {
        var cells = new CellBook(chain);
        new Drawing(chain, seed, draw, draw + 1, cells).run();
        return cells.course();
    }
}
