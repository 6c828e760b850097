package care.trellis.cost.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every answer. */
class FeePropertiesTest {
    private static final String[] FEES = {"650", "700", "750", "800", "900"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_higher_fee_never_raises_a_share_below_cost(long seed) {
        var answer = Questions.random(seed).at(FEES).answer();
        for (int at = 1; at < FEES.length; at++) {
            for (var group : answer.groups()) {
                var lower = answer.fees().get(at - 1).below(group);
                var higher = answer.fees().get(at).below(group);
                assertThat(higher.services().share())
                        .isLessThanOrEqualTo(lower.services().share());
                assertThat(higher.services().low())
                        .isLessThanOrEqualTo(lower.services().low());
                assertThat(higher.services().high())
                        .isLessThanOrEqualTo(lower.services().high());
                assertThat(higher.units().high())
                        .isLessThanOrEqualTo(lower.units().high());
                assertThat(answer.below(lower.fee(), group)).containsAll(answer.below(higher.fee(), group));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void an_interval_holds_its_share_and_what_can_be(long seed) {
        var answer = Questions.random(seed).at(FEES).answer();
        for (var fee : answer.fees()) {
            for (var below : fee.below()) {
                for (var estimate : new Estimate[] {below.services(), below.units()}) {
                    assertThat(estimate.low()).isBetween(0.0, estimate.share());
                    assertThat(estimate.high()).isBetween(estimate.share(), 1 + 1e-12);
                }
                assertThat(below.services().low())
                        .isGreaterThanOrEqualTo((double) below.known() / below.asked() - 1e-12);
                assertThat(below.services().high())
                        .isLessThanOrEqualTo(
                                (double) (below.known() + below.asked() - below.answered()) / below.asked() + 1e-12);
                assertThat(below.services().isExact()).isEqualTo(below.asked() == below.answered());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_order_of_services_and_fees_changes_nothing(long seed) {
        var questions = Questions.random(seed).at("900", "700", "800");
        var first = questions.answer();
        Collections.shuffle(questions.answered, new Random(99));
        Collections.shuffle(questions.asked, new Random(98));
        assertThat(questions.at("700", "800", "900").answer()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_kind_by_itself_has_the_same_answer_as_among_others(long seed) {
        var whole = Questions.random(seed);
        var part = Questions.random(seed);
        part.answered.removeIf(each -> !each.kind().equals("nursing"));
        part.asked.removeIf(each -> !each.kind().equals("nursing"));
        var nursing = new Group(Group.By.KIND, "nursing");
        for (var fee : whole.answer().fees()) {
            assertThat(part.answer().at(fee.fee()).below(nursing)).isEqualTo(fee.below(nursing));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void where_all_answered_no_interval_has_a_width(long seed) {
        var questions = Questions.random(seed);
        var ids = questions.answered.stream().map(Costed::id).toList();
        questions.asked.removeIf(each -> !ids.contains(each.id()));
        for (var fee : questions.answer().fees()) {
            assertThat(fee.below()).allSatisfy(below -> {
                assertThat(below.services().isExact()).isTrue();
                assertThat(below.services().high()).isEqualTo(below.services().low());
                assertThat(below.units().high()).isEqualTo(below.units().low());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_dear_service_is_carried_from_its_break_even_fee_on(long seed) {
        var answer = Questions.random(seed).at(FEES).answer();
        for (var fee : answer.fees()) {
            for (var dear : fee.subsidy().dear()) {
                assertThat(fee.subsidy().carriedIds().contains(dear.id()))
                        .isEqualTo(dear.breakEven() <= fee.fee().doubleValue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void another_seed_moves_the_interval_and_never_the_share(long seed) {
        var one = Questions.random(seed).drawn(1, 200).answer();
        var other = Questions.random(seed).drawn(2, 200).answer();
        for (int at = 0; at < one.fees().size(); at++) {
            assertThat(one.fees().get(at).below(Group.ALL).services().share())
                    .isEqualTo(other.fees().get(at).below(Group.ALL).services().share());
        }
        assertThat(one.fees().stream().map(FeeAnswer.OneFee::below).toList())
                .isNotEqualTo(other.fees().stream().map(FeeAnswer.OneFee::below).toList());
    }
}
