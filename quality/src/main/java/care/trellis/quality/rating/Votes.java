package care.trellis.quality.rating;

import java.util.Arrays;

/**
 * The answers that count, one for each resident, and why each of the others does not.
 *
 * <p>An answer counts if nobody selected it and it was given within the window. Of several of one resident about one
 * service and domain the latest is the vote; of one day the person's own goes before a supported one, and that before a
 * relative's; of one day and the same kind of respondent their mean is. So the order of the answers makes no difference.
 */
final class Votes {
    static final byte COUNTED = 0;
    static final byte SELECTED = 1;
    static final byte TOO_OLD = 2;
    static final byte LATER = 3;
    static final byte SUPERSEDED = 4;

    private static final boolean[] COUNTS = counts();

    private final Answers answers;
    final byte[] status;
    /** The score that counts: the mean where one resident's answers share a day. */
    final double[] score;

    private Votes(Answers answers) {
        this.answers = answers;
        this.status = new byte[answers.size()];
        this.score = answers.score.clone();
    }

    static Votes of(Answers answers, RatingRules rules) {
        var votes = new Votes(answers);
        votes.judge(
                rules.asAt().minusMonths(rules.window()).toEpochDay(),
                rules.asAt().toEpochDay());
        votes.oneForEachResident();
        return votes;
    }

    private void judge(long first, long last) {
        for (int i = 0; i < status.length; i++) {
            int day = answers.day[i];
            if (!COUNTS[answers.collected[i]]) {
                status[i] = SELECTED;
            } else if (day != Answers.NO_DATE && day > last) {
                status[i] = LATER;
            } else if (day != Answers.NO_DATE && day < first) {
                status[i] = TOO_OLD;
            }
        }
    }

    private void oneForEachResident() {
        int residents = 0;
        for (int i = 0; i < status.length; i++) {
            residents += isResidents(i) ? 1 : 0;
        }
        if (residents == 0) {
            return;
        }
        int room = Integer.highestOneBit(Math.max(residents, 1)) << 2;
        var best = new int[room];
        Arrays.fill(best, -1);
        var same = new int[room];
        for (int i = 0; i < status.length; i++) {
            if (isResidents(i)) {
                vote(i, best, same);
            }
        }
    }

    private boolean isResidents(int i) {
        return status[i] == COUNTED && answers.resident[i] != Answers.NO_RESIDENT;
    }

    // Open addressing: the slot of a resident holds the row of the best answer so far.
    private void vote(int i, int[] best, int[] same) {
        int mask = best.length - 1;
        int slot = hash(i) & mask;
        while (best[slot] >= 0 && !isSameResident(best[slot], i)) {
            slot = (slot + 1) & mask;
        }
        int before = best[slot];
        int order = before < 0 ? -1 : order(before, i);
        if (order < 0) {
            best[slot] = i;
            same[slot] = 1;
            if (before >= 0) {
                status[before] = SUPERSEDED;
            }
        } else {
            status[i] = SUPERSEDED;
            if (order == 0) {
                score[before] = (score[before] * same[slot] + answers.score[i]) / (same[slot] + 1);
                same[slot]++;
            }
        }
    }

    // Below 0 where the second goes before the first.
    private int order(int first, int second) {
        int days = Integer.compare(answers.day[first], answers.day[second]);
        return days != 0 ? days : Byte.compare(answers.respondent[second], answers.respondent[first]);
    }

    private boolean isSameResident(int a, int b) {
        return answers.resident[a] == answers.resident[b]
                && answers.service[a] == answers.service[b]
                && answers.domain[a] == answers.domain[b];
    }

    private int hash(int i) {
        long key = (answers.resident[i] * 0x9e3779b97f4a7c15L) ^ (answers.service[i] * 0xbf58476d1ce4e5b9L);
        key = (key ^ answers.domain[i]) * 0x94d049bb133111ebL;
        return (int) (key >>> 32);
    }

    private static boolean[] counts() {
        var ways = Collected.values();
        var counts = new boolean[ways.length];
        for (var way : ways) {
            counts[way.column()] = way.counts();
        }
        return counts;
    }
}
