package care.trellis.quality.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import care.trellis.quality.rating.Answers;
import care.trellis.quality.rating.Collected;
import care.trellis.quality.rating.Prior;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Respondent;
import care.trellis.quality.rating.Service;
import care.trellis.quality.rating.SizeBands;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairnessTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    private static final FairnessRules RULES = FairnessRules.of(1);

    private final Answers.Builder answers = new Answers.Builder();
    private final List<Service> services = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(5);

    private void service(String id, int livingThere, String sector, double around, int heard) {
        services.add(new Service(
                id, id, OptionalInt.of(livingThere), OptionalInt.empty(), OptionalInt.empty(), sector, "", "", null));
        for (int i = 0; i < heard; i++) {
            answers.add(
                    id,
                    "",
                    Math.clamp(around + random.nextGaussian() * 0.7, 0, 3),
                    Respondent.SELF,
                    Collected.CENSUS,
                    "",
                    null);
        }
    }

    private Ratings ratings() {
        return Ratings.of(answers.build(), services, RatingRules.asAt(TODAY));
    }

    private void someServices() {
        for (int j = 0; j < 24; j++) {
            service(
                    "S" + j,
                    j % 3 == 0 ? 8 : 40,
                    j % 2 == 0 ? "private" : "council",
                    1 + j % 8 * 0.15,
                    j % 3 == 0 ? 6 : 25);
        }
    }

    private static GroupFairness group(DomainFairness domain, Dimension dimension, String name) {
        return domain.groups().stream()
                .filter(each -> each.dimension() == dimension && each.group().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void partitions_never_change_a_figure(int partitions) {
        someServices();
        var rules = RULES.with(50);
        assertThat(Fairness.of(ratings(), rules, partitions)).isEqualTo(Fairness.of(ratings(), rules, 1));
    }

    @Test
    void the_order_of_the_services_makes_no_difference_but_another_seed_does() {
        someServices();
        var rules = RULES.with(50);
        var before = Fairness.of(ratings(), rules).domains().getFirst().groups().getFirst();
        services.sort((a, b) -> b.id().compareTo(a.id()));
        var after = Fairness.of(ratings(), rules).domains().getFirst().groups().getFirst();

        assertThat(after.simulated().rate()).isCloseTo(before.simulated().rate(), within(1e-12));
        assertThat(after.simulated().said()).isCloseTo(before.simulated().said(), within(1e-12));
        var other = new FairnessRules(2, 50, SizeBands.DEFAULT, 0.95, 3, 0.005);
        assertThat(Fairness.of(ratings(), other)
                        .domains()
                        .getFirst()
                        .groups()
                        .getFirst()
                        .simulated()
                        .rate())
                .isNotEqualTo(before.simulated().rate());
    }

    /**
     * With a borrowed prior the simulated rate can be worked out: a service of variance v is called below where
     * (1 − B)(a − μ) &lt; −z √(v (1 − B)), with a − μ = θ − μ + e. The chance of that and θ ≥ μ is a bivariate normal one.
     */
    @Test
    void with_a_known_range_the_rate_is_that_of_the_bivariate_normal() {
        for (int j = 0; j < 6; j++) {
            service("S" + j, 40, "", 1.5, 20);
        }
        var priors = Map.of(Answers.ONE_DOMAIN, new Prior(1.5, 0.1, "made up", TODAY));
        var rated =
                Ratings.of(answers.build(), services, RatingRules.asAt(TODAY).withPriors(priors));
        var model = java.util.Objects.requireNonNull(rated.fits().getFirst().model());
        double v = model.s2() / 20;
        double kept = 0.1 / (0.1 + v);
        double threshold = -model.z() * Math.sqrt(v * kept) / kept;
        double expected = trulyAboveAndSeenBelow(0.1, v, threshold) / 0.5;

        var simulated = Fairness.of(rated, RULES.with(20_000))
                .domains()
                .getFirst()
                .groups()
                .getFirst()
                .simulated();
        assertThat(simulated.rate()).isCloseTo(expected, within(4 * simulated.error()));
        assertThat(simulated.error())
                .isCloseTo(Math.sqrt(expected / (6 * 20_000 * 0.5)), within(0.2 * simulated.error()));
        assertThat(simulated.said()).isEqualTo(1);
    }

    private static double trulyAboveAndSeenBelow(double tau2, double v, double threshold) {
        var normal = NormalDistribution.of(0, 1);
        double sum = 0;
        int steps = 20_000;
        double width = 6 * Math.sqrt(tau2) / steps;
        for (int i = 0; i < steps; i++) {
            double off = (i + 0.5) * width;
            sum += normal.density(off / Math.sqrt(tau2))
                    / Math.sqrt(tau2)
                    * normal.cumulativeProbability((threshold - off) / Math.sqrt(v))
                    * width;
        }
        return sum;
    }

    @Test
    void false_calls_are_rare_and_rarer_where_fewer_are_heard() {
        someServices();
        var domain = Fairness.of(ratings(), RULES.with(400)).domains().getFirst();
        var all = group(domain, Dimension.ALL, "all services");
        var small = group(domain, Dimension.SIZE, "10 or fewer");
        var large = group(domain, Dimension.SIZE, "21 to 40");

        // One end of a 90 % interval excludes the usual position wrongly in fewer than 5 % of cases.
        assertThat(all.simulated().rate()).isBetween(0.0001, 0.05);
        assertThat(small.simulated().said()).isLessThan(large.simulated().said());
        assertThat(small.services() + large.services()).isEqualTo(24);
        assertThat(group(domain, Dimension.SECTOR, "private").services()).isEqualTo(12);
        assertThat(domain.groups()).noneMatch(each -> each.dimension() == Dimension.CLIENT_GROUP);
    }

    @Test
    void a_group_that_is_called_below_more_often_than_chance_is_named() {
        for (int j = 0; j < 30; j++) {
            service("P" + j, 40, "private", 2 + j % 5 * 0.05, 25);
        }
        for (int j = 0; j < 10; j++) {
            service("C" + j, 40, "council", 0.8, 25);
        }
        var domain = Fairness.of(ratings(), RULES.with(20)).domains().getFirst();
        var council = group(domain, Dimension.SECTOR, "council").observed();

        assertThat(council.below()).isEqualTo(10);
        assertThat(council.judged()).isEqualTo(10);
        assertThat(council.share()).isEqualTo(1);
        assertThat(council.high()).isEqualTo(1);
        // Clopper and Pearson for 10 of 10: 0.025^(1/10).
        assertThat(council.low()).isCloseTo(Math.pow(0.025, 0.1), within(1e-9));
        assertThat(domain.findings())
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith("council: 10 of 10 called clearly below, against 25.0 % of all; more than chance"))
                .anySatisfy(finding ->
                        assertThat(finding).startsWith("private: 0 of 30").contains("fewer than chance"));
    }

    @Test
    void a_group_heard_so_little_that_it_is_never_called_is_named_by_the_simulation() {
        for (int j = 0; j < 20; j++) {
            service("L" + j, 40, "", 0.6 + j * 0.1, 12);
            service("F" + j, 8, "", 0.6 + j * 0.1, 3);
        }
        var rules = new FairnessRules(1, 3_000, SizeBands.DEFAULT, 0.95, 3, 0.001);
        var domain = Fairness.of(ratings(), rules).domains().getFirst();

        assertThat(group(domain, Dimension.SIZE, "10 or fewer").simulated().rate())
                .isZero();
        assertThat(group(domain, Dimension.SIZE, "10 or fewer").observed().judged())
                .isZero();
        assertThat(group(domain, Dimension.SIZE, "10 or fewer").observed().share())
                .isNaN();
        assertThat(domain.findings())
                .anyMatch(finding ->
                        finding.startsWith("Services of 10 or fewer places: falsely called clearly below less often"))
                .anyMatch(finding ->
                        finding.startsWith("Services of 21 to 40 places: falsely called clearly below more often"));
    }

    @Test
    void where_nothing_differs_that_is_said() {
        for (int j = 0; j < 24; j++) {
            service("S" + j, 40, j % 2 == 0 ? "private" : "council", 1 + Math.floorDiv(j, 2) * 0.1, 25);
        }
        assertThat(Fairness.of(ratings(), RULES.with(20)).domains().getFirst().findings())
                .containsExactly("No group differs from all services by more than chance.");
        services.clear();
        assertThat(Fairness.of(ratings(), RULES.with(20)).domains().getFirst().findings())
                .containsExactly("There is only one group of services, so nothing can be compared.");
    }

    @Test
    void services_nobody_was_heard_of_are_counted_and_not_simulated() {
        someServices();
        service("Silent", 100, "charity", 0, 0);
        var domain = Fairness.of(ratings(), RULES.with(20)).domains().getFirst();
        var charity = group(domain, Dimension.SECTOR, "charity");

        assertThat(charity.services()).isEqualTo(1);
        assertThat(charity.heard()).isZero();
        assertThat(charity.simulated().rate()).isNaN();
        assertThat(group(domain, Dimension.ALL, "all services").heard()).isEqualTo(24);
    }

    @Test
    void a_domain_that_cannot_be_compared_is_refused_with_the_reason() {
        service("A", 40, "", 1, 10);
        var domain = Fairness.of(ratings(), RULES).domains().getFirst();
        assertThat(domain.groups()).isEmpty();
        assertThat(domain.refusal()).startsWith("only 1 service");
    }

    @Test
    void rules_beyond_their_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.with(1));
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.with(100_001));
        assertThatIllegalArgumentException().isThrownBy(() -> new FairnessRules(1, 10, SizeBands.DEFAULT, 1, 3, 0.005));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FairnessRules(1, 10, SizeBands.DEFAULT, 0.9, -1, 0.005));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FairnessRules(1, 10, SizeBands.DEFAULT, 0.9, 3, -0.1));
        someServices();
        assertThatIllegalArgumentException().isThrownBy(() -> Fairness.of(ratings(), RULES, 0));
    }

    // R: binom.test(3, 12)$conf.int
    @Test
    void exact_binomial_intervals_are_those_of_r() {
        var interval = ExactBinomial.of(3, 12, 0.95);
        assertThat(interval.low()).isCloseTo(0.05486064, within(1e-7));
        assertThat(interval.high()).isCloseTo(0.5718585, within(1e-6));
        assertThat(ExactBinomial.of(0, 12, 0.95).low()).isZero();
        assertThat(ExactBinomial.of(0, 0, 0.95)).isEqualTo(new ExactBinomial(0, 1));
    }
}
