package care.trellis.quality.backtest;

import java.util.List;

/**
 * One way to read the panel: what counts as a fall, and whether homes that were not graded again are in it.
 *
 * @param fallTo a fall is a lowest grade no higher than this
 * @param gradedAgainOnly whether only homes that were graded within the horizon are counted
 * @param homeQuarters home-quarters looked at
 * @param homes homes among them
 * @param falls home-quarters followed by a fall
 * @param rules every rule side by side
 */
public record View(
        int fallTo, boolean gradedAgainOnly, int homeQuarters, int homes, int falls, List<Discrimination> rules) {
    public View {
        rules = List.copyOf(rules);
    }

    /** Share that fell, whatever any rule said, 0 to 1. */
    public double baseRate() {
        return homeQuarters == 0 ? 0 : (double) falls / homeQuarters;
    }

    /** One rule by its short name. */
    public Discrimination rule(String name) {
        return rules.stream()
                .filter(each -> each.rule().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the back-test has no rule " + name + "; it has "
                        + rules.stream().map(Discrimination::rule).toList()));
    }
}
