package care.trellis.cost.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pay*hours | pay × hours",
                "a-(b-c) | a − (b − c)",
                "a-b-c | a − b − c",
                "a/(b*c) | a ÷ (b × c)",
                "a/b*c | a ÷ b × c",
                "(a+b)*c | (a + b) × c",
                "a+b*c | a + b × c",
                "-a*b | (−a) × b",
                "-(a*b) | −(a × b)",
                "-(a+b) | −(a + b)",
                "a - -b | a − (−b)",
                "5 % * a | 5% × a",
                "2.50[GBP/hour] | 2.50 [GBP/hour]",
                "2 [kGBP/GBP] | 2 [kGBP/GBP]",
                "min(a,b+1) | min(a, b + 1)",
                "max(a,b) | max(a, b)",
                "sum(staffing) | sum(staffing)",
                "if(a<=b,1,2) | if(a <= b, 1, 2)",
                "if(a=b and c<>d or not(a>b),1,2) | if(a = b and c <> d or not(a > b), 1, 2)",
                "if((a<b or c<d) and e<f,1,2) | if((a < b or c < d) and e < f, 1, 2)",
                "if(e<f and (a<b or c<d),1,2) | if(e < f and (a < b or c < d), 1, 2)",
                "if(e<f and (a<b and c<d),1,2) | if(e < f and (a < b and c < d), 1, 2)",
                "if(e<f or (a<b or c<d),1,2) | if(e < f or (a < b or c < d), 1, 2)",
                "roo_on_price(a,5%) | roo_on_price(a, 5%)",
            })
    void a_formula_is_printed_as_people_write_it(String formula, String printed) {
        assertThat(FormulaText.of(Formulas.parse(formula))).isEqualTo(printed);
    }

    @Test
    void with_figures_a_rule_and_a_sum_are_opened_into_what_they_calculate() {
        var figures = Map.of("pay", "12", "bonus", "1.5", "hours", "20");

        assertThat(FormulaText.with(
                        Formulas.parse("roo_on_price(pay, 5%) + hours * sum(staffing)"),
                        id -> figures.getOrDefault(id, id)))
                .isEqualTo("12 × 5% ÷ (1 − 5%) + 20 × (12 + 1.5)");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void what_is_printed_is_read_as_the_same_formula(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            var written = Formulas.random(random, i % 2 == 0 ? "GBP/hour" : "ratio", 1 + random.nextInt(3));
            var read = Formulas.parse(written);
            var printed = FormulaText.of(read);
            var again = Formulas.parse(printed);

            assertThat(FormulaText.of(again)).isEqualTo(printed);
            assertThat(placeless(again)).as(written).isEqualTo(placeless(read));
        }
    }

    private static String placeless(Formula formula) {
        return formula.toString().replaceAll("Position\\[line=\\d+, column=\\d+]|at=line \\d+, column \\d+", "");
    }
}
