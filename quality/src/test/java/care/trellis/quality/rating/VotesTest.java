package care.trellis.quality.rating;

import static care.trellis.quality.rating.Say.TODAY;
import static care.trellis.quality.rating.Say.answer;
import static care.trellis.quality.rating.Say.collected;
import static care.trellis.quality.rating.Say.estimate;
import static care.trellis.quality.rating.Say.on;
import static care.trellis.quality.rating.Say.others;
import static care.trellis.quality.rating.Say.rate;
import static care.trellis.quality.rating.Say.resident;
import static care.trellis.quality.rating.Say.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VotesTest {
    @ParameterizedTest
    @EnumSource(Collected.class)
    void only_what_nobody_selected_moves_a_rating_and_the_rest_is_counted(Collected how) {
        var before = rate(with(others(), answer("A", 1), answer("A", 2)));
        var after = rate(with(others(), answer("A", 1), answer("A", 2), collected(how, 0)));

        if (how.counts()) {
            assertThat(estimate(after, "A").mean()).isCloseTo(1, within(1e-12));
            assertThat(Say.of(after, "A").heard().heard()).isEqualTo(3);
            assertThat(Say.of(after, "A").heard().setAside()).isZero();
        } else {
            assertThat(Say.of(after, "A").estimate())
                    .isEqualTo(Say.of(before, "A").estimate());
            assertThat(Say.of(after, "A").heard().selected())
                    .containsOnlyKeys(how)
                    .containsEntry(how, 1);
            assertThat(Say.of(after, "A").heard().setAside()).isEqualTo(1);
        }
    }

    @Test
    void a_resident_has_one_vote_and_it_is_the_latest() {
        var ratings = rate(with(
                others(),
                resident("r1", Respondent.SELF, 3, TODAY.minusDays(200)),
                resident("r1", Respondent.RELATIVE_OR_ADVOCATE, 1, TODAY.minusDays(10)),
                resident("r1", Respondent.SELF, 2, TODAY.minusDays(100)),
                resident("r2", Respondent.SELF, 2, TODAY.minusDays(10))));

        var heard = Say.of(ratings, "A").heard();
        assertThat(heard.heard()).isEqualTo(2);
        assertThat(heard.superseded()).isEqualTo(2);
        assertThat(heard.by()).containsEntry(Respondent.SELF, 1).containsEntry(Respondent.RELATIVE_OR_ADVOCATE, 1);
        assertThat(estimate(ratings, "A").mean()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void the_first_answer_of_a_file_is_a_residents_vote_like_any_other() {
        var answers = new ArrayList<Answer>();
        answers.add(resident("r1", Respondent.SELF, 0, TODAY.minusDays(9)));
        answers.add(resident("r1", Respondent.SELF, 2, TODAY));
        answers.addAll(others());

        assertThat(estimate(rate(answers), "A").mean()).isEqualTo(2);
        assertThat(Say.of(rate(answers), "A").heard().superseded()).isEqualTo(1);
    }

    @Test
    void of_one_day_the_persons_own_words_go_first() {
        var ratings = rate(with(
                others(),
                resident("r1", Respondent.RELATIVE_OR_ADVOCATE, 0, TODAY),
                resident("r1", Respondent.SELF, 3, TODAY),
                resident("r1", Respondent.SUPPORTED_SELF, 1, TODAY)));

        assertThat(Say.of(ratings, "A").heard().by()).containsOnlyKeys(Respondent.SELF);
        assertThat(estimate(ratings, "A").mean()).isEqualTo(3);
        assertThat(Say.of(ratings, "A").heard().superseded()).isEqualTo(2);
    }

    @Test
    void of_one_day_and_kind_the_mean_is_the_vote() {
        var ratings = rate(with(
                others(),
                resident("r1", Respondent.SELF, 0, TODAY),
                resident("r1", Respondent.SELF, 1, TODAY),
                resident("r1", Respondent.SELF, 3, TODAY)));

        assertThat(Say.of(ratings, "A").heard().heard()).isEqualTo(1);
        assertThat(estimate(ratings, "A").mean()).isCloseTo(4.0 / 3, within(1e-12));
    }

    @Test
    void a_selected_answer_never_takes_a_residents_vote() {
        var ratings = rate(with(
                others(),
                resident("r1", Respondent.SELF, 2, TODAY.minusDays(50)),
                new Answer("A", Say.DOMAIN, 0, Respondent.SELF, Collected.CONCERN, "r1", TODAY)));

        assertThat(estimate(ratings, "A").mean()).isCloseTo(2, within(1e-12));
    }

    @Test
    void residents_of_two_services_or_domains_are_not_taken_for_one() {
        var ratings = rate(with(
                others(),
                resident("r1", Respondent.SELF, 2, TODAY),
                new Answer("B", Say.DOMAIN, 2, Respondent.SELF, Collected.CENSUS, "r1", TODAY),
                new Answer("A", "control", 2, Respondent.SELF, Collected.CENSUS, "r1", TODAY)));

        assertThat(Say.of(ratings, "A").heard().heard()).isEqualTo(1);
        assertThat(Say.of(ratings, "B").heard().heard()).isEqualTo(5);
        assertThat(ratings.rating("A", "control").orElseThrow().heard().heard()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_the_answers_makes_no_difference(long seed) {
        var answers = new ArrayList<>(others());
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            answers.add(resident(
                    "r" + random.nextInt(12),
                    List.of(Respondent.SELF, Respondent.SUPPORTED_SELF, Respondent.RELATIVE_OR_ADVOCATE)
                            .get(random.nextInt(3)),
                    random.nextInt(4),
                    TODAY.minusDays(random.nextInt(4) * 30L)));
        }
        var before = estimate(rate(answers), "A");
        Collections.shuffle(answers, random);
        var after = estimate(rate(answers), "A");

        assertThat(after.adjusted()).isCloseTo(before.adjusted(), within(1e-12));
        assertThat(after.effective()).isCloseTo(before.effective(), within(1e-12));
        assertThat(after.posterior().low()).isCloseTo(before.posterior().low(), within(1e-12));
        assertThat(after.mix().keySet()).isEqualTo(before.mix().keySet());
        before.mix()
                .forEach((kind, share) ->
                        assertThat(after.mix().getOrDefault(kind, 0.0)).isCloseTo(share, within(1e-12)));
    }

    @Test
    void many_residents_are_told_apart() {
        var answers = new ArrayList<>(others());
        for (int i = 0; i < 600; i++) {
            answers.add(resident("r" + i % 300, Respondent.SELF, 2, TODAY.minusDays(i / 300)));
        }
        var heard = Say.of(rate(answers), "A").heard();

        assertThat(heard.heard()).isEqualTo(300);
        assertThat(heard.superseded()).isEqualTo(300);
    }

    @Test
    void an_answer_counts_half_after_twelve_months_and_not_at_all_after_the_window() {
        var ratings = rate(with(
                others(),
                on(TODAY, "A", 3),
                on(TODAY.minusDays(365), "A", 0),
                on(TODAY.minusMonths(24), "A", 0),
                on(TODAY.minusMonths(24).minusDays(1), "A", 0),
                on(TODAY.plusDays(1), "A", 0)));

        double year = Math.pow(0.5, 365 / 365.25);
        double two = Math.pow(0.5, 731 / 365.25);
        var heard = Say.of(ratings, "A").heard();
        assertThat(heard.heard()).isEqualTo(3);
        assertThat(heard.tooOld()).isEqualTo(1);
        assertThat(heard.later()).isEqualTo(1);
        assertThat(heard.setAside()).isEqualTo(2);
        var three = Say.of(
                        rate(with(
                                others(),
                                on(TODAY.plusDays(3), "A", 2),
                                on(TODAY.minusYears(3), "A", 2),
                                on(TODAY.minusYears(4), "A", 2),
                                resident("r", Respondent.SELF, 1, TODAY),
                                resident("r", Respondent.SELF, 1, TODAY.minusDays(1)),
                                resident("r", Respondent.SELF, 1, TODAY.minusDays(2)),
                                resident("r", Respondent.SELF, 1, TODAY.minusDays(3)))),
                        "A")
                .heard();
        assertThat(three.setAside()).isEqualTo(1 + 2 + 3);
        assertThat(estimate(ratings, "A").weights()).isCloseTo(1 + year + two, within(1e-12));
        assertThat(estimate(ratings, "A").mean()).isCloseTo(3 / (1 + year + two), within(1e-12));
        assertThat(estimate(ratings, "A").effective())
                .isCloseTo(Math.pow(1 + year + two, 2) / (1 + year * year + two * two), within(1e-12));
        assertThat(heard.newest()).isEqualTo(TODAY);
        assertThat(heard.oldest()).isEqualTo(TODAY.minusMonths(24));
        assertThat(heard.meanAge()).isCloseTo((365 + 731) / 3.0 / 30.4375, within(1e-12));
    }

    @Test
    void answers_without_dates_count_in_full() {
        var answers = with(others()).stream()
                .map(each -> new Answer(
                        each.service(), each.domain(), each.score(), each.respondent(), each.collected(), "", null))
                .toList();
        var rating = Say.of(rate(answers), "B");

        assertThat(Objects.requireNonNull(rating.estimate()).effective()).isEqualTo(4);
        assertThat(rating.heard().newest()).isNull();
        assertThat(rating.heard().meanAge()).isZero();
    }

    @Test
    void changes_between_two_days_are_counted_by_resident() {
        var answers = Answers.of(List.of(
                resident("stays", Respondent.SELF, 2, TODAY.minusDays(400)),
                resident("enters", Respondent.SELF, 2, TODAY.minusDays(10)),
                resident("leaves", Respondent.SELF, 2, TODAY.minusMonths(24).minusDays(20)),
                resident("is replaced", Respondent.SELF, 2, TODAY.minusDays(200)),
                resident("is replaced", Respondent.SELF, 1, TODAY.minusDays(20)),
                on(TODAY.minusDays(5), "A", 2),
                on(TODAY.minusDays(300), "A", 2),
                on(TODAY.minusDays(300), "B", 2)));

        assertThat(Ratings.changes(answers, Say.RULES, TODAY.minusMonths(3)))
                .containsExactlyInAnyOrder(new Change("A", Say.DOMAIN, 4), new Change("B", Say.DOMAIN, 0));
    }
}
