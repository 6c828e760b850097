package care.trellis.quality.rating;

import static care.trellis.quality.rating.Say.RULES;
import static care.trellis.quality.rating.Say.TODAY;
import static care.trellis.quality.rating.Say.answer;
import static care.trellis.quality.rating.Say.by;
import static care.trellis.quality.rating.Say.estimate;
import static care.trellis.quality.rating.Say.model;
import static care.trellis.quality.rating.Say.others;
import static care.trellis.quality.rating.Say.rate;
import static care.trellis.quality.rating.Say.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsTest {
    private static final Prior PRIOR = new Prior(1.5, 0.2, "A published study", LocalDate.of(2024, 5, 1));

    private static List<Answer> alike(String service, double score, int times) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < times; i++) {
            answers.add(answer(service, score));
        }
        return answers;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void better_answers_never_lower_a_rating_and_estimates_lie_between_the_mean_and_the_usual(long seed) {
        var random = new SplittableRandom(seed);
        var answers = new ArrayList<Answer>();
        for (int j = 0; j < 15; j++) {
            int times = random.nextInt(2, 12);
            for (int i = 0; i < times; i++) {
                answers.add(answer("S" + j, random.nextInt(4)));
            }
        }
        var before = rate(with(answers, answer("S0", 1)));
        var after = rate(with(answers, answer("S0", 2)));
        assertThat(estimate(after, "S0").posterior().value())
                .isGreaterThan(estimate(before, "S0").posterior().value());

        double usual = model(before).mean();
        for (var rating : before.ratings()) {
            var each = estimate(before, rating.service().id());
            assertThat(each.posterior().value())
                    .isBetween(Math.min(usual, each.adjusted()) - 1e-12, Math.max(usual, each.adjusted()) + 1e-12);
            assertThat(each.posterior().low()).isLessThan(each.posterior().value());
            assertThat(each.posterior().belowStandard() > 0.5)
                    .isEqualTo(each.posterior().value() < usual);
        }
    }

    @Test
    void the_words_are_clear_only_where_the_interval_excludes_the_usual_position() {
        var answers = new ArrayList<>(others());
        answers.addAll(alike("Low", 0, 20));
        answers.addAll(alike("High", 3, 20));
        answers.addAll(alike("Mid", 1.5, 20));
        answers.addAll(alike("Few", 0, 4));
        var ratings = rate(answers);

        assertThat(Say.of(ratings, "Low").words()).isEqualTo("clearly below the usual range");
        assertThat(Say.of(ratings, "High").words()).isEqualTo("clearly better than the usual range");
        assertThat(Say.of(ratings, "Mid").words()).isEqualTo("about the usual range");
        assertThat(Say.of(ratings, "Few").words()).isEqualTo("too few answers to say: 4 heard, 5 needed");
        assertThat(estimate(ratings, "Few").posterior().high())
                .isLessThan(model(ratings).mean());
        for (var rating : ratings.ratings()) {
            var posterior = estimate(ratings, rating.service().id()).posterior();
            assertThat(rating.verdict() == Verdict.CLEARLY_BELOW)
                    .isEqualTo(rating.verdict() != Verdict.TOO_FEW
                            && posterior.high() < model(ratings).mean());
        }
    }

    @Test
    void services_no_further_apart_than_chance_have_the_floor_and_nothing_is_said_of_them() {
        var answers = new ArrayList<Answer>();
        for (int j = 0; j < 12; j++) {
            for (double score : new double[] {0, 1, 2, 3, 1, 2}) {
                answers.add(answer("S" + j, score));
            }
        }
        var ratings = rate(answers);

        assertThat(model(ratings).floored()).isTrue();
        assertThat(model(ratings).tau2()).isCloseTo(0.01 * model(ratings).s2(), within(1e-15));
        assertThat(ratings.fits().getFirst().remarks()).anyMatch(remark -> remark.contains("no further apart"));
        // 0.01 / (0.01 + 1/6)
        assertThat(estimate(ratings, "S0").posterior().reliability()).isCloseTo(0.06 / 1.06, within(1e-12));
        assertThat(Say.of(ratings, "S0").words()).isEqualTo("too few answers to say: reliability 0.05, 0.4 needed");
        assertThat(ratings.explain(Say.of(ratings, "S0")))
                .anyMatch(step -> step.working().contains("so the floor"));
    }

    @Test
    void fewer_than_ten_services_borrow_a_published_prior_and_say_so() {
        var answers = new ArrayList<Answer>();
        for (double score : new double[] {0, 1, 1, 2, 2, 3}) {
            answers.add(answer("A", score));
            answers.add(answer("B", score / 2));
        }
        var ratings = Ratings.of(Answers.of(answers), RULES.withPriors(Map.of(Say.DOMAIN, PRIOR)));
        var model = model(ratings);
        var estimate = estimate(ratings, "B");
        double v = model.s2() / 6;
        double b = v / (v + 0.2);

        assertThat(model.prior()).isEqualTo(PRIOR);
        assertThat(model.mean()).isEqualTo(1.5);
        assertThat(model.standard()).isEqualTo(1.5);
        assertThat(estimate.posterior().shrinkage()).isCloseTo(b, within(1e-12));
        assertThat(estimate.posterior().value()).isCloseTo((1 - b) * 0.75 + b * 1.5, within(1e-12));
        assertThat(estimate.posterior().variance()).isCloseTo(v * (1 - b), within(1e-12));
        assertThat(ratings.fits().getFirst().remarks().getFirst())
                .contains("Fewer than 10 services", "A published study", "2024-05-01");
        var steps = ratings.explain(Say.of(ratings, "B"));
        assertThat(steps)
                .anyMatch(step -> step.name().equals("τ²") && step.source().startsWith("A published study"));
        assertThat(steps)
                .anyMatch(step -> step.name().equals("B") && step.formula().equals("v / (v + τ²)"));
    }

    @Test
    void ten_services_make_their_own_usual_range_whatever_is_published() {
        var ratings = Ratings.of(Answers.of(others()), RULES.withPriors(Map.of(Say.DOMAIN, PRIOR)));
        assertThat(model(ratings).prior()).isNull();

        var ten = others().stream()
                .filter(each -> each.service().compareTo("L") < 0)
                .toList();
        assertThat(model(rate(ten)).services()).isEqualTo(10);
    }

    @Test
    void fewer_than_ten_services_without_a_prior_are_not_compared() {
        var nine = others().stream()
                .filter(each -> each.service().compareTo("K") < 0)
                .toList();
        var ratings = rate(nine);

        assertThat(ratings.fits().getFirst().model()).isNull();
        assertThat(Say.of(ratings, "B").words())
                .startsWith("too few answers to say: only 9 services have answers; 10 are");
        assertThat(Say.of(ratings, "B").estimate()).isNull();
        assertThat(ratings.whatWouldChange(Say.of(ratings, "B")).sentences().getFirst())
                .contains("only 9 services");
        assertThat(ratings.explain(Say.of(ratings, "B"))).extracting(Step::name).containsExactly("n", "words");
        var one = rate(nine.subList(0, 4));
        assertThat(one.fits().getFirst().refusal()).startsWith("only 1 service has answers");
    }

    @Test
    void a_domain_whose_answers_tell_no_variance_is_not_rated() {
        var single = new ArrayList<Answer>();
        var same = new ArrayList<Answer>();
        for (int j = 0; j < 12; j++) {
            single.add(answer("S" + j, j % 4));
            same.addAll(alike("S" + j, j % 4, 5));
        }
        assertThat(rate(single).fits().getFirst().refusal()).startsWith("no service has enough answers");
        assertThat(rate(same).fits().getFirst().refusal()).contains("all the same");
        var concern = rate(List.of(Say.collected(Collected.CONCERN, 0)));
        assertThat(concern.fits().getFirst().refusal()).isEqualTo("no answer that counts");
        assertThat(Say.of(concern, "A").words()).isEqualTo("too few answers to say: nobody was heard");
    }

    @Test
    void services_are_set_to_the_standard_mix_of_respondents() {
        var answers = new ArrayList<>(others());
        answers.add(by(Respondent.RELATIVE_OR_ADVOCATE, "B", 0));
        answers.add(by(Respondent.RELATIVE_OR_ADVOCATE, "C", 0));
        var equal = rate(answers);
        var allSelf = Ratings.of(Answers.of(answers), RULES.withStandardMix(Map.of(Respondent.SELF, 1.0)));
        double slope = model(equal).slope(Respondent.RELATIVE_OR_ADVOCATE);

        assertThat(slope).isNegative();
        assertThat(model(equal).standardMix())
                .containsEntry(Respondent.SELF, 0.5)
                .containsEntry(Respondent.RELATIVE_OR_ADVOCATE, 0.5);
        assertThat(estimate(equal, "B").adjusted())
                .isCloseTo(estimate(equal, "B").mean() - slope * (0.2 - 0.5), within(1e-12));
        assertThat(estimate(allSelf, "B").adjusted())
                .isCloseTo(estimate(allSelf, "B").mean() - slope * 0.2, within(1e-12));
        assertThat(estimate(allSelf, "D").adjusted())
                .isEqualTo(estimate(allSelf, "D").mean());
        // A kind nobody heard has no share, and the others theirs in proportion.
        var withNobody = Ratings.of(
                Answers.of(answers),
                RULES.withStandardMix(Map.of(
                        Respondent.SELF, 0.3, Respondent.RELATIVE_OR_ADVOCATE, 0.1, Respondent.SUPPORTED_SELF, 0.6)));
        assertThat(model(withNobody).standardMix().getOrDefault(Respondent.SELF, 0.0))
                .isCloseTo(0.75, within(1e-12));
        var nobody =
                Ratings.of(Answers.of(others()), RULES.withStandardMix(Map.of(Respondent.RELATIVE_OR_ADVOCATE, 1.0)));
        assertThat(model(nobody).standardMix()).containsEntry(Respondent.SELF, 1.0);
        assertThat(nobody.fits().getFirst().remarks().getFirst()).startsWith("Nobody of the standard mix");
    }

    @Test
    void kinds_no_service_heard_together_are_not_told_apart_and_that_is_said() {
        var answers = new ArrayList<>(others());
        for (double score : new double[] {0, 1, 2}) {
            answers.add(by(Respondent.RELATIVE_OR_ADVOCATE, "Other", score));
        }
        var ratings = rate(answers);

        assertThat(model(ratings).slopes())
                .containsExactly(new Slope(Respondent.RELATIVE_OR_ADVOCATE, Respondent.SELF, 0, false));
        assertThat(model(ratings).degrees()).isEqualTo(51 - 13);
        assertThat(ratings.fits().getFirst().remarks().getFirst()).contains("cannot be told: no service heard both");
    }

    @Test
    void those_not_heard_bound_the_mean() {
        var service = new Service(
                "A", "A house", OptionalInt.of(12), OptionalInt.of(14), OptionalInt.of(10), "", "", "", null);
        var answers = with(others(), answer("A", 1), answer("A", 2), answer("A", 3), answer("A", 2));
        var ratings =
                Ratings.of(Answers.of(answers), List.of(service, Service.of("B", 3), Service.of("Silent", 5)), RULES);

        var bounds = Say.of(ratings, "A").heard().bounds();
        assertThat(bounds).isEqualTo(new Bounds(0.8, 2.6, 10));
        assertThat(Say.of(ratings, "A").service().name()).isEqualTo("A house");
        assertThat(Say.of(ratings, "B").heard().bounds()).isNull();
        assertThat(Say.of(ratings, "B").heard().isMoreThanInvited()).isTrue();
        assertThat(Say.of(ratings, "Silent").heard().bounds()).isEqualTo(new Bounds(0, 3, 5));
        assertThat(Say.of(ratings, "Silent").words()).isEqualTo("too few answers to say: nobody was heard");
        assertThat(Say.of(ratings, "C").heard().bounds()).isNull();
        assertThat(ratings.remarks()).hasSize(2);
        assertThat(ratings.remarks().getFirst())
                .isEqualTo(
                        "11 of the services in the answers are not in the list of services: C, D, E, F, G and 6 more.");
        assertThat(ratings.remarks().getLast()).endsWith("must be wrong: B.");
        assertThat(ratings.explain(Say.of(ratings, "A"))).extracting(Step::name).contains("worst case", "best case");
        assertThat(ratings.services().subList(0, 4)).extracting(Service::id).containsExactly("A", "B", "Silent", "C");
    }

    @Test
    void bounds_with_everybody_heard_are_the_mean() {
        var ratings = Ratings.of(Answers.of(others()), List.of(Service.of("B", 4)), RULES);
        assertThat(Say.of(ratings, "B").heard().bounds()).isEqualTo(new Bounds(0.75, 0.75, 4));
        assertThat(Say.of(ratings, "B").heard().isMoreThanInvited()).isFalse();
    }

    @Test
    void bounds_reach_to_the_ends_of_the_scale() {
        var answers = others().stream()
                .map(each -> answer(each.service(), 10 + 10 * each.score()))
                .toList();
        var ratings = Ratings.of(Answers.of(answers), List.of(Service.of("B", 10)), RULES.on(new Scale(10, 40)));

        // Four people at a mean of 17.5, six not heard.
        assertThat(Say.of(ratings, "B").heard().bounds()).isEqualTo(new Bounds(13, 31, 10));
    }

    @Test
    void five_are_enough_and_so_is_a_reliability_that_is_just_reached() {
        var answers = new ArrayList<>(others());
        for (double score : new double[] {1, 1, 2, 2, 1.5}) {
            answers.add(answer("A", score));
        }
        var ratings = rate(answers);
        var posterior = estimate(ratings, "A").posterior();
        assertThat(Say.of(ratings, "A").verdict()).isEqualTo(Verdict.ABOUT);

        var just = new Posterior(0.5, 1, 0.01, 1, 1.2, 0.4, 0.5);
        assertThat(Verdict.of(5, just, 1, RULES)).isEqualTo(Verdict.ABOUT);
        assertThat(Verdict.of(5, just, 1.2, RULES)).isEqualTo(Verdict.ABOUT);
        assertThat(Verdict.of(5, just, 1.21, RULES)).isEqualTo(Verdict.CLEARLY_BELOW);
        assertThat(Verdict.of(5, just, 0.99, RULES)).isEqualTo(Verdict.CLEARLY_BETTER);
        assertThat(Verdict.of(4, just, 0.99, RULES)).isEqualTo(Verdict.TOO_FEW);
        assertThat(posterior.reliability()).isGreaterThan(0.4);
    }

    @Test
    void another_usual_range_gives_other_beliefs_of_the_same_answers() {
        var model = model(rate(others()));
        var effects = RandomEffects.of(
                RandomEffects.Method.PAULE_MANDEL, new double[] {1, 2, 4}, new double[] {0.1, 0.1, 0.1});
        var other = model.with(effects);

        assertThat(other.tau2()).isEqualTo(effects.tau2());
        assertThat(other.mean()).isEqualTo(effects.mean());
        assertThat(other.s2()).isEqualTo(model.s2());
        assertThat(other.services()).isEqualTo(12);
        assertThat(other.posterior(1, 0.1).reliability())
                .isCloseTo(effects.tau2() / (effects.tau2() + 0.1), within(1e-12));
    }

    @Test
    void another_scale_gives_the_same_ratings_on_it() {
        var tenfold = others().stream()
                .map(each -> answer(each.service(), 10 + 10 * each.score()))
                .toList();
        var ratings = Ratings.of(Answers.of(tenfold), RULES.on(new Scale(10, 40)));
        var plain = rate(others());

        for (var rating : ratings.ratings()) {
            var id = rating.service().id();
            assertThat(rating.verdict()).isEqualTo(Say.of(plain, id).verdict());
            assertThat(estimate(ratings, id).posterior().high())
                    .isCloseTo(10 + 10 * estimate(plain, id).posterior().high(), within(1e-9));
        }
    }

    @Test
    void answers_that_cannot_be_used_are_all_named_at_once() {
        var answers = List.of(
                answer("A", 4),
                answer("A", -1),
                new Answer("A", Say.DOMAIN, 1, Respondent.SELF, Collected.CENSUS, "", null));
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(
                        () -> Ratings.of(Answers.of(answers), List.of(Service.named("A"), Service.named("A")), RULES))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(fault -> fault.subject())
                        .containsExactly("service A", "answer 1", "answer 2", "answer 3"));
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> rate(List.of()))
                .withMessageContaining("at least one answer");
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> rate(alike("A", 9, 500)))
                .satisfies(faulty -> assertThat(faulty.faults()).hasSize(200));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.of(Answers.of(others()), List.of(), RULES, 0))
                .withMessageContaining("partitions");
    }

    @Test
    void a_million_columns_hold_what_was_added() {
        var builder = new Answers.Builder();
        for (int i = 0; i < 3_000; i++) {
            builder.add("S" + i % 30, " ", i % 4, Respondent.SELF, Collected.CENSUS, " ", TODAY.minusDays(i % 7));
        }
        var answers = builder.remark("as made up").build();

        assertThat(answers.size()).isEqualTo(3_000);
        assertThat(answers.services()).hasSize(30).startsWith("S0", "S1");
        assertThat(answers.domains()).containsExactly(Answers.ONE_DOMAIN);
        assertThat(answers.newest()).contains(TODAY);
        var ratings = Ratings.of(answers, RULES);
        assertThat(ratings.remarks()).containsExactly("as made up");
        assertThat(ratings.ratings())
                .allSatisfy(each -> assertThat(each.heard().heard()).isEqualTo(100));
    }

    @Test
    void answers_can_be_added_one_after_the_other() {
        var answers = new Answers.Builder()
                .add(answer("A", 1))
                .add(answer("B", 2))
                .remark("two")
                .build();
        assertThat(answers.services()).containsExactly("A", "B");
        assertThat(answers.domains()).containsExactly(Say.DOMAIN);
        assertThat(answers.remarks()).containsExactly("two");
    }

    @Test
    void some_domains_can_be_kept_of_a_round() {
        var answers = with(others(), new Answer("B", "control", 2, Respondent.SELF, Collected.CENSUS, "", TODAY));
        var ratings = rate(answers).only(List.of("control"));

        assertThat(ratings.fits()).extracting(DomainFit::domain).containsExactly("control");
        assertThat(ratings.ratings()).hasSize(12).allMatch(each -> each.domain().equals("control"));
        assertThat(ratings.in("control")).hasSize(12);
        assertThat(ratings.in(Say.DOMAIN)).isEmpty();
        assertThat(ratings.fit(Say.DOMAIN)).isEmpty();
        assertThat(ratings.rating("B", Say.DOMAIN)).isEmpty();
    }

    @Test
    void rules_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(3, 3)).withMessageContaining("3.0 to 3.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(Double.NaN, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> answer(" ", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> answer("A", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.withStandard(3.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withStandardMix(Map.of(Respondent.SELF, 0.9)))
                .withMessageContaining("add up to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RULES.withStandardMix(Map.of(Respondent.SELF, 1.5, Respondent.RELATIVE_OR_ADVOCATE, -0.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(1, 0, "x", TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(Double.NaN, 1, "x", TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(1, 1, " ", TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(1, Double.POSITIVE_INFINITY, "x", TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> Service.named(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Service.of("A", -1))
                .withMessageContaining("living there of A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 12 0.9 5 0.4 10 0.01",
                "24 0 0.9 5 0.4 10 0.01",
                "24 12 0 5 0.4 10 0.01",
                "24 12 1 5 0.4 10 0.01",
                "24 12 0.9 0 0.4 10 0.01",
                "24 12 0.9 5 -0.1 10 0.01",
                "24 12 0.9 5 1 10 0.01",
                "24 12 0.9 5 0.4 3 0.01",
                "24 12 0.9 5 0.4 10 0"
            })
    void parameters_beyond_their_range_are_refused(String written) {
        var figures = written.split(" ");
        assertThatIllegalArgumentException().isThrownBy(() -> rules(figures));
        assertThat(rules("1 0.5 0.5 1 0 4 0.001".split(" ")).leastServices()).isEqualTo(4);
    }

    private static RatingRules rules(String... figures) {
        return new RatingRules(
                Scale.ZERO_TO_THREE,
                TODAY,
                Integer.parseInt(figures[0]),
                Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]),
                Integer.parseInt(figures[3]),
                Double.parseDouble(figures[4]),
                Integer.parseInt(figures[5]),
                Double.parseDouble(figures[6]),
                Map.of(),
                java.util.OptionalDouble.empty(),
                Map.of());
    }

    @Test
    void a_service_falls_back_on_what_is_known_of_its_size() {
        var full = new Service("A", "A", OptionalInt.of(8), OptionalInt.of(12), OptionalInt.of(6), "", "", "", null);
        assertThat(full.people()).hasValue(8);
        assertThat(full.size()).hasValue(12);
        assertThat(full.couldBeHeard()).hasValue(6);
        var places =
                new Service("A", "A", OptionalInt.empty(), OptionalInt.of(12), OptionalInt.empty(), "", "", "", null);
        assertThat(places.people()).hasValue(12);
        assertThat(places.couldBeHeard()).hasValue(12);
        assertThat(Service.of("A", 7).size()).hasValue(7);
        assertThat(Service.named("A").couldBeHeard()).isEmpty();
    }

    @Test
    void sizes_are_told_in_bands() {
        var bands = SizeBands.DEFAULT;
        assertThat(bands.names())
                .containsExactly("10 or fewer", "11 to 20", "21 to 40", "41 to 60", "over 60", "size not said");
        assertThat(bands.of(Service.of("A", 10))).isEqualTo("10 or fewer");
        assertThat(bands.of(Service.of("A", 11))).isEqualTo("11 to 20");
        assertThat(bands.of(Service.of("A", 60))).isEqualTo("41 to 60");
        assertThat(bands.of(Service.of("A", 61))).isEqualTo("over 60");
        assertThat(bands.of(Service.named("A"))).isEqualTo("size not said");
        assertThat(new SizeBands(List.of()).of(Service.of("A", 61))).isEqualTo("any size");
        assertThatIllegalArgumentException().isThrownBy(() -> new SizeBands(List.of(5, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SizeBands(List.of(0)));
    }
}
