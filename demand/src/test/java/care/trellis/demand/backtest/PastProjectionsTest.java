package care.trellis.demand.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Trend;
import care.trellis.fault.Faulty;
import org.junit.jupiter.api.Test;

/** Numbers as reference/demand/golden_tests.csv gives them, by its row. */
class PastProjectionsTest {
    @Test
    void g09_constant_rates_of_2011_give_342973_in_2021_where_278946_were_counted() {
        var all = PastProjections.from2011().getFirst();

        assertThat(all.start()).isEqualTo(290_569);
        assertThat(all.projected()).isCloseTo(342_973, within(0.5));
        assertThat(all.happened()).isEqualTo(278_946);
        assertThat(all.error()).isCloseTo(0.230, within(0.0005));
        assertThat(all.impliedChange() * 100).isCloseTo(-2.05, within(0.005));
        assertThat(all.impliedTrend()).isCloseTo(Math.log1p(all.impliedChange()), within(1e-12));
        assertThat(all.sentence())
                .contains("342,973")
                .contains("23.0 % too high")
                .contains("-2.05 % a year on top");
    }

    @Test
    void g09_the_oldest_fell_fastest() {
        var younger = PastProjections.from2011().get(1);
        var oldest = PastProjections.from2011().get(2);

        assertThat(oldest.impliedChange() * 100).isCloseTo(-2.39, within(0.005));
        assertThat(younger.impliedChange() * 100).isCloseTo(-1.58, within(0.005));
        assertThat(oldest.measure()).contains("85 and over");
        assertThat(younger.happened() + oldest.happened()).isCloseTo(278_946, within(1e-6));
    }

    @Test
    void the_trend_that_the_back_test_implies_would_have_hit() {
        var change = PastProjections.from2011().getFirst().impliedChange();
        var course = CensusBackTest.method()
                .trending(Trend.compound(change, "back-test", Assumption.Status.DERIVED))
                .run(CensusBackTest.population(), 2011, 2021);

        assertThat(course.at(2021).in(Setting.RESIDENTIAL)).isCloseTo(278_946, within(1e-6));
        assertThat(course.at(2011).in(Setting.RESIDENTIAL)).isCloseTo(290_569, within(1e-6));
    }

    @Test
    void g08_use_has_to_fall_for_the_forecasts_of_2007() {
        var near = PastProjections.from2007().getFirst();
        var far = PastProjections.from2007().getLast();

        assertThat(near.start()).isEqualTo(420_000);
        assertThat(near.impliedChange()).isCloseTo(-0.025, within(0.0005));
        assertThat(far.impliedChange()).isCloseTo(-0.015, within(0.0005));
        assertThat(470_000 * Math.pow(1 - 0.025, 5)).isCloseTo(415_000, within(4_150.0));
        assertThat(518_000 * Math.pow(1 - 0.015, 10)).isCloseTo(444_000, within(4_440.0));
        assertThat(near.against()).contains("themselves expected");
    }

    @Test
    void jobs_of_2010_came_out_64_percent_too_high() {
        assertThat(PastProjections.from2010().error()).isCloseTo(0.637, within(0.0005));
        assertThat(PastProjections.from2010().to()).isEqualTo(2025);
    }

    @Test
    void a_miss_is_said_in_words() {
        var low = new BackTest("m", "the method", 2000, 2010, 100, 90, 100, "counted", "people", "test");
        var right = new BackTest("m", "the method", 2000, 2010, 100, 100, 100, "counted", "people", "test");

        assertThat(low.sentence()).contains("10.0 % too low").contains("+1.06 % a year");
        assertThat(low.error()).isCloseTo(-0.1, within(1e-12));
        assertThat(right.sentence()).contains("That is right");
        assertThatThrownBy(() -> new BackTest("m", "x", 2010, 2010, 1, 1, 1, "c", "people", "s"))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new BackTest("m", "x", 2000, 2010, 1, 1, 0, "c", "people", "s"))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void every_mode_has_a_back_test_beside_it() {
        for (var mode : Mode.values()) {
            assertThat(PastProjections.beside(mode)).isNotEmpty();
        }
        assertThat(PastProjections.all()).hasSize(6);
    }

    @Test
    void g07_the_seed_statement_is_within_what_the_splits_give() {
        var seed = SeedStatement.worked();

        assertThat(seed.splits()).hasSize(12);
        assertThat(seed.least()).isBetween(1_150_000.0, SeedStatement.STATED);
        assertThat(seed.most()).isBetween(SeedStatement.STATED, 1_350_000.0);
        assertThat(seed.central().residents()).isBetween(1_210_000.0, 1_280_000.0);
        assertThat(seed.central().under65()).isEqualTo(0.05);
        assertThat(seed.central().over85()).isEqualTo(0.565);
        assertThat(seed.trends().get(0).residents()).isEqualTo(seed.central().residents());
        assertThat(Math.round(seed.trends().get(0).residents() / 1e5)).isEqualTo(12);
        assertThat(Math.round(seed.trends().get(1).residents() / 1e4)).isEqualTo(65);
        assertThat(Math.round(seed.trends().get(2).residents() / 1e4)).isEqualTo(34);
        assertThat(seed.trends().get(2).residents()).isLessThan(seed.residents());
    }

    @Test
    void g11_workers_grow_by_a_third() {
        assertThat(1.2e6 * 1.33).isCloseTo(1.6e6, within(1.6e4));
        assertThat(PublishedGrowth.grown(1.2, 0.33, 1)).isCloseTo(1.6, within(0.016));
    }

    @Test
    void g13_to_g14_spending_grown_by_the_published_rates() {
        assertThat(PublishedGrowth.grown(26.9, 0.028, 2)).isCloseTo(28.4, within(0.05));
        assertThat(PublishedGrowth.grown(21.2, 0.039, 16) - 21.2).isCloseTo(18, within(0.2));
    }

    @Test
    void g15_to_g17_growth_between_published_ends() {
        assertThat(PublishedGrowth.published())
                .extracting(growth -> Math.round(growth.perYear() * 1e4) / 100.0)
                .containsExactly(3.67, 3.89, 3.53, 3.43, 3.22);
        assertThatThrownBy(() -> new PublishedGrowth("x", 2010, 2010, 1, 2, "GBP", "s"))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new PublishedGrowth("x", 2010, 2011, 0, 2, "GBP", "s"))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void g20_rate_per_band_times_projected_people_is_the_identity_in_the_base_year() {
        var course = CensusBackTest.method().run(CensusBackTest.population(), 2011, 2011);

        assertThat(course.at(2011).in(Setting.RESIDENTIAL, AgeBand.andOver(85)))
                .isCloseTo(290_569 * 0.592, within(1e-6));
        assertThat(course.at(2011).in(Setting.RESIDENTIAL, new AgeBand(65, 84)))
                .isCloseTo(290_569 * 0.408, within(1e-6));
    }
}
