package care.trellis.quality.visit;

import care.trellis.quality.chance.Lot;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares visits among bands of size in proportion to their services. The fraction of a visit is drawn by lot, systematically
 * (Madow 1949): a band gets ⌊c + u⌋ − ⌊c′ + u⌋, c and c′ the visits due to the bands up to and before it, u one uniform
 * number for the month. So a band never gets less than the whole visits due to it nor one more than those and one, and over
 * many months exactly its share: small services are neither always first nor never.
 */
final class Shares {
    // A sum of fractions that should be whole may fall just short of it.
    private static final double ROUNDING = 1e-9;

    private final VisitRules rules;

    Shares(VisitRules rules) {
        this.rules = rules;
    }

    List<Share> of(List<Candidate> left, int visits) {
        double lot = Lot.of(rules.seed(), rules.month().toString()).uniform(0);
        int shared = Math.min(visits, left.size());
        var shares = new ArrayList<Share>();
        int before = 0;
        for (var band : rules.bands().names()) {
            int services =
                    (int) left.stream().filter(each -> each.band().equals(band)).count();
            if (services > 0) {
                int from = whole(before, shared, left.size(), lot);
                before += services;
                shares.add(new Share(
                        band,
                        services,
                        (double) shared * services / left.size(),
                        whole(before, shared, left.size(), lot) - from));
            }
        }
        return shares;
    }

    private static int whole(int services, int visits, int of, double lot) {
        return (int) Math.floor((double) visits * services / of + lot + ROUNDING);
    }
}
