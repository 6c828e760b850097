package care.trellis.cost.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.simulation.Market.ServicePrice;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketTest {
    private static final CostModel MODEL = Models.named("market")
            .parameter("pay", "GBP/hour", "12")
            .range("5", "60")
            .varies("normal", "mean", "12", "sd", "1")
            .parameter("hours", "hour/resident/week", "20")
            .parameter("fixed", "GBP/bed/week", "180")
            .parameter("occupancy", "resident/bed", "0.9")
            .range("0.1", "1")
            .varies("pert", "low", "0.7", "mode", "0.9", "high", "1")
            .block("all", "GBP/resident/week")
            .line("care", "pay * hours")
            .line("running", "fixed / occupancy")
            .total("price", "GBP/resident/week", "all")
            .load();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 64, 1_000})
    void partitions_never_change_a_bit(int partitions) {
        var services = services(700);
        assertThat(Simulation.run(services, 42, 600, partitions, 430))
                .isEqualTo(Simulation.run(services, 42, 600, 1, 430));
    }

    @Test
    void a_service_draws_the_same_whatever_others_there_are() {
        var services = services(50);
        var all = Simulation.run(services, 42, 600, 2).services();
        assertThat(Simulation.run(services.subList(17, 29), 42, 600, 1).services())
                .isEqualTo(all.subList(17, 29));
        assertThat(Simulation.of(services.get(20), 42, 600).price().summary())
                .isEqualTo(all.get(20).price());
    }

    @Test
    void another_seed_draws_other_figures_and_the_same_seed_the_same() {
        var services = services(5);
        assertThat(Simulation.run(services, 1, 100, 1)).isEqualTo(Simulation.run(services, 1, 100, 1));
        assertThat(Simulation.run(services, 1, 100, 1)).isNotEqualTo(Simulation.run(services, 2, 100, 1));
    }

    @Test
    void services_are_drawn_apart_from_each_other() {
        // Were they drawn together, the total would spread n times as much as one service, not √n times.
        var services = new ArrayList<Service>();
        for (int i = 0; i < 400; i++) {
            services.add(Service.of("home " + i, Inputs.of(MODEL)));
        }
        var market = Simulation.run(services, 9, 4_000, 2);
        double one = market.services().getFirst().price().sd();
        assertThat(market.total().sd()).isCloseTo(one * 20, Offset.offset(one * 20 * 0.1));
        assertThat(market.total().mean()).isCloseTo(400 * market.average().mean(), Offset.offset(1e-6));
    }

    @Test
    void the_total_counts_each_service_by_its_weight() {
        var fixed = List.of(
                new Service("a", certain("10"), 30),
                new Service("b", certain("20"), 10),
                new Service("c", certain("5"), 0));
        var market = Simulation.run(fixed, 1, 20, 1, 200);
        // 240 + 200, 480 + 200 …: pay × 20 hours + 180 ÷ 0.9
        assertThat(market.total().mean()).isCloseTo(400 * 30 + 600 * 10, Offset.offset(1e-8));
        assertThat(market.average().mean()).isCloseTo(450, Offset.offset(1e-10));
        assertThat(market.unit()).isEqualTo("GBP/resident/week");
    }

    @Test
    void the_share_above_a_fee_is_of_services_in_each_draw_and_of_draws_in_each_service() {
        var certain =
                List.of(Service.of("a", certain("10")), Service.of("b", certain("20")), Service.of("c", certain("30")));
        var market = Simulation.run(certain, 1, 20, 2, 500);
        assertThat(java.util.Objects.requireNonNull(market.aboveFee()).mean()).isCloseTo(2.0 / 3, Offset.offset(1e-12));
        assertThat(market.services()).extracting(ServicePrice::aboveFee).containsExactly(0.0, 1.0, 1.0);
        assertThat(Simulation.run(certain, 1, 20, 2).aboveFee()).isNull();

        var uncertain = Simulation.of(Service.of("home 1", Inputs.of(MODEL)), 1, 4_000);
        var half = Simulation.run(
                List.of(Service.of("home 1", Inputs.of(MODEL))),
                1,
                4_000,
                1,
                uncertain.price().summary().median());
        assertThat(half.services().getFirst().aboveFee()).isCloseTo(0.5, Offset.offset(0.001));
    }

    @Test
    void what_a_person_gave_is_certain_unless_they_said_otherwise() {
        var given = Inputs.of(MODEL).with(set("pay", "12")).with(set("occupancy", "0.9"));
        assertThat(Simulation.of(Service.of("home", given), 1, 100)
                        .price()
                        .summary()
                        .sd())
                .isZero();
        var varied = given.with(new Change.Vary("pay", new Distribution.Triangular(10, 12, 20)));
        var simulation = Simulation.of(Service.of("home", varied), 1, 100);
        assertThat(simulation.price().summary().sd()).isGreaterThan(1);
        assertThat(simulation.uncertain()).extracting(each -> each.id()).containsExactly("pay");
    }

    @Test
    void a_market_of_different_models_runs_each_by_its_own() {
        var other = Models.named("other")
                .block("all", "GBP/resident/week")
                .value("food", "34")
                .total("price", "GBP/resident/week", "all")
                .load();
        var market =
                Simulation.run(List.of(Service.of("a", certain("10")), Service.of("b", Inputs.of(other))), 1, 10, 1);
        assertThat(market.services())
                .extracting(each -> Math.round(each.price().mean()))
                .containsExactly(400L, 34L);
    }

    @Test
    void faults_of_a_market_are_named_all_at_once() {
        var other = Models.named("visits")
                .block("all", "GBP/visit")
                .value("food", "34")
                .total("price", "GBP/visit", "all")
                .load();
        var services = List.of(
                Service.of("a", certain("10")), Service.of("a", certain("11")), Service.of("b", Inputs.of(other)));
        assertThatThrownBy(() -> Simulation.run(services, 1, 0, 0))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("draws: found 0")
                .hasMessageContaining("partitions: found 0")
                .hasMessageContaining("service a: found the same id twice")
                .hasMessageContaining("service b: found a price in GBP/visit");
        assertThatThrownBy(() -> Simulation.run(List.of(), 1, 10, 1))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("no service");
    }

    @Test
    void missing_values_and_unknown_outputs_are_refused() {
        var model = Models.named("incomplete")
                .parameter("pay", "GBP/hour", (String) null)
                .series("wage")
                .block("all", "GBP/hour")
                .line("line", "pay")
                .total("price", "GBP/hour", "all")
                .load();
        var service = Service.of("a", Inputs.of(model));
        assertThatThrownBy(() -> Simulation.of(service, 1, 10))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("wage");
        assertThatThrownBy(() -> Simulation.of(service, List.of("pay", "nothing"), 1, 10))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("\"pay\"")
                .hasMessageContaining("\"nothing\"");
    }

    static List<Service> services(int count) {
        var services = new ArrayList<Service>();
        for (int i = 0; i < count; i++) {
            var inputs = Inputs.of(MODEL).with(set("hours", Integer.toString(15 + i % 11)));
            if (i % 3 == 0) {
                inputs = inputs.with(set("fixed", Integer.toString(150 + i % 70)));
            }
            services.add(new Service("home " + i, inputs, 10 + i % 40));
        }
        return services;
    }

    private static Inputs certain(String pay) {
        return Inputs.of(MODEL).with(set("pay", pay)).with(set("occupancy", "0.9"));
    }

    private static Change set(String id, String value) {
        return new Change.Set(id, new BigDecimal(value), Provenance.setBy("test"));
    }
}
