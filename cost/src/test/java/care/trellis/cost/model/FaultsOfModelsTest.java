package care.trellis.cost.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import care.trellis.cost.Refusals;
import care.trellis.fault.Fault;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsOfModelsTest {
    private static final String WEEKLY = "GBP/resident/week";

    /** A sound model of eight declarations; what is spoilt stands on line 9. */
    private static Models sound() {
        return Models.named("sound")
                .selector("size", "small", "large")
                .parameter("pay", "GBP/hour", "12")
                .parameter("hours", "hour/resident/week", "20")
                .working("double_pay", "GBP/hour", "pay * 2")
                .block("staffing", WEEKLY)
                .line("care", "pay * hours")
                .value("food", "34")
                .total("price", WEEKLY, "staffing");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                spoilt("parameter p", "\"12,50\"", "a number such as 12.5", m -> m.parameter("p", "GBP", "12,50")),
                spoilt("parameter p", "\"\"", "a number such as 12.5", m -> m.parameter("p", "GBP", "")),
                spoilt(
                        "parameter p",
                        "1E16",
                        "a number below 1,000,000,000,000,000",
                        m -> m.parameter("p", "GBP", "1E16")),
                spoilt("parameter p", "\"pounds\"", "a currency code", m -> m.parameter("p", "pounds", "1")),
                spoilt("parameter p", "no value", "a value, or the series of a book", m -> m.parameter("p", "GBP")),
                spoilt(
                        "parameter p",
                        "12",
                        "0 to 10",
                        m -> m.parameter("p", "GBP", "12").range("0", "10")),
                spoilt(
                        "parameter p",
                        "12",
                        "10 or less",
                        m -> m.parameter("p", "GBP", "12").range(null, "10")),
                spoilt(
                        "parameter p",
                        "12",
                        "20 or more",
                        m -> m.parameter("p", "GBP", "12").range("20", null)),
                spoilt(
                        "parameter p",
                        "a range from 9 to 5",
                        "the lower end first",
                        m -> m.parameter("p", "GBP", "7").range("9", "5")),
                spoilt(
                        "parameter p",
                        "\"x\"",
                        "a number",
                        m -> m.parameter("p", "GBP", "7").range("x", "15")),
                spoilt(
                        "parameter p",
                        "status \"sure\"",
                        "published, derived, assumed or contested",
                        m -> m.parameter("p", "GBP", "7").from("A report", "2022", "sure")),
                spoilt(
                        "parameter p",
                        "distribution \"gaussian\"",
                        "normal, triangular, pert, lognormal or empirical",
                        m -> m.parameter("p", "GBP", "7").varies("gaussian", "mean", "7")),
                spoilt(
                        "parameter p",
                        "distribution \"normal\"",
                        "normal with mean, sd",
                        m -> m.parameter("p", "GBP", "7").varies("normal", "mean", "7")),
                spoilt(
                        "parameter p",
                        "distribution \"empirical\"",
                        "a list of values",
                        m -> m.parameter("p", "GBP", "7").varies("empirical", "mean", "7")),
                spoilt(
                        "parameter p",
                        "distribution \"empirical\"",
                        "an empirical distribution needs at least one value",
                        m -> m.parameter("p", "GBP", "7").variesAs()),
                spoilt(
                        "parameter p",
                        "distribution \"normal\"",
                        "sd must be above 0, was 0.0",
                        m -> m.parameter("p", "GBP", "7").varies("normal", "mean", "7", "sd", "0")),
                spoilt(
                        "parameter p",
                        "distribution \"pert\"",
                        "low, mode and high must be in order, were 1.0, 9.0, 3.0",
                        m -> m.parameter("p", "GBP", "7").varies("pert", "low", "1", "mode", "9", "high", "3")),
                spoilt(
                        "parameter p",
                        "distribution \"triangular\"",
                        "low, mode and high must be in order, were 1.0, 1.0, 1.0",
                        m -> m.parameter("p", "GBP", "7").varies("triangular", "low", "1", "mode", "1", "high", "1")),
                spoilt(
                        "parameter p",
                        "distribution \"lognormal\"",
                        "median must be above 0",
                        m -> m.parameter("p", "GBP", "7").varies("lognormal", "median", "0", "sigma", "1")),
                spoilt(
                        "parameter p",
                        "distribution \"lognormal\"",
                        "sigma must be in (0, 10), was 10.0",
                        m -> m.parameter("p", "GBP", "7").varies("lognormal", "median", "1", "sigma", "10")),
                spoilt(
                        "parameter p",
                        "distribution \"pert\"",
                        "a distribution inside the range of the quantity, 0 to 8",
                        m -> m.parameter("p", "GBP", "7")
                                .range("0", "8")
                                .varies("pert", "low", "1", "mode", "7", "high", "9")),
                spoilt(
                        "parameter p",
                        "distribution \"triangular\"",
                        "a distribution inside the range",
                        m -> m.parameter("p", "GBP", "7")
                                .range("2", "8")
                                .varies("triangular", "low", "1", "mode", "7", "high", "8")),
                spoilt(
                        "parameter p",
                        "distribution \"normal\"",
                        "a distribution inside the range",
                        m -> m.parameter("p", "GBP", "7").range("0", "8").varies("normal", "mean", "9", "sd", "1")),
                spoilt(
                        "parameter p",
                        "distribution \"lognormal\"",
                        "a distribution inside the range",
                        m -> m.parameter("p", "GBP", "7")
                                .range("0", "8")
                                .varies("lognormal", "median", "9", "sigma", "1")),
                spoilt(
                        "parameter p",
                        "distribution \"empirical\"",
                        "a distribution inside the range",
                        m -> m.parameter("p", "GBP", "7").range("0", "8").variesAs("1", "9")),
                spoilt(
                        "parameter p",
                        "distribution \"empirical\"",
                        "a distribution inside the range",
                        m -> m.parameter("p", "GBP", "7").range("2", "8").variesAs("1", "7")),
                spoilt("parameter", "\"Pay\"", "small letters, digits and _", m -> m.parameter("Pay", "GBP", "1")),
                spoilt(
                        "parameter",
                        "\"" + "p".repeat(61) + "\"",
                        "small letters",
                        m -> m.parameter("p".repeat(61), "GBP", "1")),
                spoilt(
                        "parameter",
                        "\"pay\" again (first on line 2)",
                        "every id once",
                        m -> m.parameter("pay", "GBP", "1")),
                spoilt(
                        "parameter",
                        "\"sum\"",
                        "a name that is not a word of the formula language",
                        m -> m.parameter("sum", "GBP", "1")),
                spoilt(
                        "parameter",
                        "\"roo_on_cost\"",
                        "a name that is not a word",
                        m -> m.parameter("roo_on_cost", "GBP", "1")),
                spoilt("selector", "\"size\" again (first on line 1)", "every id once", m -> m.selector("size", "a")),
                spoilt("selector area", "no options", "one or more options", m -> m.selector("area")),
                spoilt(
                        "selector area",
                        "\"otherwise\"",
                        "an option of small letters",
                        m -> m.selector("area", "a", "otherwise")),
                spoilt(
                        "selector area",
                        "\"North\"",
                        "an option of small letters",
                        m -> m.selector("area", "a", "North")),
                spoilt("units", "\"hour\"", "a counting unit of small letters", m -> m.unit("hour")),
                spoilt("units", "\"Home\"", "a counting unit of small letters", m -> m.unit("Home")),
                spoilt("working w", "\"the end\"", "a number, a name or (", m -> m.working("w", "GBP", "pay *")),
                spoilt(
                        "working w",
                        "\"hour_rate\"",
                        "a parameter, working, line or total",
                        m -> m.working("w", "GBP", "hour_rate")),
                spoilt(
                        "working w",
                        "\"staffing\"",
                        "a parameter, working, line or total",
                        m -> m.working("w", WEEKLY, "staffing")),
                spoilt("working w", "GBP/hour", "the declared unit GBP", m -> m.working("w", "GBP", "pay")),
                spoilt(
                        "working w",
                        "a circle: w → w",
                        "a formula that does not lead back",
                        m -> m.working("w", "GBP", "w")),
                spoilt("working w", "\"weeks\"", "week, in the singular", m -> m.working("w", "weeks", "1")),
                spoilt(
                        "line x",
                        "\"Staff\"",
                        "one of staff, suppliers",
                        m -> m.line("x", "food").shared("Staff", "food", "staff", "rest")),
                spoilt(
                        "line x",
                        "nobody who receives the rest",
                        "paid_to with one recipient",
                        m -> m.line("x", "food").shared("staff", "food")),
                spoilt(
                        "line x",
                        "nobody who receives the rest",
                        "paid_to with one recipient",
                        m -> m.line("x", "food").shared()),
                spoilt(
                        "line x",
                        "\"state\"",
                        "one recipient of the rest, not two",
                        m -> m.line("x", "food").shared("staff", "rest", "state", "rest")),
                spoilt(
                        "line x",
                        "\"state\"",
                        "every recipient once",
                        m -> m.line("x", "food").shared("state", "food", "staff", "rest", "state", "food * 2")),
                spoilt(
                        "line x",
                        "GBP/hour",
                        "the declared unit " + WEEKLY,
                        m -> m.line("x", "food").shared("state", "pay", "staff", "rest")),
                spoilt(
                        "line x",
                        "\"wages\"",
                        "a parameter, working, line or total",
                        m -> m.line("x", "food").shared("state", "wages", "staff", "rest")),
                spoilt("line x", "no value", "a value, or the series of a book", m -> m.value("x", null)),
                spoilt(
                        "line x",
                        "\"small\"",
                        "an option of size",
                        m -> m.line("x", Models.by("size", "tiny", "food", "otherwise", "0")),
                        "\"tiny\""),
                spoilt(
                        "line x",
                        "nothing for size large",
                        "every option, or otherwise",
                        m -> m.line("x", Models.by("size", "small", "food"))),
                spoilt(
                        "line x",
                        "\"area\"",
                        "one of the selectors size",
                        m -> m.line("x", Models.by("area", "a", "food"))),
                spoilt(
                        "total t",
                        "neither sum nor formula",
                        "a sum of blocks, lines and totals, or a formula",
                        m -> m.total("t", WEEKLY)),
                spoilt("total t", "\"pay\"", "a block, a line or a total to sum", m -> m.total("t", "GBP/hour", "pay")),
                spoilt(
                        "total t",
                        "\"double_pay\"",
                        "a block, a line or a total to sum",
                        m -> m.total("t", "GBP/hour", "double_pay")),
                spoilt(
                        "total t",
                        "\"nobody\"",
                        "a parameter, working, line or total",
                        m -> m.total("t", WEEKLY, "nobody")),
                spoilt("total t", WEEKLY, "the declared unit GBP/hour", m -> m.total("t", "GBP/hour", "staffing")),
                spoilt(
                        "total t",
                        "a circle: t → t",
                        "a formula that does not lead back",
                        m -> m.total("t", WEEKLY, "t")),
                spoilt("headline", "\"pay\"", "the id of a total", m -> m.headline("pay")),
                spoilt("headline", "\"prize\"", "the id of a total", m -> m.headline("prize")),
                spoilt(
                        "headline",
                        "total t, which is a formula",
                        "a total declared as a sum",
                        m -> m.totalOf("t", WEEKLY, "food").headline("t")),
                spoilt(
                        "pay",
                        "\"double_pay\"",
                        "the id of a parameter, or of a line that is a value",
                        m -> m.tradeOff("double_pay", null)),
                spoilt(
                        "return",
                        "\"care\"",
                        "the id of a parameter, or of a line that is a value",
                        m -> m.tradeOff("food", "care")),
                spoilt("return", "\"nothing\"", "the id of a parameter", m -> m.tradeOff("pay", "nothing")));
    }

    private static Arguments spoilt(String subject, String found, String expected, UnaryOperator<Models> spoil) {
        return Arguments.of(subject, found, expected, spoil);
    }

    private static Arguments spoilt(
            String subject, String unused, String expected, UnaryOperator<Models> spoil, String found) {
        return Arguments.of(subject, found, expected, spoil);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_is_the_only_one_and_says_what_was_found_and_expected(
            String subject, String found, String expected, UnaryOperator<Models> spoil) {
        var fault = Refusals.single(() -> spoil.apply(sound()).load());

        assertThat(fault.subject()).isEqualTo(subject);
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).contains(expected);
    }

    @Test
    void a_fault_of_a_model_in_a_file_has_the_line_and_column_of_its_word() {
        var fault = Refusals.single(
                () -> sound().working("w", "GBP/hour", "pay + double_pai").load());

        assertThat(fault.at()).hasToString("line 9, column 7");
        assertThat(fault.advice()).startsWith("Nearest known: double_pay, ");
    }

    @Test
    void a_block_used_as_a_figure_is_told_to_be_summed() {
        assertThat(Refusals.single(() ->
                                sound().working("w", WEEKLY, "staffing * 2").load())
                        .advice())
                .isEqualTo("For the lines of a block together write sum(staffing)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q1",
                "h2",
                "fy2024",
                "r1c1",
                "xfd12",
                "a1",
                "xfd1048576",
                "r",
                "c",
                "rc",
                "r1",
                "c7",
                "rc3",
                "r2c"
            })
    void a_name_that_a_spreadsheet_takes_for_a_cell_is_refused(String name) {
        var fault = Refusals.single(() -> sound().parameter(name, "GBP", "1").load());

        assertThat(fault.expected()).isEqualTo("a name that no spreadsheet takes for a cell");
        assertThat(fault.found()).isEqualTo("\"" + name + "\"");
        assertThat(Refusals.single(() -> sound().block(name, "GBP").load()).subject())
                .isEqualTo("block");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q1_pay", "quarter1", "pay_2024", "rate", "carer", "x", "ab", "pay12x"})
    void a_name_that_no_spreadsheet_takes_for_a_cell_is_accepted(String name) {
        assertThat(sound().parameter(name, "GBP", "1").load().input(name)).isPresent();
    }

    @Test
    void all_faults_of_a_model_are_named_in_one_refusal_in_the_order_of_their_lines() {
        var faults = Refusals.of(() -> sound().parameter("occupancy", "beds", "120")
                .range("x", "y")
                .from("", "", "certain")
                .varies("odd")
                .working("w", "GBP", "pay +")
                .working("v", "GBP", "unknown * 2")
                .working("u", "GBP", "pay + hours")
                .working("r1", "GBP", "1")
                .working("back", "GBP/hour", "forth")
                .working("forth", "GBP/hour", "back + pay")
                .line("bad_share", "food")
                .shared("everybody", "rest")
                .total("t", "GBP/hour", "pay")
                .headline("care")
                .tradeOff("care", "r1")
                .load());

        assertThat(faults)
                .extracting(Fault::subject)
                .containsExactlyInAnyOrder(
                        "parameter occupancy",
                        "parameter occupancy",
                        "parameter occupancy",
                        "parameter occupancy",
                        "parameter occupancy",
                        "working w",
                        "working v",
                        "working u",
                        "working",
                        "working back",
                        "line bad_share",
                        "total t",
                        "headline",
                        "pay");
        assertThat(faults).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void a_name_refused_where_it_is_declared_is_not_refused_again_where_it_is_used() {
        var fault = Refusals.single(() -> sound().parameter("spoilt", "GBP/hour", "twelve")
                .working("w", "GBP/hour", "spoilt + pay")
                .total("t", "GBP/hour", "spoilt")
                .tradeOff("spoilt", null)
                .load());

        assertThat(fault.subject()).isEqualTo("parameter spoilt");
    }

    @Test
    void a_headline_refused_for_itself_is_one_fault() {
        var fault = Refusals.single(
                () -> sound().total("all", "pounds", "staffing").headline("all").load());

        assertThat(fault.subject()).isEqualTo("total all");
    }

    @Test
    void a_longer_circle_is_named_with_every_step() {
        var fault = Refusals.single(() -> sound().working("first", "GBP/hour", "pay + second")
                .working("second", "GBP/hour", "third * 2")
                .working("third", "GBP/hour", "first - pay")
                .load());

        assertThat(fault.found()).isEqualTo("a circle: first → second → third → first");
        assertThat(fault.subject()).isEqualTo("working first");
        assertThat(fault.at().line()).isEqualTo(9);
    }

    @Test
    void totals_that_contain_each_other_are_a_circle_and_nothing_worse() {
        assertThat(Refusals.single(() -> sound().total("inner", WEEKLY, "outer")
                                .total("outer", WEEKLY, "inner", "staffing")
                                .headline("outer")
                                .load())
                        .found())
                .isEqualTo("a circle: inner → outer → inner");
    }

    @Test
    void a_headline_must_be_a_sum_all_the_way_down() {
        var fault = Refusals.single(() -> sound().totalOf("by_formula", WEEKLY, "food * 2")
                .total("all", WEEKLY, "staffing", "by_formula")
                .headline("all")
                .load());

        assertThat(fault.found()).isEqualTo("total by_formula, which is a formula");
    }

    @Test
    void the_head_of_a_model_must_say_what_it_is() {
        var draft = sound().draft();
        var nothing = care.trellis.fault.Text.of(" ");
        var bare = new ModelDraft(
                care.trellis.fault.Text.of("My Model"),
                nothing,
                nothing,
                nothing,
                draft.note(),
                draft.units(),
                draft.selectors(),
                draft.parameters(),
                draft.workings(),
                draft.blocks(),
                draft.totals(),
                draft.headline(),
                null,
                null);

        assertThat(Refusals.of(() -> CostModel.load(bare)))
                .extracting(Fault::found)
                .containsExactlyInAnyOrder("\"My Model\"", "nothing");
    }

    @Test
    void a_wrong_recipient_and_a_reversed_range_hide_no_quarrel_of_units() {
        var faults = Refusals.of(() -> sound().parameter("p", "GBP/hour", "7")
                .range("9", "5")
                .line("x", "p + hours")
                .shared("stuff", "rest")
                .load());

        assertThat(faults)
                .extracting(Fault::found)
                .containsExactly("a range from 9 to 5", "\"stuff\"", "GBP/hour with hour/resident/week");
    }
}
