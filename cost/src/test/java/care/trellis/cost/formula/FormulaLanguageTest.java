package care.trellis.cost.formula;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Refusals;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 + 3 * 4 | 14",
                "(2 + 3) * 4 | 20",
                "10 - 4 - 3 | 3",
                "24 / 4 / 2 | 3",
                "24 / 4 * 2 | 12",
                "-2 * 3 | -6",
                "2 - -3 | 5",
                "--2 | 2",
                "-(2 + 3) | -5",
                "7 − 2 × 3 ÷ 6 | 6",
                ".5 + 1.25 | 1.75",
                "5% * 200 | 10",
                "50 % | 0.5",
                "2 [kGBP] | 2000",
                "min(3, 2, 4) | 2",
                "max(3, 2, 4) | 4",
                "sum(staffing) | 13.5",
                "if(1 < 2, 10, 20) | 10",
                "if(2 < 1, 10, 20) | 20",
                "if(2 <= 2, 10, 20) | 10",
                "if(2 ≤ 1, 10, 20) | 20",
                "if(2 ≥ 3, 10, 20) | 20",
                "if(2 >= 2, 10, 20) | 10",
                "if(3 > 3, 10, 20) | 20",
                "if(4 > 3, 10, 20) | 10",
                "if(3 = 3.0, 10, 20) | 10",
                "if(3 == 4, 10, 20) | 20",
                "if(3 <> 3, 10, 20) | 20",
                "if(3 != 4, 10, 20) | 10",
                "if(1 < 2 and 3 < 2, 10, 20) | 20",
                "if(1 < 2 or 3 < 2, 10, 20) | 10",
                "if(1 < 2 or 1 < 2 and 3 < 2, 10, 20) | 10",
                "if((1 < 2 or 1 < 2) and 3 < 2, 10, 20) | 20",
                "if(not(1 < 2), 10, 20) | 20",
                "if(not(1 < 2) or not(3 < 2), 10, 20) | 10",
                "if((1 < 2), 10, 20) | 10",
                "if((1 + 1) < (2 * 3), 10, 20) | 10",
                "if((if(1 < 2, 5, 6)) > 4, 10, 20) | 10",
                "if((not(1 > 2) and (2 > 1)), 10, 20) | 10",
                "if(max(1, 2) > min(1, 2), 10, 20) | 10",
                "roo_on_cost(100, 5%) | 5",
                "roo_on_cost(roo_on_cost(1000, 10%), 5%) | 5",
                "pay * hours | 240",
                "pay*hours+food | 274",
            })
    void a_formula_means_what_it_says(String formula, BigDecimal expected) {
        assertThat(Formulas.value(formula)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + | 4 | \"the end\" | a number, a name or (",
                "1 2 | 3 | \"2\" | an operator (+ - * /) or the end of the formula",
                "1 + (2 | 7 | \"the end\" | \")\"",
                "1 + 2) | 6 | \")\" | an operator",
                "1 + * 2 | 5 | \"*\" | a number, a name or (",
                "1 + € | 5 | \"€\" | a number, a name, or one of",
                "1 + 😀 | 5 | \"😀\" | a number, a name, or one of",
                "1.2.3 | 1 | \"1.2.3\" | a number such as 12.5",
                "1.2.3% | 1 | \"1.2.3\" | a number such as 12.5",
                "2 [GBP | 3 | [ without ] | a unit in brackets, such as [GBP/hour]",
                "2 [pounds] | 4 | \"pounds\" | a currency code",
                "2 [GBP/weeks] | 8 | \"weeks\" | week, in the singular",
                "pay% | 4 | \"%\" | an operator",
                "min(1) | 1 | min of 1 | two or more formulas to choose from",
                "1 + max() | 5 | max of 0 | two or more formulas to choose from",
                "avg(1, 2) | 1 | \"avg(\" | min, max, sum, if, or a named rule (such as ",
                "roo_on_cots(1, 2) | 1 | \"roo_on_cots(\" | min, max, sum, if, or a named rule (such as roo_on_cost,",
                "roo_on_cost(1) | 1 | 1 arguments | 2, as in roo_on_cost(cost, mark_up)",
                "roo_on_cost(1, 2, 3) | 1 | 3 arguments | 2, as in roo_on_cost(cost, mark_up)",
                "sum(premises) | 5 | \"premises\" | the id of a block",
                "sum(1) | 5 | \"1\" | the id of a block",
                "sum(staffing, pay) | 13 | \",\" | \")\"",
                "if(1, 2, 3) | 5 | \",\" | a comparison: < <= > >= = <>",
                "if(1 < 2, 3) | 12 | \")\" | \",\"",
                "if(1 < 2 < 3, 1, 2) | 10 | \"<\" | \",\"",
                "if((1 < 2, 3, 4) | 10 | \",\" | \")\"",
                "if(not 1 < 2, 1, 2) | 8 | \"1\" | \"(\"",
                "1 < 2 | 3 | \"<\" | an operator",
                "1 & 2 | 3 | \"&\" | a number",
            })
    void what_cannot_be_read_is_refused_at_the_exact_column(String formula, int column, String found, String expected) {
        var fault = Refusals.single(() -> Formulas.parse(new Text(formula, new Position(4, 11))));

        assertThat(fault.at()).isEqualTo(new Position(4, 10 + column));
        assertThat(fault.subject()).isEqualTo("line x");
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).startsWith(expected);
    }

    @Test
    void nothing_is_no_formula() {
        assertThat(Refusals.single(() -> Formulas.parse("")).expected()).isEqualTo("a number, a name or (");
        assertThat(Refusals.single(() -> Formulas.parse(" ")).at()).isEqualTo(new Position(1, 2));
    }

    @ParameterizedTest
    @CsvSource({"(,)", "-,''", "'max(1, ',)", "'if(1 > 0, 1, ',)", "'roo_per_unit(',)", "'if(not(',' > 0), 1, 2)'"})
    void nesting_is_bounded_and_refused_by_name_beyond(String opening, String closing) {
        assertThat(Formulas.parse(opening.repeat(15) + "1" + closing.repeat(15)))
                .isNotNull();

        for (int depth : new int[] {61, 200, 4_000 / (opening.length() + closing.length() + 1)}) {
            var fault = Refusals.single(() -> Formulas.parse(opening.repeat(depth) + "1" + closing.repeat(depth)));
            assertThat(fault.found()).isEqualTo("parentheses more than 60 deep");
            assertThat(fault.expected()).isEqualTo("simpler parts");
        }
    }

    @Test
    void the_depth_allowed_is_sixty_and_every_way_in_counts() {
        assertThat(Formulas.value("(".repeat(59) + "1" + ")".repeat(59))).isEqualByComparingTo("1");
        assertThat(Formulas.value("-".repeat(59) + "1")).isEqualByComparingTo("-1");
        Refusals.single(() -> Formulas.parse("(".repeat(60) + "1" + ")".repeat(60)));
        Refusals.single(() -> Formulas.parse("-".repeat(60) + "1"));
        assertThat(Formulas.value("1" + " + (1)".repeat(100) + " - -1".repeat(100)))
                .isEqualByComparingTo("201");
    }

    @Test
    void five_hundred_terms_are_read_checked_printed_and_evaluated_and_more_are_refused() {
        var formula = Formulas.parse("1" + "+1".repeat(500));

        assertThat(Formulas.value(formula)).isEqualByComparingTo("501");
        assertThat(UnitCheck.of("line x", formula, Formulas.units()).isRatio()).isTrue();
        assertThat(FormulaText.of(formula)).hasSize(1 + 4 * 500);
        assertThat(Formulas.parse("pay" + "+bonus".repeat(500)).references()).containsExactly("pay", "bonus");
        for (var sign : new String[] {"+", "-", "*", "/"}) {
            for (int signs : new int[] {501, 1_999}) {
                var fault = Refusals.single(() -> Formulas.parse("1" + (sign + "1").repeat(signs)));
                assertThat(fault.found()).isEqualTo("more than 500 signs");
                assertThat(fault.at()).isEqualTo(new Position(1, 1_002));
            }
        }
    }

    @Test
    void a_choice_among_thousands_is_no_deeper_than_one_among_two() {
        assertThat(Formulas.value("max(1" + ",1".repeat(1_990) + ", 2)")).isEqualByComparingTo("2");
    }

    @Test
    void a_formula_too_long_is_refused_with_its_length() {
        assertThat(Formulas.value("1" + " ".repeat(3_999))).isEqualByComparingTo("1");

        var fault = Refusals.single(() -> Formulas.parse("1" + " ".repeat(4_000)));
        assertThat(fault.found()).isEqualTo("4001 characters");
        assertThat(fault.expected()).startsWith("a formula of at most 4000");
    }

    @Test
    void rules_within_rules_are_refused_before_they_grow_out_of_bounds() {
        var nested = "0.5";
        for (int i = 0; i < 8; i++) {
            nested = "roo_on_price(100, " + nested + ")";
        }
        var tooMany = nested;
        var fault = Refusals.single(() -> Formulas.parse("roo_on_price(" + tooMany + ", " + tooMany + ") + "
                + "roo_on_price(1, roo_on_price(1, " + tooMany + "))"));

        assertThat(fault.found()).isEqualTo("rules within rules");
        assertThat(fault.expected()).isEqualTo("workings of their own for the inner ones");
        assertThat(Refusals.single(() -> Formulas.parse("roo_on_price(1, max(0" + ",0".repeat(1_500) + "))"))
                        .found())
                .isEqualTo("rules within rules");
    }

    @Test
    void a_division_by_nothing_is_refused_at_its_sign_and_not_where_it_is_not_reached() {
        var fault = Refusals.single(() -> Formulas.value("pay / (share - 0.25)"));

        assertThat(fault.at()).isEqualTo(new Position(1, 5));
        assertThat(fault.found()).isEqualTo("a division by 0 (share − 0.25)");
        assertThat(Formulas.value("if(share > 0.25, pay / (share - 0.25), 7)")).isEqualByComparingTo("7");
    }

    @Test
    void a_division_by_nothing_inside_a_rule_stands_where_the_rule_was_called() {
        var fault = Refusals.single(() -> Formulas.value("food + fixed_cost(annual, weeks, beds, share - 0.25)"));

        assertThat(fault.at()).isEqualTo(new Position(1, 8));
        assertThat(fault.found()).isEqualTo("a division by 0 (beds × (share − 0.25))");
    }

    @Test
    void thirty_four_digits_are_kept() {
        assertThat(Formulas.value("1 / 3").toPlainString()).isEqualTo("0." + "3".repeat(34));
        assertThat(Formulas.value("2 / 3").toPlainString()).isEqualTo("0." + "6".repeat(33) + "7");
    }
}
