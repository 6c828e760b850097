package care.trellis.quality.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import care.trellis.quality.rating.Answers;
import care.trellis.quality.rating.Collected;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Respondent;
import care.trellis.quality.rating.Service;
import care.trellis.quality.rating.SizeBands;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    private static final YearMonth APRIL = YearMonth.of(2025, 4);

    private final Answers.Builder answers = new Answers.Builder();
    private final List<Service> services = new ArrayList<>();

    private void service(String id, int livingThere, int heard, double around, @Nullable LocalDate lastVisit) {
        services.add(new Service(
                id, id, OptionalInt.of(livingThere), OptionalInt.empty(), OptionalInt.empty(), "", "", "", lastVisit));
        for (int i = 0; i < heard; i++) {
            answers.add(id, "", around + (i % 2 == 0 ? 0.5 : -0.5), Respondent.SELF, Collected.CENSUS, "", null);
        }
    }

    private void someServices(@Nullable LocalDate lastVisit) {
        for (int j = 0; j < 20; j++) {
            service(String.format("S%02d", j), j % 4 == 0 ? 9 : 35, 6 + j, 0.6 + j * 0.09, lastVisit);
        }
    }

    private Ratings ratings() {
        return Ratings.of(answers.build(), services, RatingRules.asAt(TODAY));
    }

    private VisitPlan plan(int visits) {
        return VisitPlan.of(ratings(), VisitRules.of(APRIL, visits, 1));
    }

    private static List<String> ids(VisitPlan plan) {
        return plan.visits().stream()
                .map(visit -> visit.candidate().service().id())
                .toList();
    }

    @Test
    void the_information_of_a_visit_is_the_expected_fall_of_the_variance() {
        someServices(null);
        var ratings = ratings();
        var model = Objects.requireNonNull(ratings.fits().getFirst().model());
        var candidate = candidate("S03");
        double now = Objects.requireNonNull(
                        ratings.rating("S03", Answers.ONE_DOMAIN).orElseThrow().estimate())
                .posterior()
                .variance();
        double after = 1 / (1 / now + 10 / model.s2());

        var knowledge = candidate.most().orElseThrow();
        assertThat(knowledge.now()).isEqualTo(now);
        assertThat(knowledge.after()).isCloseTo(after, within(1e-15));
        assertThat(candidate.information()).isCloseTo((now - after) / model.tau2(), within(1e-12));
        assertThat(knowledge.narrowing()).isCloseTo(1 - after / now, within(1e-12));
        // Nine live in S00, so that no more can answer.
        double small = candidate("S00").most().orElseThrow().now();
        assertThat(candidate("S00").most().orElseThrow().after())
                .isCloseTo(1 / (1 / small + 9 / model.s2()), within(1e-15));
    }

    private Candidate candidate(String id) {
        return plan(1).candidates().stream()
                .filter(each -> each.service().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_service_nobody_was_heard_of_is_believed_to_be_as_the_usual() {
        someServices(null);
        service("Silent", 35, 0, 0, null);
        var model = Objects.requireNonNull(ratings().fits().getFirst().model());
        var knowledge = candidate("Silent").most().orElseThrow();

        assertThat(knowledge.now()).isCloseTo(model.tau2() + 1 / model.sumOfWeights(), within(1e-15));
        assertThat(plan(1).candidates().getFirst().service().id()).isEqualTo("Silent");
        assertThat(plan(21).visits())
                .filteredOn(visit -> visit.candidate().service().id().equals("Silent"))
                .singleElement()
                .satisfies(visit -> assertThat(visit.reason()).contains("nobody was heard so far"));
    }

    // E[p'(1 - p')] by brute force: m' ~ N(m, V - V'), p' = Φ((c - m') / √V').
    @ParameterizedTest
    @CsvSource({
        "1.5, 0.05, 0.02, 1.4",
        "1.2, 0.08, 0.03, 1.5",
        "2, 0.1, 0.09, 1",
        "1, 0.04, 0.039, 1",
        "1, 0.2, 0.001, 1.1"
    })
    void the_information_about_the_standard_is_the_expected_fall_of_doubt(
            double mean, double now, double after, double standard) {
        var normal = org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1);
        double p = normal.cumulativeProbability((standard - mean) / Math.sqrt(now));
        double left = 0;
        int steps = 40_000;
        for (int i = 0; i < steps; i++) {
            double z = -8 + 16 * (i + 0.5) / steps;
            double then =
                    normal.cumulativeProbability((standard - mean - z * Math.sqrt(now - after)) / Math.sqrt(after));
            left += then * (1 - then) * normal.density(z) * 16 / steps;
        }

        assertThat(Information.standard(mean, now, after, standard)).isCloseTo(p * (1 - p) - left, within(1e-7));
        assertThat(Information.standard(mean, now, now, standard)).isCloseTo(0, within(1e-9));
    }

    @Test
    void a_visit_for_the_standard_goes_where_doubt_is_greatest() {
        someServices(null);
        service("Far above", 35, 8, 2.4, null);
        service("At it", 35, 8, 1.4, null);
        var rated =
                Ratings.of(answers.build(), services, RatingRules.asAt(TODAY).withStandard(1.4));
        var plan = VisitPlan.of(rated, VisitRules.of(APRIL, 3, 1).toTell(Purpose.STANDARD));
        var information = new HashMap<String, Double>();
        plan.candidates().forEach(each -> information.put(each.service().id(), each.information()));

        assertThat(information.getOrDefault("At it", 0.0)).isGreaterThan(information.getOrDefault("Far above", 1.0));
        assertThat(plan.visits().getLast().reason()).contains("whether it is below the standard");
        assertThat(plan.rule().getFirst()).contains("whether a service is below the standard");
    }

    @Test
    void who_has_waited_longest_goes_first_up_to_half_of_the_visits() {
        someServices(TODAY.minusMonths(12));
        service("Long", 35, 30, 1.5, TODAY.minusMonths(30));
        service("Longer", 35, 30, 1.5, TODAY.minusMonths(31));
        service("Never", 35, 30, 1.5, null);
        service("Just", 35, 30, 1.5, TODAY.minusMonths(24).plusDays(1));

        var plan = plan(3);
        assertThat(ids(plan)).startsWith("Never", "Longer").hasSize(3);
        assertThat(plan.visits())
                .extracting(Visit::ground)
                .containsExactly(Ground.WAIT, Ground.WAIT, Ground.INFORMATION);
        assertThat(plan.visits()).extracting(Visit::rank).containsExactly(1, 2, 3);
        assertThat(plan.visits().get(0).reason()).startsWith("no visit is on record");
        assertThat(plan.visits().get(1).reason()).contains("2022-08-31, 31 months ago");
        assertThat(ids(plan(24)).subList(0, 3)).containsExactly("Never", "Longer", "Long");
        assertThat(ids(plan(24))).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void who_was_visited_lately_rests() {
        someServices(TODAY.minusMonths(12));
        service("Lately", 35, 0, 1.5, TODAY.minusMonths(6).plusDays(1));
        service("Enough", 35, 0, 1.5, TODAY.minusMonths(6));
        service("Tomorrow", 35, 0, 1.5, TODAY.plusDays(1));

        assertThat(ids(plan(40)))
                .contains("Enough")
                .doesNotContain("Lately", "Tomorrow")
                .hasSize(21);
    }

    @Test
    void without_dates_of_visits_waits_play_no_part() {
        someServices(null);
        assertThat(plan(4).visits()).allMatch(visit -> visit.ground() == Ground.INFORMATION);
        assertThat(plan(4).rule()).contains("No date of a last visit is given, so that waits play no part.");
    }

    @Test
    void within_a_band_who_tells_most_goes_first_and_reasons_are_in_words() {
        someServices(null);
        var plan = plan(8);
        for (var visit : plan.visits()) {
            assertThat(plan.candidates())
                    .filteredOn(each -> each.band().equals(visit.candidate().band())
                            && !ids(plan).contains(each.service().id()))
                    .allMatch(each -> each.information() <= visit.candidate().information());
            assertThat(visit.reason()).startsWith("a visit would tell most about where it stands in all answers: ");
        }
        assertThat(plan.candidates()).isSortedAccordingTo((a, b) -> Double.compare(b.information(), a.information()));
    }

    @Test
    void small_services_get_exactly_their_share_over_the_months_and_never_more_than_one_off_it() {
        someServices(null);
        var ratings = ratings();
        double u = 0;
        int small = 0;
        int months = 400;
        for (int m = 0; m < months; m++) {
            var plan = VisitPlan.of(ratings, VisitRules.of(APRIL.plusMonths(m), 3, 1));
            var share = plan.shares().getFirst();
            assertThat(share.band()).isEqualTo("10 or fewer");
            assertThat(share.services()).isEqualTo(5);
            assertThat(share.due()).isEqualTo(0.75);
            assertThat(share.visits()).isBetween(0, 1);
            assertThat(plan.shares().stream().mapToInt(Share::visits).sum()).isEqualTo(3);
            assertThat(plan.visits()).hasSize(3);
            small += share.visits();
            u += plan.visits().size();
        }
        assertThat(u).isEqualTo(3.0 * months);
        // A share of 0.75 a month: 300 of 400, with a standard error below 9.
        assertThat(small).isBetween(270, 330);
    }

    @Test
    void ties_are_broken_by_a_lottery_that_changes_with_seed_and_month_but_not_with_the_order() {
        for (int j = 0; j < 20; j++) {
            service("T" + j, 30, 8, j % 2 == 0 ? 1 : 2, null);
        }
        var ratings = ratings();
        var first = VisitPlan.of(ratings, VisitRules.of(APRIL, 4, 1));
        services.sort((a, b) -> b.id().compareTo(a.id()));

        assertThat(ids(VisitPlan.of(ratings(), VisitRules.of(APRIL, 4, 1)))).isEqualTo(ids(first));
        assertThat(ids(VisitPlan.of(ratings, VisitRules.of(APRIL, 4, 2)))).isNotEqualTo(ids(first));
        assertThat(ids(VisitPlan.of(ratings, VisitRules.of(APRIL.plusMonths(1), 4, 1))))
                .isNotEqualTo(ids(first));
        assertThat(first.visits()).extracting(visit -> visit.candidate().lot()).isSorted();
    }

    @Test
    void services_that_cannot_be_compared_are_drawn_by_lot() {
        service("A", 30, 6, 1, null);
        service("B", 30, 6, 2, null);
        service("C", 30, 6, 2, null);
        var plan = plan(1);

        assertThat(plan.visits()).hasSize(1);
        assertThat(plan.candidates()).allMatch(each -> each.information() == 0);
        assertThat(plan.visits().getFirst().reason()).contains("drawn by lot");
    }

    @Test
    void the_rule_says_everything_that_decides() {
        someServices(TODAY.minusMonths(12));
        var rules = VisitRules.of(APRIL, 1, 42).adding(7).waiting(18, 0.5, 3).with(new SizeBands(List.of(20)));
        var plan = VisitPlan.of(ratings(), rules);

        assertThat(String.join("\n", plan.rule()))
                .contains(
                        "1 visit in 2025-04, to tell where a service truly stands. The seed of the lottery is 42.",
                        "last 3 months is not visited again",
                        "Up to 1 of the visits go first to services that have waited 18 months or longer",
                        "would see all 20 services once in 20 months",
                        "cannot be promised; it could with 2 visits a month",
                        "20 or fewer, over 20, size not said",
                        "k = 7 answers",
                        "\"2025-04 \" followed by the service's id");
        var enough = VisitPlan.of(ratings(), VisitRules.of(APRIL, 2, 42));
        assertThat(String.join("\n", enough.rule())).doesNotContain("cannot be promised");
    }

    @Test
    void rules_beyond_their_range_are_refused() {
        var rules = VisitRules.of(APRIL, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> VisitRules.of(APRIL, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.adding(0));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.waiting(24, 0.5, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.waiting(6, 0.5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.waiting(24, 1.1, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.waiting(24, -0.1, 6));
        assertThat(rules.waiting(24, 0, 6).visitsForWaiting()).isZero();
        assertThat(VisitRules.of(APRIL, 5, 1).visitsForWaiting()).isEqualTo(3);
        assertThat(Purpose.STANDARD.label()).contains("standard");
        assertThat(Ground.WAIT.label()).contains("waited");
    }
}
