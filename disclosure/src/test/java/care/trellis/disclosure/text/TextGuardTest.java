package care.trellis.disclosure.text;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.disclosure.text.Hit.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextGuardTest {
    private final TextGuard guard = new TextGuard(List.of("Edith Fairbrother", "  "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our fee is £1,250 per week.",
                "we get £23.10 an hour",
                "£900pw",
                "£900 p/w all in",
                "£21/hr",
                "GBP 950 a week",
                "a weekly rate of £800",
                "they pay 12.60 pounds per hour"
            })
    void a_price_for_a_week_an_hour_or_a_visit_is_found(String text) {
        assertThat(guard.look(text)).extracting(Hit::kind).containsExactly(Kind.PRICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will charge more from April",
                "we'll not tender for this",
                "I will decline the framework",
                "We are going to hand back the contract",
                "we won’t be bidding",
                "We intend to refuse new packages"
            })
    void what_somebody_means_to_do_in_the_market_is_found(String text) {
        assertThat(guard.look(text)).extracting(Hit::kind).containsExactly(Kind.INTENTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "9876543210", "6716689966", "9990000018", "943 476 5919", "943-476-5919"})
    void an_nhs_number_is_found(String number) {
        assertThat(guard.look("It is " + number + ", I think"))
                .containsExactly(new Hit(Kind.NHS_NUMBER, 6, 6 + number.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000001", "9434765918", "9991234560", "94347659190", "943476591", "1234567890"})
    void other_digits_are_let_pass(String number) {
        assertThat(guard.look("It is " + number + ", I think")).isEmpty();
    }

    @Test
    void a_postcode_and_a_name_are_found_where_they_stand() {
        var text = "Ask edith fairbrother at sw1a 1aa.";
        assertThat(guard.look(text)).containsExactly(new Hit(Kind.NAME, 4, 21), new Hit(Kind.POSTCODE, 25, 33));
        assertThat(guard.look("Edith Fairbrothers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council spent £3.2 million last year.",
                "We will meet on Tuesday for an hour.",
                "Please read Annex A4 before the week is out.",
                "It cost £40. The meeting took an hour."
            })
    void plain_talk_is_let_pass(String text) {
        assertThat(guard.look(text)).isEmpty();
    }
}
