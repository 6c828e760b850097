package care.trellis.quality.backtest;

import static care.trellis.quality.backtest.Made.home;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is learnt from the years before, and where a rule must not be used. */
class LearningTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 1, 10);
    private static final LocalDate TRAINED = LocalDate.of(2022, 6, 30);

    /** Homes whose chance of a fall rises with their signals, in the training year and in the test year. */
    private static List<Home> homes(int count, long seed) {
        var random = new SplittableRandom(seed);
        var homes = new ArrayList<Home>();
        for (int i = 0; i < count; i++) {
            int before = random.nextInt(4);
            int now = random.nextInt(4);
            var made = home(String.format("h%03d", i))
                    .places(i % 2 == 0 ? 8 : 40)
                    .sector(i % 2 == 0 ? Sector.COUNCIL : Sector.PRIVATE)
                    .fifth(1 + i % 5)
                    .on(TRAINED, 4, LONG_AGO, before);
            boolean fell = random.nextDouble() < 0.1 + 0.2 * before;
            made.on(LocalDate.of(2023, 5, 15), fell ? 3 : 4, fell ? LocalDate.of(2023, 2, 1) : LONG_AGO, 0);
            made.on(Made.BEFORE, 4, LocalDate.of(2024, 1, 1), now);
            // Small homes fall whatever their signals say.
            boolean falls = random.nextDouble() < (i % 2 == 0 ? 0.4 : 0.1 + 0.2 * now);
            made.on(Made.LAST, falls ? 3 : 4, falls ? LocalDate.of(2024, 12, 1) : LocalDate.of(2024, 1, 1), 0);
            homes.add(made.build());
        }
        return homes;
    }

    @Test
    void the_fitted_model_learns_from_the_training_window_alone() {
        var homes = homes(160, 1);
        var result = BackTest.run(Panel.of(homes), Made.PROTOCOL, Made.book());
        var model = result.fitted().orElseThrow();

        assertThat(model.learntFrom()).isEqualTo(160);
        assertThat(model.falls()).isBetween(48, 80);
        var signals = model.slopes().getFirst();
        assertThat(signals.fact()).isEqualTo("The signals");
        assertThat(signals.logOdds()).isGreaterThan(0.5);
        assertThat(signals.mean()).isEqualTo(1.5, within(0.2));
        // Facts that never varied in the training window are left out: every home had the same grade of the same day.
        assertThat(model.slopes())
                .extracting(FittedModel.Slope::fact)
                .containsExactly("The signals", "Logarithm of registered places");

        // Another future leaves what was learnt as it is.
        var otherFuture = homes.stream()
                .map(home -> new Home(
                        home.id(),
                        home.snapshots(),
                        home.gradings().stream()
                                .filter(grading -> grading.published().isBefore(LocalDate.of(2024, 6, 30)))
                                .toList(),
                        List.of()))
                .toList();
        assertThat(BackTest.run(Panel.of(otherFuture), Made.PROTOCOL, Made.book())
                        .fitted())
                .contains(model);
    }

    @Test
    void the_fitted_chance_follows_from_intercept_and_slopes() {
        var result = BackTest.run(Panel.of(homes(160, 1)), Made.PROTOCOL, Made.book());
        var model = result.fitted().orElseThrow();
        var known = Made.known(Panel.of(homes(160, 1))).of("h001");
        var signals = model.slopes().getFirst();
        var places = model.slopes().getLast();
        double value =
                known.latest().facts().get("signals") instanceof care.trellis.quality.table.Value.Figure(double v)
                        ? v
                        : -1;
        double odds = model.intercept()
                + signals.logOdds() * (value - signals.mean()) / signals.deviation()
                + places.logOdds() * (Math.log(40) - places.mean()) / places.deviation();

        assertThat(model.predictor(Made.book()).score(known).orElseThrow())
                .isEqualTo(1 / (1 + Math.exp(-odds)), within(1e-12));
        assertThat(result.primary().rule("fitted").homeQuarters()).isEqualTo(160);
        assertThat(result.primary().rule("fitted").cuts()).isEmpty();
    }

    @Test
    void too_few_falls_teach_nothing() {
        var falls = homes(160, 1).stream()
                .filter(home -> home.gradings().stream()
                        .anyMatch(grading ->
                                grading.lowest() == 3 && grading.published().getYear() == 2023))
                .toList();
        var others = homes(160, 1).stream()
                .filter(home -> home.gradings().stream()
                        .noneMatch(grading ->
                                grading.lowest() == 3 && grading.published().getYear() == 2023))
                .toList();

        assertThat(fitted(falls.subList(0, 19), others.subList(0, 50))).isFalse();
        assertThat(fitted(falls.subList(0, 20), others.subList(0, 50))).isTrue();
        assertThat(fitted(falls.subList(0, 50), others.subList(0, 19))).isFalse();
        assertThat(fitted(falls.subList(0, 50), others.subList(0, 20))).isTrue();
    }

    private static boolean fitted(List<Home> falls, List<Home> others) {
        var both = new ArrayList<>(falls);
        both.addAll(others);
        return BackTest.run(Panel.of(both), Made.PROTOCOL, Made.book()).fitted().isPresent();
    }

    @Test
    void what_was_expected_of_each_score_comes_from_the_training_window() {
        var result = BackTest.run(Panel.of(homes(160, 1)), Made.PROTOCOL, Made.book());
        var points = result.calibrations().getFirst();

        assertThat(result.calibrations()).extracting(Calibration::rule).containsExactly("points", "book", "fitted");
        assertThat(points.learntFrom()).isEqualTo(160);
        assertThat(result.calibrations().get(1).learntFrom()).isEqualTo(80);
        assertThat(points.fifths().stream()
                        .mapToInt(Calibration.Fifth::homeQuarters)
                        .sum())
                .isEqualTo(160);
        assertThat(points.fifths())
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(Calibration.Fifth::expected));
        assertThat(points.fifths().getFirst().expected()).isEqualTo(0.1, within(0.1));
        assertThat(points.fifths().getLast().expected()).isEqualTo(0.7, within(0.15));
    }

    @Test
    void a_rule_must_not_be_used_where_it_may_be_no_better_than_a_coin() {
        var result = BackTest.run(Panel.of(homes(160, 1)), Made.PROTOCOL.with(200), Made.book());

        assertThat(result.subgroups())
                .extracting(Subgroup::name)
                .containsExactly(
                        "10 places or fewer",
                        "31 to 60 places",
                        "privately run",
                        "run by a council",
                        "fifth 1 of areas, the most deprived",
                        "fifth 2 of areas",
                        "fifth 3 of areas",
                        "fifth 4 of areas",
                        "fifth 5 of areas, the least deprived");
        var small = result.subgroups().get(0);
        var large = result.subgroups().get(1);
        assertThat(small.kind()).isEqualTo("size");
        assertThat(small.homeQuarters()).isEqualTo(80);
        assertThat(small.homes()).isEqualTo(80);
        assertThat(small.mustNotBeUsed()).isTrue();
        assertThat(small.reason()).contains("may be no better than a coin").contains("covers 0.5");
        assertThat(large.mustNotBeUsed()).isFalse();
        assertThat(large.reason()).isEmpty();
        assertThat(large.auc().orElseThrow()).isGreaterThan(0.6);
        // Without an interval nothing is shown to work.
        assertThat(BackTest.run(Panel.of(homes(160, 1)), Made.PROTOCOL, Made.book())
                        .subgroups())
                .allMatch(Subgroup::mustNotBeUsed)
                .anyMatch(group -> group.reason().equals("no interval was computed"));
    }

    @Test
    void groups_are_told_apart_at_their_bounds() {
        var homes = new ArrayList<Home>();
        for (int places : new int[] {10, 11, 30, 31, 60, 61}) {
            homes.add(home("h" + places).places(places).thenNothing(0).build());
        }
        homes.add(home("unknown").sector(Sector.HEALTH).thenNothing(0).build());
        homes.add(home("other").sector(Sector.VOLUNTARY).thenNothing(0).build());
        homes.add(home("x").then(0, 3, LocalDate.of(2024, 12, 1)).build());

        var groups = BackTest.run(Panel.of(homes), Made.PROTOCOL, Made.book()).subgroups();

        assertThat(groups)
                .filteredOn(group -> group.kind().equals("size"))
                .extracting(Subgroup::name, Subgroup::homeQuarters)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("10 places or fewer", 1),
                        org.assertj.core.groups.Tuple.tuple("11 to 30 places", 2),
                        org.assertj.core.groups.Tuple.tuple("31 to 60 places", 2),
                        org.assertj.core.groups.Tuple.tuple("more than 60 places", 1),
                        org.assertj.core.groups.Tuple.tuple("places not known", 3));
        assertThat(groups)
                .filteredOn(group -> group.kind().equals("sector"))
                .extracting(Subgroup::name)
                .containsExactly("voluntary or not for profit", "run by a health board", "sector not known");
        assertThat(groups.getLast().name()).isEqualTo("deprivation not known");
        assertThat(groups.getLast().reason()).isEqualTo("too few to say: 1 of 9 fell");
    }

    @Test
    void ten_falls_and_ten_others_are_enough_to_say_something() {
        assertThat(reason(9, 30)).isEqualTo("too few to say: 9 of 39 fell");
        assertThat(reason(10, 30)).isEqualTo("no interval was computed");
        assertThat(reason(30, 9)).isEqualTo("too few to say: 30 of 39 fell");
        assertThat(reason(30, 10)).isEqualTo("no interval was computed");
    }

    private static String reason(int falls, int others) {
        var homes = new ArrayList<Home>();
        for (int i = 0; i < falls + others; i++) {
            var made = home("h" + i).places(20);
            homes.add((i < falls ? made.then(i % 3, 3, LocalDate.of(2024, 12, 1)) : made.thenNothing(i % 2)).build());
        }
        return BackTest.run(Panel.of(homes), Made.PROTOCOL, Made.book())
                .subgroups()
                .getFirst()
                .reason();
    }
}
