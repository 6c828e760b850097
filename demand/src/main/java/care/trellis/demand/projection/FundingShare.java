package care.trellis.demand.projection;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who pays for the people of a setting.
 *
 * @param area code of the area it holds in; empty where it holds wherever nothing else is given
 * @param ages it holds for
 * @param shares of people by who pays, from 0 to 1, summing to 1; a funder not named pays for nobody
 * @param source with its date
 */
public record FundingShare(
        Setting setting,
        String area,
        AgeBand ages,
        Map<Funder, Double> shares,
        String source,
        Assumption.Status status) {
    private static final double CLOSE = 1e-9;

    public FundingShare {
        var all = new EnumMap<Funder, Double>(Funder.class);
        double sum = 0;
        for (var funder : Funder.values()) {
            double share = shares.getOrDefault(funder, 0.0);
            if (!(share >= 0 && share <= 1)) {
                throw new Faulty(Fault.of(
                        "share of " + setting.words() + " paid by " + funder.words(),
                        Double.toString(share),
                        "from 0 to 1"));
            }
            all.put(funder, share);
            sum += share;
        }
        if (Math.abs(sum - 1) > CLOSE) {
            throw new Faulty(Fault.of("who pays for " + setting.words(), "shares that sum to " + sum, "a sum of 1"));
        }
        shares = Map.copyOf(all);
    }

    public double share(Funder funder) {
        return shares.getOrDefault(funder, 0.0);
    }

    Assumption as() {
        var spoken = java.util.Arrays.stream(Funder.values())
                .filter(funder -> share(funder) > 0)
                .map(funder -> funder.words() + " " + Spoken.percent(share(funder)))
                .collect(Collectors.joining(", "));
        return new Assumption(
                "who pays for " + setting.words() + ", ages " + ages + (area.isEmpty() ? "" : ", " + area),
                spoken,
                source,
                status);
    }
}
