package care.trellis.demand.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.demand.Examples;
import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.policy.FeeGrowth;
import care.trellis.demand.policy.Substitution;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.prevalence.DependencyRate;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.CarePackage;
import care.trellis.demand.projection.FundingShare;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Sourced;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.usage.UsageRate;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ends of a range are taken, and what is beyond them is refused. */
class RangesTest {
    private static final Assumption.Status STATUS = Assumption.Status.ASSUMED;

    @ParameterizedTest
    @MethodSource
    void the_ends_are_taken(String what, ThrowingCallable made) {
        assertThatCode(made).as(what).doesNotThrowAnyException();
    }

    static Stream<Arguments> the_ends_are_taken() {
        return Stream.of(
                Arguments.of("all paid by one", (ThrowingCallable) () -> funding(1, 0)),
                Arguments.of("paid by half a rounding too much", (ThrowingCallable) () -> funding(0.5, 0.5 + 5e-10)),
                Arguments.of("hours of a week", (ThrowingCallable) () -> care(168, 20, 20, 1e5, 1e5)),
                Arguments.of("nothing of care", (ThrowingCallable) () -> care(0, 0, 0, 0, 0)),
                Arguments.of("nobody needs help", (ThrowingCallable) () -> dependency(0)),
                Arguments.of("everybody needs help", (ThrowingCallable) () -> dependency(1)),
                Arguments.of("nobody uses care", (ThrowingCallable) () -> usage(0)),
                Arguments.of("everybody uses care", (ThrowingCallable) () -> usage(1)),
                Arguments.of("everybody in one place", (ThrowingCallable) () -> row(1, 0)),
                Arguments.of("the least growth of fees in one year", (ThrowingCallable) () -> fees(-0.1, 2030, 2030)),
                Arguments.of("the most growth of fees", (ThrowingCallable) () -> fees(0.2, 2030, 2031)),
                Arguments.of("pay that is all of the cost", (ThrowingCallable) () -> pay(1)),
                Arguments.of("weeks of a year", (ThrowingCallable) () -> resources(52, -0.1, 0, 100)),
                Arguments.of("long years", (ThrowingCallable) () -> resources(53, 0.1, 0.1, 999_999)),
                Arguments.of("a trend", (ThrowingCallable) () -> new Trend(-0.2, 0.1, "t", STATUS)),
                Arguments.of("nobody moved", (ThrowingCallable) () -> move(0, 0)),
                Arguments.of("everybody moved", (ThrowingCallable) () -> move(1, 168)),
                Arguments.of("a year to look at", (ThrowingCallable) () -> backTest(2020, 2021, 1)));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_beyond_is_refused(String what, ThrowingCallable made) {
        assertThatThrownBy(made).as(what).isInstanceOf(Faulty.class);
    }

    static Stream<Arguments> what_is_beyond_is_refused() {
        var packages = IntStream.range(0, 5).mapToObj(place -> {
            var figures = new double[] {0, 0, 0, 0, 0};
            figures[place] = place == 0 ? 168.1 : place < 3 ? 20.1 : 100_001;
            return Arguments.of("figure " + place + " of a package", (ThrowingCallable)
                    () -> care(figures[0], figures[1], figures[2], figures[3], figures[4]));
        });
        return Stream.concat(
                packages,
                Stream.of(
                        Arguments.of("more than all paid", (ThrowingCallable) () -> funding(1.1, -0.1)),
                        Arguments.of("not all paid", (ThrowingCallable) () -> funding(0.5, 0.4)),
                        Arguments.of("fewer than nobody", (ThrowingCallable) () -> dependency(-0.01)),
                        Arguments.of("more than everybody", (ThrowingCallable) () -> dependency(1.01)),
                        Arguments.of("use by fewer than nobody", (ThrowingCallable) () -> usage(-0.01)),
                        Arguments.of("use by more than everybody", (ThrowingCallable) () -> usage(1.01)),
                        Arguments.of("more than everybody somewhere", (ThrowingCallable) () -> row(1.1, -0.1)),
                        Arguments.of("too little growth", (ThrowingCallable) () -> fees(-0.11, 2030, 2030)),
                        Arguments.of("too much growth", (ThrowingCallable) () -> fees(0.21, 2030, 2030)),
                        Arguments.of("years in the wrong order", (ThrowingCallable) () -> fees(0.1, 2031, 2030)),
                        Arguments.of("pay that is more than the cost", (ThrowingCallable) () -> pay(1.1)),
                        Arguments.of("too few weeks", (ThrowingCallable) () -> resources(51.9, 0, 0, 100)),
                        Arguments.of("too many weeks", (ThrowingCallable) () -> resources(53.1, 0, 0, 100)),
                        Arguments.of("too much growth of costs", (ThrowingCallable) () -> resources(52, 0.11, 0, 100)),
                        Arguments.of("a spread below 0", (ThrowingCallable) () -> resources(52, 0, -0.01, 100)),
                        Arguments.of("too great a spread", (ThrowingCallable) () -> resources(52, 0, 0.11, 100)),
                        Arguments.of("prices of nothing", (ThrowingCallable) () -> resources(52, 0, 0, 0)),
                        Arguments.of("prices beyond reason", (ThrowingCallable) () -> resources(52, 0, 0, 1e6)),
                        Arguments.of("two packages of a setting", (ThrowingCallable) RangesTest::twice),
                        Arguments.of("more than everybody moved", (ThrowingCallable) () -> move(1.1, 10)),
                        Arguments.of("more hours than a week has", (ThrowingCallable) () -> move(0.5, 168.1)),
                        Arguments.of("hours below 0", (ThrowingCallable) () -> move(0.5, -1)),
                        Arguments.of("no year to look at", (ThrowingCallable) () -> backTest(2021, 2021, 1)),
                        Arguments.of("nothing that happened", (ThrowingCallable) () -> backTest(2020, 2021, 0))));
    }

    private static void funding(double self, double council) {
        new FundingShare(
                Setting.NURSING,
                "",
                AgeBand.andOver(0),
                Map.of(Funder.SELF, self, Funder.COUNCIL, council),
                "test",
                STATUS);
    }

    private static CarePackage care(double hours, double posts, double postsAnHour, double week, double hour) {
        return new CarePackage(
                Setting.HOME_CARE,
                Examples.sourced(hours),
                Examples.sourced(posts),
                Examples.sourced(postsAnHour),
                Examples.sourced(week),
                Examples.sourced(hour));
    }

    private static void dependency(double share) {
        new DependencyRate(Dependency.HIGH, Set.of(Sex.MALE), AgeBand.andOver(0), share, Trend.none(), "test", STATUS);
    }

    private static void usage(double rate) {
        UsageRate.of(Setting.NURSING, AgeBand.andOver(0), rate, Trend.none(), "test");
    }

    private static void row(double home, double none) {
        Examples.row(Dependency.HIGH, Map.of(Setting.HOME_CARE, home, Setting.NONE, none));
    }

    private static void fees(double growth, int from, int to) {
        new FeeGrowth("fees", Set.of(Setting.NURSING), Examples.sourced(growth), from, to);
    }

    private static void pay(double share) {
        FeeGrowth.ofPay("pay", Set.of(Setting.NURSING), Examples.sourced(0.01), share, 2030, 2031);
    }

    private static void resources(double weeks, double growth, double sd, double prices) {
        new Resources(
                List.of(),
                List.of(),
                new Sourced(weeks, "test", STATUS),
                Examples.sourced(growth),
                Examples.sourced(sd),
                2021,
                List.of(),
                Map.of(2021, prices));
    }

    private static void twice() {
        var whole = Examples.resources();
        new Resources(
                List.of(care(1, 0, 0, 0, 1), care(2, 0, 0, 0, 1)),
                whole.funding(),
                whole.weeksAYear(),
                whole.growth(),
                whole.growthSd(),
                2021,
                List.of(),
                Map.of());
    }

    private static void move(double share, double hours) {
        Substitution.ofCareHomes(share, Setting.EXTRA_CARE, Examples.sourced(hours), new Phase(2022, 1));
    }

    private static void backTest(int from, int to, double happened) {
        new BackTest("people", "a method", from, to, 1, 1, happened, "counted", "people", "test");
    }
}
