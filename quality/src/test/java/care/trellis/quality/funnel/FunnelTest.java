package care.trellis.quality.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import care.trellis.quality.working.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelTest {
    private static final Offset<Double> NEAR = within(1e-9);

    /** Eleven homes of 100 people: shares around a half, one far above. */
    private static List<Counted> homes() {
        int[] with = {46, 47, 48, 49, 50, 50, 51, 52, 53, 54, 90};
        return IntStream.range(0, with.length)
                .mapToObj(i -> Counted.of("home " + (i + 1), with[i], 100))
                .toList();
    }

    @Test
    void a_proportion_by_hand() {
        var funnel = Funnel.of(homes(), FunnelChoices.of(Kind.PROPORTION));
        double share = 590 / 1100.0;
        double target = Math.asin(Math.sqrt(share));
        assertThat(funnel.target()).isCloseTo(share, NEAR);
        assertThat(funnel.targetTransformed()).isCloseTo(target, NEAR);
        var fifty = funnel.point("home 5").orElseThrow();
        // arcsin of the root of a half is an eighth of a turn; s = 1 / (2 √100).
        assertThat(fifty.transformed()).isCloseTo(Math.PI / 4, NEAR);
        assertThat(fifty.standardError()).isCloseTo(0.05, NEAR);
        assertThat(fifty.z()).isCloseTo((Math.PI / 4 - target) * 20, NEAR);
        // Of 11 in order the tenth's edge is the second: 47 below and 54 above.
        double low = (Math.asin(Math.sqrt(0.47)) - target) * 20;
        double high = (Math.asin(Math.sqrt(0.54)) - target) * 20;
        assertThat(funnel.point("home 1").orElseThrow().countedZ()).isCloseTo(low, NEAR);
        assertThat(funnel.point("home 11").orElseThrow().countedZ()).isCloseTo(high, NEAR);
        double squares = 2 * low * low + 2 * high * high;
        for (int with : new int[] {48, 49, 50, 50, 51, 52, 53}) {
            squares += Math.pow((Math.asin(Math.sqrt(with / 100.0)) - target) * 20, 2);
        }
        assertThat(funnel.phi()).isCloseTo(squares / 11, NEAR);
        assertThat(funnel.countedServices()).isEqualTo(11);
        // All weights are 400: Σw − Σw²/Σw = 4400 − 400.
        assertThat(funnel.tau2()).isCloseTo(Math.max(0, (squares - 10) / 4000), NEAR);
    }

    @Test
    void limits_are_drawn_where_chance_leaves_95_and_998() {
        var funnel = Funnel.of(homes(), FunnelChoices.of(Kind.PROPORTION).withoutOverdispersion());
        var at = funnel.limitsAt(100);
        double target = Math.asin(Math.sqrt(590 / 1100.0));
        assertThat(at.by95().lower()).isCloseTo(square(Math.sin(target - 1.959963984540054 * 0.05)), NEAR);
        assertThat(at.by95().upper()).isCloseTo(square(Math.sin(target + 1.959963984540054 * 0.05)), NEAR);
        assertThat(at.by998().lower()).isCloseTo(square(Math.sin(target - 3.090232306167813 * 0.05)), NEAR);
        assertThat(at.by998().upper()).isCloseTo(square(Math.sin(target + 3.090232306167813 * 0.05)), NEAR);
        assertThat(funnel.inner(at)).isEqualTo(at.by95());
        assertThat(funnel.outer(at)).isEqualTo(at.by998());
        assertThat(funnel.adjusted()).isFalse();
    }

    @Test
    void a_proportion_never_has_limits_outside_0_to_1() {
        var funnel = Funnel.of(
                List.of(Counted.of("a", 1, 100), Counted.of("b", 0, 90), Counted.of("c", 2, 110)),
                FunnelChoices.of(Kind.PROPORTION));
        assertThat(funnel.limitsAt(1).by998().lower()).isZero();
        assertThat(funnel.limitsAt(1).by998().upper()).isEqualTo(1);
        var nearlyAll = Funnel.of(
                List.of(Counted.of("a", 99, 100), Counted.of("b", 90, 90), Counted.of("c", 108, 110)),
                FunnelChoices.of(Kind.PROPORTION));
        assertThat(nearlyAll.limitsAt(1).by998().upper()).isEqualTo(1);
        assertThat(nearlyAll.limitsAt(1).by998().lower()).isBetween(0.0, 0.5);
    }

    private static List<Counted> ratios() {
        return List.of(
                Counted.of("a", 100, 108),
                Counted.of("b", 150, 112),
                Counted.of("c", 180, 165),
                Counted.of("d", 80, 95),
                Counted.of("e", 120, 100),
                Counted.of("f", 225, 220));
    }

    @Test
    void square_root_limits_are_squared_back() {
        var funnel = Funnel.of(ratios(), FunnelChoices.of(Kind.RATIO));
        assertThat(funnel.target()).isEqualTo(1);
        assertThat(funnel.adjusted()).isTrue();
        var at = funnel.limitsAt(100);
        double reach = 1.959963984540054 * Math.sqrt(0.05 * 0.05 + funnel.tau2());
        assertThat(at.adjusted95().upper()).isCloseTo(square(1 + reach), NEAR);
        assertThat(at.adjusted95().lower()).isCloseTo(square(1 - reach), NEAR);
        assertThat(at.by95()).isEqualTo(PoissonLimits.of(100, 0.95));
        assertThat(at.by998()).isEqualTo(PoissonLimits.of(100, 0.998));
        assertThat(at.adjusted998().upper()).isGreaterThan(at.adjusted95().upper());
        assertThat(funnel.inner(at)).isEqualTo(at.adjusted95());
        assertThat(funnel.outer(at)).isEqualTo(at.adjusted998());
        // So few are expected that the root would fall below 0: a ratio does not.
        assertThat(funnel.limitsAt(1).adjusted998().lower()).isZero();
    }

    @Test
    void logarithmic_limits_are_raised_back() {
        var funnel = Funnel.of(ratios(), FunnelChoices.of(Kind.RATIO).by(Method.LOGARITHM));
        double reach = 3.090232306167813 * Math.sqrt(0.01 + funnel.tau2());
        assertThat(funnel.limitsAt(100).adjusted998().upper()).isCloseTo(Math.exp(reach), NEAR);
        assertThat(funnel.limitsAt(100).adjusted998().lower()).isCloseTo(Math.exp(-reach), NEAR);
        assertThat(funnel.point("e").orElseThrow().transformed()).isCloseTo(Math.log(1.2), NEAR);
        assertThat(funnel.point("e").orElseThrow().standardError()).isCloseTo(0.1, NEAR);
    }

    @Test
    void adjusted_z_leaves_room_for_the_variance_between_services() {
        var funnel = Funnel.of(ratios(), FunnelChoices.of(Kind.RATIO));
        for (var point : funnel.points()) {
            double room = Math.sqrt(square(point.standardError()) + funnel.tau2());
            assertThat(point.adjustedZ()).isCloseTo((point.transformed() - 1) / room, NEAR);
        }
    }

    @Test
    void trimming_leaves_aside_the_first_and_the_last_tenth_and_counts_those_alike_together() {
        var services = new ArrayList<Counted>();
        for (int i = 0; i < 19; i++) {
            services.add(Counted.of("s" + i, 80 + 2 * i, 100));
        }
        services.add(Counted.of("s19", 80, 100));
        var funnel = Funnel.of(services, FunnelChoices.of(Kind.RATIO).by(Method.LOGARITHM));
        // 20 of them: rank × 10 / 21 below 1 is rank 2 and less, 9 and more is rank 19 and more. Two share rank 1.5.
        assertThat(funnel.points().stream().filter(FunnelPoint::isFarOut).map(FunnelPoint::service))
                .containsExactly("s0", "s17", "s18", "s19");
        assertThat(funnel.countedServices()).isEqualTo(16);
        assertThat(funnel.point("s0").orElseThrow().countedZ()).isNull();
        double squares = IntStream.rangeClosed(1, 16)
                .mapToDouble(i -> square(10 * Math.log((80 + 2 * i) / 100.0)))
                .sum();
        assertThat(funnel.phi()).isCloseTo(squares / 16, NEAR);
        assertThat(funnel.tau2()).isCloseTo((squares - 15) / 1500, NEAR);
    }

    @Test
    void a_rate_is_the_ratio_to_what_all_together_would_give_on_the_scale_of_the_rate() {
        var exposures = List.of(
                Counted.of("a", 12, 400), Counted.of("b", 3, 300), Counted.of("c", 30, 500), Counted.of("d", 5, 800));
        double overall = 50 / 2000.0;
        var rate = Funnel.of(exposures, FunnelChoices.of(Kind.RATE));
        var ratio = Funnel.of(
                exposures.stream()
                        .map(each -> Counted.of(each.service(), each.numerator(), each.denominator() * overall))
                        .toList(),
                FunnelChoices.of(Kind.RATIO));
        assertThat(rate.target()).isCloseTo(overall, NEAR);
        assertThat(rate.targetTransformed()).isEqualTo(1);
        assertThat(rate.tau2()).isCloseTo(ratio.tau2(), NEAR);
        for (int i = 0; i < 4; i++) {
            assertThat(rate.points().get(i).z()).isCloseTo(ratio.points().get(i).z(), NEAR);
            assertThat(rate.points().get(i).verdict())
                    .isEqualTo(ratio.points().get(i).verdict());
            assertThat(rate.points().get(i).limits().adjusted95().upper())
                    .isCloseTo(ratio.points().get(i).limits().adjusted95().upper() * overall, NEAR);
            assertThat(rate.points().get(i).limits().by998().lower())
                    .isCloseTo(ratio.points().get(i).limits().by998().lower() * overall, NEAR);
        }
        assertThat(rate.points().getFirst().sentence()).startsWith("a: 0.03 (12 for 400), ");
    }

    @Test
    void services_that_differ_as_chance_makes_them_get_the_limits_of_chance() {
        var services = List.of(Counted.of("a", 100, 100), Counted.of("b", 101, 100), Counted.of("c", 99, 100));
        var funnel = Funnel.of(services, FunnelChoices.of(Kind.RATIO));
        assertThat(funnel.tau2()).isZero();
        assertThat(funnel.adjusted()).isFalse();
        assertThat(funnel.points()).extracting(FunnelPoint::verdict).containsOnly(Verdict.INSIDE);
        assertThat(funnel.points().getFirst().adjustedZ())
                .isCloseTo(funnel.points().getFirst().z(), NEAR);
        assertThat(funnel.finding().sure())
                .contains("no more than chance explains")
                .contains("rough");
    }

    @Test
    void each_service_is_told_where_it_lies_and_none_is_called_worst() {
        var services = new ArrayList<Counted>();
        for (int i = 0; i < 20; i++) {
            services.add(Counted.of("s" + i, 100, 100));
        }
        // Exact limits for 100: 0.8136 and 1.2163 (95 %), 0.7192 and 1.3488 (99.8 %).
        services.add(Counted.of("above", 135, 100));
        services.add(Counted.of("high", 122, 100));
        services.add(Counted.of("low", 81, 100));
        services.add(Counted.of("below", 71, 100));
        var funnel = Funnel.of(services, FunnelChoices.of(Kind.RATIO).withoutOverdispersion());
        assertThat(verdict(funnel, "above")).isEqualTo(Verdict.ABOVE);
        assertThat(verdict(funnel, "high")).isEqualTo(Verdict.HIGH);
        assertThat(verdict(funnel, "low")).isEqualTo(Verdict.LOW);
        assertThat(verdict(funnel, "below")).isEqualTo(Verdict.BELOW);
        assertThat(verdict(funnel, "s3")).isEqualTo(Verdict.INSIDE);
        assertThat(Verdict.ABOVE.isOutside()).isTrue();
        assertThat(Verdict.BELOW.isOutside()).isTrue();
        assertThat(Verdict.HIGH.isOutside()).isFalse();
        assertThat(funnel.point("above").orElseThrow().sentence())
                .startsWith("above: 1.35 times what is expected (135 for 100), higher than chance would give.")
                .contains("limits for a service of this size are 0.7192 and 1.349.")
                .contains("worth asking why");
        assertThat(funnel.point("low").orElseThrow().sentence())
                .contains("Of 24 services")
                .contains("1.152");
        assertThat(funnel.point("s1").orElseThrow().sentence()).contains("inside what chance would give");
        assertThat(funnel.finding().says())
                .isEqualTo(
                        "Of 24 services, 1 is higher and 1 lower than chance would give. 2 more lie between the inner"
                                + " and the outer limits.");
        assertThat(funnel.finding().sure()).contains("about 0.048 of the 24").contains("about 1.2 outside the inner");
        var all = funnel.finding().text() + funnel.points();
        assertThat(all.toLowerCase(Locale.ROOT)).doesNotContain("worst").doesNotContain("best");
    }

    private static Verdict verdict(Funnel funnel, String service) {
        return funnel.point(service).orElseThrow().verdict();
    }

    @Test
    void room_for_overdispersion_is_said_and_so_is_its_lack() {
        var with = Funnel.of(ratios(), FunnelChoices.of(Kind.RATIO));
        assertThat(with.finding().says()).contains("chance and the usual differences between services would give");
        assertThat(with.finding().sure()).contains("differ 2.327 times as much").contains("leave room for that");
        var without = Funnel.of(ratios(), FunnelChoices.of(Kind.RATIO).withoutOverdispersion());
        assertThat(without.tau2()).isEqualTo(with.tau2());
        assertThat(without.adjusted()).isFalse();
        assertThat(without.finding().sure()).contains("leave no room for that");
        assertThat(with.working()).extracting(Step::value).containsExactly(1.0, 1.0, with.phi(), with.tau2());
    }

    @Test
    void the_curve_runs_past_all_services_and_narrows() {
        var funnel = Funnel.of(ratios(), FunnelChoices.of(Kind.RATIO));
        var curve = funnel.curve(50);
        assertThat(curve).hasSize(50);
        assertThat(curve.getFirst().denominator()).isCloseTo(0.8 * 95, NEAR);
        assertThat(curve.getLast().denominator()).isCloseTo(1.1 * 220, NEAR);
        for (int i = 1; i < 50; i++) {
            assertThat(curve.get(i).denominator())
                    .isGreaterThan(curve.get(i - 1).denominator());
            assertThat(curve.get(i).adjusted95().upper())
                    .isLessThan(curve.get(i - 1).adjusted95().upper());
            assertThat(curve.get(i).by998().lower())
                    .isGreaterThan(curve.get(i - 1).by998().lower());
        }
        assertThat(funnel.curve(1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void about_one_in_twenty_lies_outside_the_inner_limits_by_chance(long seed) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        var services = new ArrayList<Counted>();
        for (int i = 0; i < 2_000; i++) {
            double expected = 20 + i / 10.0;
            services.add(Counted.of("s" + i, PoissonSampler.of(random, expected).sample(), expected));
        }
        var funnel = Funnel.of(services, FunnelChoices.of(Kind.RATIO).withoutOverdispersion());
        long outside = funnel.points().stream()
                .filter(point -> point.verdict() != Verdict.INSIDE)
                .count();
        long farOutside = funnel.points().stream()
                .filter(point -> point.verdict().isOutside())
                .count();
        assertThat(outside).isBetween(60L, 140L);
        assertThat(farOutside).isBetween(0L, 13L);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_order_of_services_changes_nothing(Kind kind) {
        var services = List.of(
                Counted.of("a", 3, 20), Counted.of("b", 7, 80), Counted.of("c", 16, 70), Counted.of("d", 8, 57));
        var funnel = Funnel.of(services, FunnelChoices.of(kind));
        var turned = Funnel.of(services.reversed(), FunnelChoices.of(kind));
        assertThat(turned.tau2()).isCloseTo(funnel.tau2(), NEAR);
        for (var point : funnel.points()) {
            assertThat(turned.point(point.service()).orElseThrow().adjustedZ()).isCloseTo(point.adjustedZ(), NEAR);
        }
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> Funnel.of(
                        List.of(
                                Counted.of("a", 5, 4),
                                Counted.of("a", 2.5, 10),
                                Counted.of("b", 1, 7.5),
                                Counted.of("fine", 4, 4)),
                        FunnelChoices.of(Kind.PROPORTION)))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(fault -> fault.found())
                        .containsExactlyInAnyOrder(
                                "5 of 4", "the name again", "a numerator of 2.5", "a denominator of 7.5"));
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> Funnel.of(
                        List.of(Counted.of("a", 0, 4.5), Counted.of("b", 2, 2)),
                        FunnelChoices.of(Kind.RATIO).by(Method.LOGARITHM)))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(fault -> fault.subject())
                        .containsExactlyInAnyOrder("services", "service a"));
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> Funnel.of(
                        List.of(Counted.of("a", 0, 4), Counted.of("b", 0, 2), Counted.of("c", 0, 2)),
                        FunnelChoices.of(Kind.RATE)))
                .withMessageContaining("0 everywhere");
        assertThat(Funnel.of(
                                List.of(Counted.of("a", 0, 4.5), Counted.of("b", 2, 2.5), Counted.of("c", 3, 2)),
                                FunnelChoices.of(Kind.RATIO))
                        .points())
                .hasSize(3);
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counted.of("a", -1, 2))
                .withMessageContaining("a needs");
        assertThatIllegalArgumentException().isThrownBy(() -> Counted.of("a", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Counted.of("a", 1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonLimits.of(0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonLimits.of(3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonLimits.of(3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(2, 1));
    }

    private static double square(double value) {
        return value * value;
    }
}
