package care.trellis.quality.visit;

import care.trellis.quality.rating.SizeBands;
import java.time.YearMonth;

/**
 * How visits are shared out.
 *
 * @param month they are planned for
 * @param visits of that month
 * @param seed of the lottery; published before the month begins
 * @param purpose of a visit
 * @param answers a visit adds, where so many people live there
 * @param bands of size; each gets its share of the visits
 * @param longestWait months after which a service comes first
 * @param waitShare of the visits that may go to those that have waited so long, 0 to 1, rounded up to whole visits
 * @param pause months in which a service that was visited is not visited again
 */
public record VisitRules(
        YearMonth month,
        int visits,
        long seed,
        Purpose purpose,
        int answers,
        SizeBands bands,
        int longestWait,
        double waitShare,
        int pause) {
    private static final int ANSWERS = 10;
    private static final int LONGEST_WAIT = 24;
    private static final double WAIT_SHARE = 0.5;
    private static final int PAUSE = 6;

    public VisitRules {
        if (visits < 1) {
            throw new IllegalArgumentException("visits must be at least 1, was " + visits);
        }
        if (answers < 1) {
            throw new IllegalArgumentException("a visit must add at least 1 answer, was " + answers);
        }
        if (!(waitShare >= 0 && waitShare <= 1)) {
            throw new IllegalArgumentException("the share of those that waited must be from 0 to 1, was " + waitShare);
        }
        if (pause < 0 || longestWait <= pause) {
            throw new IllegalArgumentException("the longest wait must be longer than the pause, which must not be"
                    + " negative; were " + longestWait + " and " + pause + " months");
        }
    }

    public static VisitRules of(YearMonth month, int visits, long seed) {
        return new VisitRules(
                month, visits, seed, Purpose.POSITION, ANSWERS, SizeBands.DEFAULT, LONGEST_WAIT, WAIT_SHARE, PAUSE);
    }

    public VisitRules toTell(Purpose chosen) {
        return new VisitRules(month, visits, seed, chosen, answers, bands, longestWait, waitShare, pause);
    }

    public VisitRules adding(int chosenAnswers) {
        return new VisitRules(month, visits, seed, purpose, chosenAnswers, bands, longestWait, waitShare, pause);
    }

    public VisitRules with(SizeBands chosen) {
        return new VisitRules(month, visits, seed, purpose, answers, chosen, longestWait, waitShare, pause);
    }

    public VisitRules waiting(int chosenLongestWait, double chosenShare, int chosenPause) {
        return new VisitRules(
                month, visits, seed, purpose, answers, bands, chosenLongestWait, chosenShare, chosenPause);
    }

    /** Visits that may go to services that have waited longest. */
    int visitsForWaiting() {
        return (int) Math.ceil(visits * waitShare);
    }
}
