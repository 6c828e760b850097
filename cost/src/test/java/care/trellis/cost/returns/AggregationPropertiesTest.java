package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.PublishedTable.Column;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.PublishedTable.Row;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any returns. */
class AggregationPropertiesTest {
    private static final CostModel MODEL = AnnexA.homeCare();
    private static final AggregationChoices DEFAULT = AggregationChoices.DEFAULT;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 25).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_returns_does_not_matter(int seed) {
        var services = services(new Random(seed));
        var before = Aggregation.of(Returns.of(MODEL, services), DEFAULT);
        Collections.shuffle(services, new Random(seed + 1L));
        var after = Aggregation.of(Returns.of(MODEL, services), DEFAULT);
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.medians()).isEqualTo(before.medians());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_more_return_at_every_median_moves_no_median_of_a_line(int seed) {
        var services = services(new Random(seed));
        var before = Aggregation.of(Returns.of(MODEL, services), DEFAULT);
        var middle = new HashMap<String, BigDecimal>();
        MODEL.lines().forEach(line -> before.medianOf(line.id()).ifPresent(median -> middle.put(line.id(), median)));
        services.add(ServiceReturn.of("middle", middle));
        var after = Aggregation.of(Returns.of(MODEL, services), DEFAULT);
        middle.forEach(
                (line, median) -> assertThat(after.medianOf(line).orElseThrow()).isEqualByComparingTo(median));
        assertThat(after.price().value()).isEqualByComparingTo(before.price().value());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void returns_multiplied_by_a_number_have_every_figure_multiplied_by_it(int seed) {
        var services = services(new Random(seed));
        var twice = services.stream()
                .map(service -> ServiceReturn.of(service.service(), times(service.figures(), BigDecimal.TWO)))
                .toList();
        var before = Aggregation.of(Returns.of(MODEL, services), DEFAULT.with(TotalsUsed.COMPUTED));
        var after = Aggregation.of(Returns.of(MODEL, twice), DEFAULT.with(TotalsUsed.COMPUTED));
        for (var row : before.rows()) {
            var doubled = after.row(row.id()).orElseThrow();
            assertThat(doubled.count()).isEqualTo(row.count());
            if (row.count() > 0) {
                assertThat(doubled.upperQuartile())
                        .isEqualByComparingTo(java.util.Objects.requireNonNull(row.upperQuartile())
                                .multiply(BigDecimal.TWO));
                assertThat(doubled.median())
                        .isEqualByComparingTo(
                                java.util.Objects.requireNonNull(row.median()).multiply(BigDecimal.TWO));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leaving_a_return_out_is_the_same_as_never_having_had_it(int seed) {
        var services = services(new Random(seed));
        var out = services.get(seed % services.size()).service();
        var excluded =
                Aggregation.of(Returns.of(MODEL, services), DEFAULT.excluding(List.of(Exclusion.whole(out, "a test"))));
        services.removeIf(service -> service.service().equals(out));
        var never = Aggregation.of(Returns.of(MODEL, services), DEFAULT);
        assertThat(excluded.rows()).isEqualTo(never.rows());
        assertThat(excluded.services()).doesNotContain(out);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_no_figure_is_zero_what_a_zero_is_does_not_matter(int seed) {
        var services = services(new Random(seed)).stream()
                .map(service -> {
                    var figures = new HashMap<>(service.figures());
                    figures.replaceAll((_, figure) -> figure.add(BigDecimal.ONE));
                    return ServiceReturn.of(service.service(), figures);
                })
                .toList();
        var value = Aggregation.of(Returns.of(MODEL, services), DEFAULT);
        var missing =
                Aggregation.of(Returns.of(MODEL, services), DEFAULT.withZeros(List.of(), ZeroDecision.Rule.MISSING));
        assertThat(missing.rows()).isEqualTo(value.rows());
        assertThat(missing.effects()).isEqualTo(value.effects());
    }

    @Test
    void ten_thousand_odd_tables_are_refused_with_named_faults_or_checked_and_never_break() {
        int refused = 0;
        int found = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            try {
                var table = odd(random);
                found += PlausibilityCheck.of(MODEL, table).findings().isEmpty() ? 0 : 1;
                var returns = Returns.read(MODEL, table);
                Aggregation.of(returns, oddChoices(random));
            } catch (Faulty faulty) {
                refused++;
                assertThat(faulty.faults()).isNotEmpty().allSatisfy(fault -> {
                    assertThat(fault.subject()).isNotBlank();
                    assertThat(fault.found()).isNotBlank();
                    assertThat(fault.expected()).isNotBlank();
                });
            }
        }
        assertThat(refused).isBetween(1_000, 9_500);
        assertThat(found).isGreaterThan(1_000);
    }

    private static Map<String, BigDecimal> times(Map<String, BigDecimal> figures, BigDecimal by) {
        var product = new HashMap<>(figures);
        product.replaceAll((_, figure) -> figure.multiply(by));
        return product;
    }

    private static List<ServiceReturn> services(Random random) {
        var services = new ArrayList<ServiceReturn>();
        int count = 3 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            var figures = new HashMap<String, BigDecimal>();
            for (var line : MODEL.lines()) {
                if (random.nextInt(10) > 0) {
                    figures.put(
                            line.id(),
                            random.nextInt(6) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(2_000), 2));
                }
            }
            services.add(ServiceReturn.of("service " + i, figures));
        }
        return services;
    }

    private static PublishedTable odd(Random random) {
        var names = new ArrayList<String>();
        MODEL.lines().forEach(line -> names.add(random.nextBoolean() ? line.id() : line.label()));
        MODEL.totals().forEach(total -> names.add(total.id()));
        names.addAll(List.of("Additional Overhead #1", "Additional Overhead #77", "Occupancy", "Carer hours per week"));
        Collections.shuffle(names, random);
        var chosen = new ArrayList<>(names.subList(0, random.nextInt(names.size())));
        if (random.nextInt(4) == 0) {
            chosen.add(List.of("Moon", "", "\u0000", "=1+1", "line #", "CQC Registration Fees(4)", "ppe")
                    .get(random.nextInt(7)));
        }
        int width = random.nextInt(12);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            var meaning = random.nextInt(3) > 0 ? Meaning.SERVICE : any(random, Meaning.values());
            columns.add(new Column(random.nextInt(80) == 0 ? "same" : "column " + i, meaning));
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < chosen.size(); i++) {
            var figures = new ArrayList<@Nullable BigDecimal>();
            int cells = random.nextInt(300) == 0 ? random.nextInt(15) : width;
            for (int j = 0; j < cells; j++) {
                figures.add(oddFigure(random));
            }
            rows.add(new Row(new Text(chosen.get(i), new Position(i + 2, 1)), figures));
        }
        return new PublishedTable("odd", columns, rows);
    }

    private static <T> T any(Random random, T[] of) {
        return List.of(of).get(random.nextInt(of.length));
    }

    private static @Nullable BigDecimal oddFigure(Random random) {
        return switch (random.nextInt(1_500)) {
            case 0 -> new BigDecimal("1e999999999");
            case 1 -> new BigDecimal("1e-999999999");
            case 2 -> new BigDecimal("-1e11");
            case 3 -> new BigDecimal("0e400000000");
            default ->
                switch (random.nextInt(12)) {
                    case 0 -> null;
                    case 1, 2 -> BigDecimal.ZERO;
                    case 3 -> BigDecimal.valueOf(-random.nextInt(500), 2);
                    case 4 -> BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 1 + random.nextInt(12));
                    default -> BigDecimal.valueOf(random.nextInt(3_000), 2);
                };
        };
    }

    private static AggregationChoices oddChoices(Random random) {
        var choices = DEFAULT.with(any(random, QuantileMethod.values()));
        return switch (random.nextInt(6)) {
            case 0 ->
                choices.excluding(List.of(Exclusion.whole("column 0", "odd"), Exclusion.whole("column 1", "odd")));
            case 1 -> choices.excluding(List.of(new Exclusion("column 0", "Holiday", "odd")));
            case 2 ->
                choices.withZeros(
                        List.of(new ZeroDecision("ppe", ZeroDecision.Rule.MISSING, "odd")), ZeroDecision.Rule.MISSING);
            case 3 -> choices.with(new OccupancyTreatment.OnlyAbove(new BigDecimal("0.9")));
            case 4 -> choices.with(new OccupancyTreatment.RaisedToFloor(new BigDecimal("0.9"), List.of("rent")));
            default -> choices;
        };
    }
}
