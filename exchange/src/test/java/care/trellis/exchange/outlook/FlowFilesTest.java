package care.trellis.exchange.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.formula.Rules;
import care.trellis.demand.money.CrossSubsidy;
import care.trellis.demand.money.DatedSeries.Gap;
import care.trellis.demand.money.DatedSeries.InGap;
import care.trellis.demand.money.MeansTest.Resident;
import care.trellis.demand.money.PriceBasis;
import care.trellis.demand.places.PlacesRun;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.workforce.WorkforceRun;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.library.OutlookLibrary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FlowFilesTest {
    private static String text(String id) {
        return new String(OutlookLibrary.source(id).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String place(Fault fault) {
        return fault.row() + ":" + fault.column() + " " + fault.value();
    }

    @Test
    void every_input_that_ships_can_be_read_and_names_its_sources() {
        assertThat(OutlookLibrary.ids("places")).containsExactly("places-example", "places-two-piece");
        assertThat(OutlookLibrary.ids("gap")).containsExactly("gap-health-foundation-2025", "gap-growth");
        assertThat(OutlookLibrary.ids("workforce")).containsExactly("workforce-england");
        for (var id : OutlookLibrary.ids("gap")) {
            assertThat(GapFile.read(id, text(id)).gap().assumptions())
                    .extracting(Assumption::source)
                    .noneMatch("as given"::equals);
        }
        assertThat(WorkforceRun.of(WorkforceFile.read("w", text("workforce-england")))
                        .assumptions())
                .extracting(Assumption::source)
                .noneMatch("as given"::equals);
    }

    @Test
    void lifetimes_that_ship_say_what_people_have_and_where_it_is_from() {
        var plan = LifetimesFile.read("l", text("lifetimes-england"));

        assertThat(plan.cap()).isEqualTo(86_000);
        assertThat(plan.holdings()).hasSize(5);
        assertThat(plan.holdings().getLast().capital()).isEqualTo(450_000);
        assertThat(plan.assumptions()).hasSize(8);
        assertThat(plan.assumptions()).extracting(Assumption::source).noneMatch("as given"::equals);
    }

    @Test
    void every_fault_of_lifetimes_is_named_at_its_place() {
        var text = text("lifetimes-england");
        assertThat(Refusal.of(() -> LifetimesFile.read(
                        "l",
                        text.replace("more: 0.41", "more: 41")
                                .replace("share: 0.2,", "share: 0.3,")
                                .replace("capital: 18000", "capital: -18000"))))
                .extracting(Fault::expected)
                .containsExactlyInAnyOrder(
                        "a number from 0.0 to 2.0", "shares that sum to 1", "a number from 0.0 to 1.0E9 GBP");
        assertThat(Refusal.of(() -> LifetimesFile.read("l", text.replace("more: 0.41", "more: 41"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.row()).isEqualTo(14));
        assertThat(Refusal.of(() -> LifetimesFile.read("l", text.replace("share: 0.2,", "share: 0.3,"))))
                .extracting(Fault::expected)
                .containsExactly("shares that sum to 1");
    }

    @Test
    void the_example_of_places_gives_the_published_models_numbers() {
        var given = PlacesFile.read("e", text("places-example"));
        var end = PlacesRun.of(given.plan()).end();
        assertThat(given.fit()).isEmpty();
        assertThat(end.month()).isEqualTo(119);
        assertThat(end.waiting()).isCloseTo(192.4947, within(0.01));
        assertThat(end.cumulativeCost()).isCloseTo(296_706_210.55, within(50.0));
        assertThat(given.plan().need().source().status()).isEqualTo(Status.ASSUMED);
        assertThat(given.plan().populationSource().remarks()).hasSize(1);
    }

    @Test
    void a_mean_and_a_median_are_fitted_and_the_fit_is_kept() {
        var given = PlacesFile.read("t", text("places-two-piece"));
        var fit = given.fit().orElseThrow();
        assertThat(given.plan().stay()).isEqualTo(fit.stay());
        assertThat(fit.seen()).hasSize(2);
        assertThat(given.plan().staySource().status()).isEqualTo(Status.DERIVED);
        assertThat(given.plan().staySource().words()).startsWith("fitted to the mean and median of: Forder");
        assertThat(given.plan().changes()).hasSize(2);
        assertThat(given.plan().changes().getLast().closed()).isEqualTo(25);
        var other = PlacesFile.read("t", text("places-two-piece").replace("mean_days: 801", "mean_days: 800"));
        assertThat(other.fit().orElseThrow().seen()).isEmpty();
    }

    @Test
    void a_population_may_be_given_by_points() {
        var text = text("places-example")
                .replaceAll("aged_65_and_over: .*", "points: [{month: 0, people: 100}, {month: 119, people: 338}]");
        assertThat(PlacesFile.read("p", text).plan().need().population().at(10)).isEqualTo(120);
    }

    @Test
    void every_fault_of_a_plan_of_places_is_named_where_it_stands() {
        var text = text("places-two-piece")
                .replace("base_year: 2024", "base_year: 24")
                .replace("  placed: 600", "  placed: -5")
                .replace("opened: 40", "opened: many")
                .replace("weeks_a_year: 52", "weeks_a_year: 40")
                .replace("per: week", "per: fortnight")
                .replace("median_days: 462", "median_days: 900")
                .replace("  dt: 0.25", "  dt: 0.9\n  extra: 1");

        var faults = Refusal.of(() -> PlacesFile.read("bad.yaml", text));

        assertThat(faults)
                .extracting(FlowFilesTest::place)
                .containsExactly(
                        "4:12 \"24\"",
                        "17:14 801.0 days",
                        "23:11 -5.0",
                        "30:27 \"many\"",
                        "38:8 \"fortnight\"",
                        "39:17 40.0",
                        "45:7 0.9 months",
                        "46:3 the unknown key \"extra\"");
        assertThat(faults.get(1).expected()).contains("more than");
    }

    @Test
    void a_figure_the_engine_refuses_is_named_at_the_figure() {
        var price = text("places-example").replace("weeks_a_year: 52", "weeks_a_year: 40");
        assertThat(Refusal.of(() -> PlacesFile.read("bad.yaml", price)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(price.lines().toList().get(fault.row() - 1)).contains("weeks_a_year: 40");
                    assertThat(fault.column()).isEqualTo(17);
                    assertThat(fault.message()).isEqualTo("weeks per year: found 40.0; expected 52 to 53");
                });
        var step = text("places-example").replace("dt: 0.25", "dt: 0.9");
        assertThat(Refusal.of(() -> PlacesFile.read("bad.yaml", step)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.column()).isEqualTo(7));
        var coarse = text("places-example").replace("dt: 0.25", "dt: 7");
        assertThat(Refusal.of(() -> PlacesFile.read("bad.yaml", coarse)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(place(fault)).endsWith(":7 7.0 months");
                    assertThat(coarse.lines().toList().get(fault.row() - 1)).contains("dt: 7");
                });
        var closing = text("places-two-piece").replace("closed: 25", "closed: 900");
        assertThat(Refusal.of(() -> PlacesFile.read("bad.yaml", closing)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("leaves -235.0"));
    }

    @Test
    void the_workforce_of_england_is_read_with_its_sources() {
        var plan = WorkforceFile.read("w", text("workforce-england"));
        var result = WorkforceRun.of(plan);
        assertThat(plan.baseYear()).isEqualTo(2024);
        assertThat(result.years()).hasSize(17);
        assertThat(result.start().vacancy()).isCloseTo(0.0649, within(1e-4));
        assertThat(result.end().posts() - result.start().posts()).isCloseTo(470_000, within(10_000.0));
        assertThat(WorkforceFile.read(
                                "w", text("workforce-england").replace("people_a_year: 171000", "hold_vacancy: 0.05"))
                        .recruits())
                .isInstanceOf(care.trellis.demand.workforce.Recruits.ToHold.class);
        var listed = text("workforce-england")
                .replaceAll("(?s)in_base_year.*?last_year: 2040", "by_year: [1700000, 1600001]");
        assertThat(WorkforceFile.read("w", listed).posts().lastYear()).isEqualTo(2025);
    }

    @Test
    void faults_of_a_workforce_are_named_where_they_stand() {
        var text = text("workforce-england")
                .replace("turnover: 0.231", "turnover: 23.1")
                .replace("posts: 1600000", "posts: x")
                .replace("last_year: 2040", "last_year: 2020");
        assertThat(Refusal.of(() -> WorkforceFile.read("bad.yaml", text)))
                .extracting(FlowFilesTest::place)
                .containsExactly("8:14 \"2020\"", "15:10 \"x\"", "20:13 23.1");
        var more = text("workforce-england").replace("posts: 1600000", "posts: 1800000");
        assertThat(Refusal.of(() -> WorkforceFile.read("bad.yaml", more)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("at most the 1711000.0 posts"));
    }

    @Test
    void the_published_gap_keeps_both_paths() {
        var given = GapFile.read("g", text("gap-health-foundation-2025"));
        assertThat(given.gap().basis()).isEqualTo(new PriceBasis.Real("2024-25"));
        assertThat(given.gap().needed().in(2034)).isEqualTo(37.5e9);
        assertThat(given.gap().available().in(2034)).isEqualTo(28.4e9);
        assertThat(given.note()).contains("cannot be worked out again");
        assertThat(given.gap().needed().source().status()).isEqualTo(Status.DERIVED);
        var growth = GapFile.read("g", text("gap-growth")).gap();
        assertThat(growth.years()).hasSize(11);
        assertThat(growth.needed().in(2027)).isCloseTo(126.6e6, within(1.0));
        assertThat(growth.basis()).isEqualTo(new PriceBasis.Cash());
    }

    @Test
    void faults_of_a_gap_are_named_where_they_stand() {
        var text = text("gap-health-foundation-2025")
                .replace("2028: 31.8", "20x8: 31.8")
                .replace("2028: 28.4", "2028: -28.4")
                .replace("basis: real, prices_of: 2024-25", "basis: real");
        assertThat(Refusal.of(() -> GapFile.read("bad.yaml", text)))
                .extracting(FlowFilesTest::place)
                .containsExactly("5:1 no prices_of", "9:25 \"20x8\"");
        var years = text("gap-growth").replaceFirst("last_year: 2036", "last_year: 2020");
        assertThat(Refusal.of(() -> GapFile.read("bad.yaml", years)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("the first year or a later one"));
        var fewer = text("gap-growth").replaceFirst("last_year: 2036", "last_year: 2030");
        assertThat(Refusal.of(() -> GapFile.read("bad.yaml", fewer)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("the same years"));
    }

    @Test
    void the_means_test_that_ships_has_its_gaps_and_gives_golden_19() {
        var rules = OutlookLibrary.meansTest();
        var test = rules.on(LocalDate.of(2024, 6, 1), InGap.REFUSE);
        assertThat(test.tariffIncome(new BigDecimal("23250"))).isEqualByComparingTo("36");
        assertThat(test.personalAllowance()).isEqualByComparingTo("30.15");
        assertThat(test.nursingContribution()).isEqualByComparingTo("235.88");
        assertThat(test.of(new Resident(
                                new BigDecimal("1000"), true, new BigDecimal("20000"), new BigDecimal("230.15")))
                        .self())
                .isEqualByComparingTo("223");
        assertThat(rules.nursingContribution().gaps())
                .containsExactly(
                        new Gap(LocalDate.of(2008, 4, 1), LocalDate.of(2013, 3, 31)),
                        new Gap(LocalDate.of(2014, 4, 1), LocalDate.of(2015, 3, 31)));
        var now = rules.on(LocalDate.of(2026, 11, 25), InGap.CARRY_LAST);
        assertThat(now.nursingContribution()).isEqualByComparingTo("267.68");
        assertThat(now.remarks()).hasSize(4);
        assertThat(rules.series())
                .allSatisfy(series -> assertThat(series.values())
                        .allSatisfy(value -> assertThat(value.source()).isNotBlank()));
    }

    @Test
    void faults_of_a_means_test_are_named_where_they_stand() {
        var text = text("means-test-england")
                .replace("from: 2010-04-12, to: 2026-03-31, value: 14250", "from: 2003-04-12, to: soon, value: x");
        assertThat(Refusal.of(() -> MeansTestFile.read("bad.yaml", text)))
                .extracting(fault -> fault.row() + " " + fault.value())
                .containsExactly("13 \"soon\"", "13 \"x\"");
        assertThat(Refusal.of(() -> MeansTestFile.read("bad.yaml", "means_test: m\narea: E\ntariff_step: {label: a}")))
                .hasSize(6);
        var overlapping = text("means-test-england")
                .replace(
                        "from: 2010-04-12, to: 2026-03-31, value: 14250",
                        "from: 2003-04-12, to: 2026-03-31, value: 14250");
        assertThat(Refusal.of(() -> MeansTestFile.read("bad.yaml", overlapping)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("do not overlap"));
    }

    /** Neither engine knows the other; this holds their definitions of the break-even council fee together. */
    @Test
    void the_cost_engine_and_the_outlook_engine_mean_the_same_by_a_break_even_council_fee() {
        var random = new SplittableRandom(86);
        for (int i = 0; i < 200; i++) {
            var cost = BigDecimal.valueOf(40_000 + random.nextInt(120_000), 2);
            var share = BigDecimal.valueOf(random.nextInt(100), 2);
            var premium = BigDecimal.valueOf(random.nextInt(80), 2);
            var rule = Rules.apply(
                    "break_even_council_fee", cost.toPlainString(), share.toPlainString(), premium.toPlainString());
            double fee =
                    CrossSubsidy.breakEvenAtPremium(cost.doubleValue(), share.doubleValue(), premium.doubleValue());
            assertThat(fee).isCloseTo(rule.doubleValue(), within(1e-9));
            var home =
                    new CrossSubsidy(cost.doubleValue(), share.doubleValue(), fee, fee * (1 + premium.doubleValue()));
            assertThat(home.breakEvenCouncilFee()).isCloseTo(rule.doubleValue(), within(1e-9));
        }
        assertThat(List.of(Rules.named("break_even_council_fee").orElseThrow().formula()))
                .containsExactly("cost / (1 + self_funded * premium)");
    }
}
