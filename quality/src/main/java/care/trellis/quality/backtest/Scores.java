package care.trellis.quality.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The scores one rule gave, side by side with what came after; homes are numbered in the order of their ids. */
final class Scores {
    private final double[] score;
    private final boolean[] fell;
    private final int[] home;
    private final int homes;
    private final int silent;
    private final int fallsSilent;

    private Scores(double[] score, boolean[] fell, int[] home, int homes, int silent, int fallsSilent) {
        this.score = score;
        this.fell = fell;
        this.home = home;
        this.homes = homes;
        this.silent = silent;
        this.fallsSilent = fallsSilent;
    }

    /**
     * Scores with what came after.
     *
     * @param fallTo the lowest grade that counts as a fall
     */
    static Scores of(List<Scored> all, int fallTo) {
        var numbers = new TreeMap<String, Integer>();
        all.stream().filter(each -> each.score().isPresent()).forEach(each -> numbers.put(each.home(), 0));
        int next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        var heard = new ArrayList<Scored>();
        int fallsSilent = 0;
        for (var each : all) {
            if (each.score().isPresent()) {
                heard.add(each);
            } else if (each.after().fellTo(fallTo)) {
                fallsSilent++;
            }
        }
        int size = heard.size();
        var score = new double[size];
        var fell = new boolean[size];
        var home = new int[size];
        for (int i = 0; i < size; i++) {
            var each = heard.get(i);
            score[i] = each.score().orElseThrow();
            fell[i] = each.after().fellTo(fallTo);
            home[i] = numbers.getOrDefault(each.home(), 0);
        }
        return new Scores(score, fell, home, numbers.size(), all.size() - size, fallsSilent);
    }

    int size() {
        return score.length;
    }

    int homes() {
        return homes;
    }

    int silent() {
        return silent;
    }

    int fallsSilent() {
        return fallsSilent;
    }

    double score(int i) {
        return score[i];
    }

    boolean fell(int i) {
        return fell[i];
    }

    int home(int i) {
        return home[i];
    }

    int falls() {
        int falls = 0;
        for (boolean each : fell) {
            falls += each ? 1 : 0;
        }
        return falls;
    }
}
