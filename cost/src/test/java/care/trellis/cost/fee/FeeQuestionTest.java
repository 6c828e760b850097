package care.trellis.cost.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FeeQuestionTest {
    private static final PayShare PAY = new PayShare(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE);
    private static final Costed COSTED = new Costed("a", "o", "small", "nursing", 700, 10, OptionalDouble.of(1));
    private static final Asked ASKED = new Asked("a", "small", "nursing", 10);

    private static FeeQuestion question(
            List<Costed> answered,
            List<Asked> asked,
            List<BigDecimal> fees,
            String present,
            String units,
            String weeks,
            double premium,
            PayShare pay,
            int draws) {
        return new FeeQuestion(
                answered,
                asked,
                fees,
                new BigDecimal(present),
                new BigDecimal(units),
                new BigDecimal(weeks),
                premium,
                pay,
                1,
                draws);
    }

    private static FeeQuestion of(List<Costed> answered, List<Asked> asked) {
        return question(answered, asked, Questions.fees("1"), "0", "0", "53", 0, PAY, 1);
    }

    private static List<String> faults(List<Costed> answered, List<Asked> asked) {
        return catchThrowableOfType(Faulty.class, () -> of(answered, asked)).faults().stream()
                .map(Fault::sentence)
                .toList();
    }

    @Test
    void values_at_the_edge_of_their_range_are_taken() {
        assertThatCode(() -> of(List.of(COSTED), List.of(ASKED))).doesNotThrowAnyException();
        assertThatCode(() -> question(
                        List.of(COSTED), List.of(ASKED), Questions.fees("1"), "1", "1", "0.1", 2, PAY, 100_000))
                .doesNotThrowAnyException();
    }

    @Test
    void everything_wrong_with_a_question_is_named_at_once() {
        var none = new PayShare(new BigDecimal("-1"), new BigDecimal("-2"), BigDecimal.ZERO);
        assertThatThrownBy(() ->
                        question(List.of(), List.of(), Questions.fees("0", "5", "5"), "-3", "-4", "54", -0.1, none, 0))
                .isInstanceOf(Faulty.class)
                .hasMessageContainingAll(
                        "answered: found no service",
                        "fees: found 0; expected a fee above 0",
                        "fees: found 5 twice",
                        "present: found -3; expected 0 or more",
                        "council_units: found -4; expected 0 or more",
                        "weeks_per_year: found 54; expected above 0 and at most 53",
                        "self_funder_premium: found -0.1; expected a share of 0 or more",
                        "pay: found -1; expected 0 or more",
                        "pay, price: found -2; expected 0 or more",
                        "pay, per pound: found 0; expected above 0",
                        "draws: found 0; expected a number from 1 to 100000");
        assertThatThrownBy(() ->
                        question(List.of(COSTED), List.of(ASKED), List.of(), "0", "0", "0", Double.NaN, PAY, 100_001))
                .hasMessageContainingAll("fees: found none", "weeks_per_year: found 0", "premium: found NaN", "100001");
    }

    @Test
    void a_question_with_an_endless_premium_is_refused() {
        assertThatThrownBy(() -> question(
                        List.of(COSTED),
                        List.of(ASKED),
                        Questions.fees("1"),
                        "0",
                        "0",
                        "52",
                        Double.POSITIVE_INFINITY,
                        PAY,
                        1))
                .hasMessageContaining("premium: found Infinity");
    }

    @Test
    void services_are_named_once_and_have_all_that_is_needed() {
        assertThat(faults(List.of(COSTED, COSTED), List.of(ASKED, ASKED)))
                .containsExactly(
                        "asked a: found the same id twice; expected every service once",
                        "answered a: found the same id twice; expected every service once");
        assertThat(faults(
                        List.of(new Costed("b", " ", "small", "nursing", 0, 10, OptionalDouble.of(1.1))),
                        List.of(ASKED)))
                .containsExactly(
                        "answered b: found not among those asked; expected an id that was asked",
                        "answered b, owner: found nothing; expected the ownership group",
                        "answered b, cost: found 0.0; expected a number above 0",
                        "answered b, self-funded: found 1.1; expected a share from 0 to 1");
        assertThat(faults(List.of(COSTED), List.of(ASKED, new Asked(" ", "", " ", Double.POSITIVE_INFINITY))))
                .containsExactly(
                        "asked  , id: found nothing; expected a name",
                        "asked  , size: found nothing; expected a name",
                        "asked  , kind: found nothing; expected a name",
                        "asked  , units: found Infinity; expected a number above 0");
        assertThat(faults(
                        List.of(new Costed("a", "o", "small", "nursing", 1, 10, OptionalDouble.of(-0.1))),
                        List.of(ASKED)))
                .hasSize(1);
    }

    @Test
    void an_answer_is_of_the_service_that_was_asked() {
        for (var other : List.of(
                new Asked("a", "large", "nursing", 10),
                new Asked("a", "small", "other", 10),
                new Asked("a", "small", "nursing", 11))) {
            assertThat(faults(List.of(COSTED), List.of(other)).getFirst())
                    .startsWith("answered a: found small, nursing, 10.0 units; expected as it was asked");
        }
    }
}
