package care.trellis.cost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import care.trellis.cost.Models;
import care.trellis.cost.Refusals;
import care.trellis.cost.unit.Unit;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pay * hours | GBP/resident/week",
                "pay + bonus | GBP/hour",
                "pay + 0 | GBP/hour",
                "0 - pay | GBP/hour",
                "-pay | GBP/hour",
                "max(pay, bonus, 0) | GBP/hour",
                "max(0, pay) | GBP/hour",
                "if(pay > 10 [GBP/hour], hours, 0) | hour/resident/week",
                "if(pay > 0 and not(share < 5%), 0, hours) | hour/resident/week",
                "annual / weeks / (beds * occupancy) | GBP/resident/week",
                "minutes / 60 [minute/hour] | hour",
                "sum(staffing) * time | GBP",
                "fixed_cost(annual, weeks, beds, occupancy) | GBP/resident/week",
                "roo_on_price(food, 5%) | GBP/resident/week",
                "1 / weeks | year/week",
                "rate | ratio",
                "rate + share | ratio",
                "0 | ratio",
                "pay + -0 | GBP/hour",
                "pay + if(share > 1, 0, 0) | GBP/hour",
                "pay + max(0, 0) | GBP/hour",
            })
    void the_unit_of_a_formula_follows_from_its_parts(String formula, String unit) {
        assertThat(Formulas.unit(formula)).isEqualTo(Unit.parse(unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pay + hours | 5 | GBP/hour with hour/resident/week",
                "food - pay * hours * share + time | 28 | GBP/resident/week with hour",
                "pay + 1 | 5 | GBP/hour with ratio",
                "pay * hours - pay | 13 | GBP/resident/week with GBP/hour",
                "-(pay + time) | 7 | GBP/hour with hour",
                "min(pay, hours) | 1 | GBP/hour with hour/resident/week",
                "pay * max(share, 0, time) | 7 | ratio with hour",
                "if(pay > hours, 1, 2) | 8 | GBP/hour with hour/resident/week",
                "if(share > 1 and pay > time, 1, 2) | 22 | GBP/hour with hour",
                "if(share > 1 or pay > time, 1, 2) | 21 | GBP/hour with hour",
                "if(pay > time or share > 1, 1, 2) | 8 | GBP/hour with hour",
                "if(pay > time and share > 1, 1, 2) | 8 | GBP/hour with hour",
                "if(not(pay > time), 1, 2) | 12 | GBP/hour with hour",
                "if(share > 1, pay, time) | 1 | GBP/hour with hour",
                "if(pay + time > 0, 1, 2) | 8 | GBP/hour with hour",
                "roo_on_cost(pay + time, 5%) | 17 | GBP/hour with hour",
            })
    void parts_that_do_not_agree_are_refused_at_the_sign_that_joins_them(String formula, int column, String found) {
        var fault = Refusals.single(() -> Formulas.unit(formula));

        assertThat(fault.at()).isEqualTo(new Position(1, column));
        assertThat(fault.subject()).isEqualTo("line x");
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).isEqualTo("one unit on both sides");
    }

    @Test
    void a_rule_given_the_wrong_units_is_refused_where_it_is_called_with_its_formula() {
        var fault = Refusals.single(() -> Formulas.unit("food + employer_ni_share(rate, pay, food)"));

        assertThat(fault.at()).isEqualTo(new Position(1, 8));
        assertThat(fault.found()).isEqualTo("GBP/hour with GBP/resident/week");
        assertThat(fault.expected())
                .isEqualTo("one unit on both sides in employer_ni_share(ni_rate, weekly_pay, weekly_threshold)"
                        + " = ni_rate * max(0, weekly_pay - weekly_threshold) / weekly_pay");
    }

    @Test
    void a_unit_of_a_power_above_nine_is_refused() {
        assertThat(Formulas.unit("time" + " * time".repeat(8))).isEqualTo(Unit.parse("hour^9"));
        assertThat(Refusals.single(() -> Formulas.unit("time" + " * time".repeat(9)))
                        .expected())
                .isEqualTo("a unit with no power above 9");
        assertThat(Refusals.single(() -> Formulas.unit("1" + " / time".repeat(10)))
                        .found())
                .isEqualTo("1/hour^10");
    }

    @Test
    void a_name_that_is_not_known_is_refused() {
        assertThat(Refusals.single(() -> Formulas.unit("pay + profit")).found()).isEqualTo("\"profit\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes | hour | To turn minutes into hours, divide by 60 [minute/hour]",
                "time | minute | To turn hours into minutes, multiply by 60 [minute/hour]",
                "pay | GBP/minute | To turn a figure per hour into one per minute, divide by 60 [minute/hour]",
                "food / minutes | GBP/resident/week/hour"
                        + " | To turn a figure per minute into one per hour, multiply by 60 [minute/hour]",
                "annual | GBP/week | To turn a figure per year into one per week, divide by weeks per year [week/year]",
                "weekly | GBP/year | To turn a figure per week into one per year,"
                        + " multiply by weeks per year [week/year]",
                "weeks * 1 [year] | year | To turn weeks into years, divide by weeks per year [week/year]",
                "1 [year] | week | To turn years into weeks, multiply by weeks per year [week/year]",
                "weekly | GBP/resident/week | To share it among residents, divide by beds × occupancy",
                "hours | GBP/resident/week"
                        + " | To turn hour/resident/week into GBP/resident/week, multiply by something in GBP/hour",
            })
    void the_advice_leads_from_what_was_found_to_what_was_declared(String formula, String declared, String advice) {
        var fault = Refusals.single(
                () -> UnitCheck.agrees("line x", Formulas.parse(formula), Unit.parse(declared), Formulas.units()));

        assertThat(fault.expected()).isEqualTo("the declared unit " + declared);
        assertThat(fault.advice()).isEqualTo(advice);
        followed(formula, declared, advice);
    }

    // Whoever does as the advice says gets the declared unit.
    private static void followed(String formula, String declared, String advice) {
        var better = "(" + formula + ")"
                + (advice.contains("divide by 60") ? " / 60 [minute/hour]" : "")
                + (advice.contains("multiply by 60") ? " * 60 [minute/hour]" : "")
                + (advice.contains("divide by weeks") ? " / weeks" : "")
                + (advice.contains("multiply by weeks") ? " * weeks" : "")
                + (advice.contains("beds × occupancy") ? " / (beds * occupancy)" : "")
                + (advice.contains("something in GBP/hour") ? " * pay" : "");
        assertThatCode(() -> UnitCheck.agrees("line x", Formulas.parse(better), Unit.parse(declared), Formulas.units()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_bare_nothing_agrees_with_every_declared_unit_and_a_bare_number_with_none() {
        for (var nothing : new String[] {"0", "0.00", "-0", "max(0, 0)", "if(share > 0, 0, 0)"}) {
            assertThatCode(() -> UnitCheck.agrees(
                            "line x", Formulas.parse(nothing), Unit.parse("GBP/hour"), Formulas.units()))
                    .doesNotThrowAnyException();
        }
        for (var something : new String[] {"1", "share", "0 * share", "0 [hour]", "max(0, 1)"}) {
            assertThat(Refusals.single(() -> UnitCheck.agrees(
                                    "line x", Formulas.parse(something), Unit.parse("GBP/hour"), Formulas.units()))
                            .expected())
                    .isEqualTo("the declared unit GBP/hour");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void a_random_formula_of_agreeing_units_loads_and_runs_and_one_spoilt_never_loads(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            var good = Formulas.random(random, "GBP/hour", 1 + random.nextInt(3));
            assertThat(Formulas.unit(good)).as(good).matches(unit -> unit.sameKind(Unit.parse("GBP/hour")));
            assertThat(Formulas.value(good)).isNotNull();

            var spoilt = spoilt(random, good);
            var faults = Refusals.of(() -> model(spoilt).load());
            assertThat(faults).as(spoilt).allMatch(fault -> fault.at().line() > 0);
            assertThatCode(() -> model(good).load()).as(good).doesNotThrowAnyException();
        }
    }

    private static String spoilt(Random random, String good) {
        return switch (random.nextInt(4)) {
            case 0 -> "(" + good + ") + hours";
            case 1 -> "(" + good + ") * time";
            case 2 -> "if(" + good + " > food, " + good + ", 0)";
            default -> "max(weekly, " + good + ")";
        };
    }

    private static Models model(String formula) {
        var model = Models.named("random");
        Formulas.UNITS.forEach((name, unit) -> model.parameter(name, unit, "1"));
        return model.block("staffing", "GBP/hour").line("x", formula).total("price", "GBP/hour", "staffing");
    }

    @Test
    void a_refusal_is_one_sentence_that_names_place_finding_expectation_and_advice() {
        assertThat(new Faulty(Refusals.single(() ->
                        UnitCheck.agrees("line x", Formulas.parse("minutes"), Unit.parse("hour"), Formulas.units()))))
                .hasMessage("line 1, column 1: line x: found minute; expected the declared unit hour. To turn minutes"
                        + " into hours, divide by 60 [minute/hour]");
    }
}
