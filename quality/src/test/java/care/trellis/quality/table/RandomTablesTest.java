package care.trellis.quality.table;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables: what the check finds is what trying every case finds, and the order of rows is no hidden rule. */
class RandomTablesTest {
    private static final int TABLES = 80;
    private static final Pattern CASE = Pattern.compile("no row where (.*)$");
    private static final List<String> WORDS = List.of("a", "b", "c");
    private static final List<Map<String, Object>> CASES = cases();

    /** A test written for the engine, and what it means, told apart from the engine. */
    private record Asked(String cell, Predicate<@Nullable Object> meaning) {}

    private record Line(String id, Map<String, Asked> asked, String then) {
        @Override
        public String toString() {
            return id + asked.values().stream().map(Asked::cell).toList() + then;
        }

        boolean takes(Map<String, Object> given) {
            return asked.entrySet().stream()
                    .allMatch(each -> each.getValue().meaning().test(given.get(each.getKey())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gaps_are_found_where_and_only_where_no_row_takes_a_case(long seed) {
        var random = new Random(seed);
        int withGaps = 0;
        for (int i = 0; i < TABLES; i++) {
            var lines = lines(random);
            boolean hasGap = CASES.stream().anyMatch(given -> lines.stream().noneMatch(line -> line.takes(given)));
            var gaps = found(sketch("F", lines, random.nextBoolean()), "no row where");
            assertThat(!gaps.isEmpty()).as(() -> lines.toString()).isEqualTo(hasGap);
            for (var gap : gaps) {
                withGaps++;
                assertThat(lines).noneMatch(line -> line.takes(example(gap)));
            }
        }
        assertThat(withGaps).isGreaterThan(TABLES / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void overlaps_are_found_where_and_only_where_two_rows_take_a_case(long seed) {
        var random = new Random(seed);
        int none = 0;
        for (int i = 0; i < TABLES; i++) {
            var lines = lines(random);
            boolean overlaps = CASES.stream()
                    .anyMatch(given ->
                            lines.stream().filter(line -> line.takes(given)).count() > 1);
            var sketch = sketch("U", lines, false);
            boolean isFound = !found(sketch, "matches too where").isEmpty()
                    || !found(sketch, "the same tests as row").isEmpty();
            assertThat(isFound).as(() -> lines.toString()).isEqualTo(overlaps);
            none += overlaps ? 0 : 1;
        }
        assertThat(none).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void rows_that_never_count_are_found_where_and_only_where_no_case_comes_to_them(long seed) {
        var random = new Random(seed);
        for (var hit : List.of("F", "P")) {
            for (int i = 0; i < TABLES; i++) {
                var lines = lines(random);
                var dead = lines.stream()
                        .filter(line ->
                                CASES.stream().noneMatch(given -> line.takes(given) && counts(hit, lines, line, given)))
                        .map(Line::id)
                        .toList();
                var told = new ArrayList<String>();
                var sketch = sketch(hit, lines, false);
                for (var kind : List.of("never counts", "the same tests as row", "nothing can meet")) {
                    found(sketch, kind).forEach(each -> told.add(rowOf(each)));
                }
                // With P a row with the tests and the outcome of another is told too, though it counts beside it.
                assertThat(told).as(() -> hit + lines).containsAll(dead);
                assertThat(told.stream().filter(id -> !dead.contains(id)))
                        .as(() -> hit + lines)
                        .allMatch(id -> hit.equals("P")
                                && found(sketch, "the same tests as row").stream()
                                        .anyMatch(each -> rowOf(each).equals(id)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void the_order_of_rows_makes_no_difference_where_one_matches_or_all_count(long seed) {
        var random = new Random(seed);
        int sound = 0;
        for (int i = 0; i < TABLES; i++) {
            var lines = new ArrayList<>(lines(random));
            for (var hit : List.of("U", "C+", "C#")) {
                var book = loaded(open(hit, lines));
                if (book == null) {
                    continue;
                }
                sound++;
                var shuffled = new ArrayList<>(lines);
                Collections.shuffle(shuffled, random);
                var other = open(hit, shuffled).load();
                for (var given : CASES) {
                    assertThat(other.evaluate(facts(given)).outcomes())
                            .isEqualTo(book.evaluate(facts(given)).outcomes());
                }
            }
        }
        assertThat(sound).isGreaterThan(TABLES / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13})
    void a_table_decides_what_its_rows_say(long seed) {
        var random = new Random(seed);
        int sound = 0;
        for (int i = 0; i < TABLES; i++) {
            var lines = lines(random);
            for (var hit : List.of("F", "P", "C+", "C#")) {
                var book = loaded(open(hit, lines));
                if (book == null) {
                    continue;
                }
                sound++;
                for (var given : CASES) {
                    var taking =
                            lines.stream().filter(line -> line.takes(given)).toList();
                    var outcome = book.evaluate(facts(given)).outcome("out");
                    assertThat(outcome).isEqualTo(expected(hit, taking));
                }
            }
        }
        assertThat(sound).isGreaterThan(TABLES / 2);
    }

    private static Value expected(String hit, List<Line> taking) {
        return switch (hit) {
            case "F" ->
                taking.isEmpty() ? Value.of("low") : Value.of(taking.getFirst().then());
            case "P" -> Value.of(taking.stream().anyMatch(line -> line.then().equals("high")) ? "high" : "low");
            case "C+" ->
                Value.of(taking.stream().mapToDouble(line -> points(line)).sum());
            default -> Value.of(taking.size());
        };
    }

    private static double points(Line line) {
        return line.then().equals("high") ? 2 : -1;
    }

    private static boolean counts(String hit, List<Line> lines, Line line, Map<String, Object> given) {
        var taking = lines.stream().filter(each -> each.takes(given)).toList();
        return hit.equals("F")
                ? taking.getFirst().equals(line)
                : line.then().equals("high")
                        || taking.stream().noneMatch(each -> each.then().equals("high"));
    }

    private static List<Line> lines(Random random) {
        return IntStream.rangeClosed(1, 2 + random.nextInt(4))
                .mapToObj(i -> {
                    var asked = new LinkedHashMap<String, Asked>();
                    asked.put("n", random.nextInt(4) == 0 ? anything() : onLine(random));
                    asked.put("w", random.nextInt(2) == 0 ? anything() : words(random));
                    asked.put("t", random.nextInt(3) == 0 ? truth(random) : anything());
                    return new Line("R" + i, asked, random.nextInt(2) == 0 ? "high" : "low");
                })
                .toList();
    }

    private static Asked anything() {
        return new Asked("-", value -> true);
    }

    private static Asked onLine(Random random) {
        double low = random.nextInt(4);
        double high = low + 1 + random.nextInt(3);
        var asked = switch (random.nextInt(7)) {
            case 0 -> number("< " + (int) high, n -> n < high);
            case 1 -> number("<= " + (int) high, n -> n <= high);
            case 2 -> number("> " + (int) low, n -> n > low);
            case 3 -> number(">= " + (int) low, n -> n >= low);
            case 4 -> number("[" + (int) low + ".." + (int) high + ")", n -> n >= low && n < high);
            case 5 -> number("not(" + (int) low + ", > " + (int) high + ")", n -> n != low && n <= high);
            default -> number((int) low + ", (" + (int) low + ".." + (int) high + "]", n -> n >= low && n <= high);
        };
        return random.nextInt(3) == 0
                ? new Asked(
                        asked.cell() + ", missing",
                        value -> value == null || asked.meaning().test(value))
                : asked;
    }

    private static Asked number(String cell, Predicate<Double> meaning) {
        return new Asked(cell, value -> value instanceof Double number && meaning.test(number));
    }

    private static Asked words(Random random) {
        var word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Asked("\"" + word + "\"", word::equals);
            case 1 -> new Asked("not(" + word + ")", value -> value != null && !value.equals(word));
            case 2 -> new Asked(word + ", missing", value -> value == null || value.equals(word));
            default -> new Asked("missing, not(" + word + ")", value -> !word.equals(value));
        };
    }

    private static Asked truth(Random random) {
        boolean truth = random.nextBoolean();
        return random.nextInt(3) == 0
                ? new Asked("not(missing)", value -> value != null)
                : new Asked(String.valueOf(truth), value -> value != null && value.equals(truth));
    }

    // Ends are whole and from 0 to 6, so half steps reach every class of numbers.
    private static List<Map<String, Object>> cases() {
        var cases = new ArrayList<Map<String, Object>>();
        for (int n = -2; n <= 14; n++) {
            for (int w = 0; w <= WORDS.size() + 1; w++) {
                for (int t = 0; t < 3; t++) {
                    var given = new HashMap<String, Object>();
                    if (n > -2) {
                        given.put("n", n / 2.0);
                    }
                    if (w <= WORDS.size()) {
                        given.put("w", w < WORDS.size() ? WORDS.get(w) : "d");
                    }
                    if (t < 2) {
                        given.put("t", t == 0);
                    }
                    cases.add(given);
                }
            }
        }
        return cases;
    }

    private static Facts facts(Map<String, Object> given) {
        var values = new LinkedHashMap<String, Value>();
        given.forEach((name, value) -> values.put(
                name,
                switch (value) {
                    case Double number -> Value.of(number);
                    case Boolean truth -> Value.of(truth);
                    default -> Value.of(value.toString());
                }));
        return Facts.of(values);
    }

    private static Map<String, Object> example(String gap) {
        var matcher = CASE.matcher(gap);
        assertThat(matcher.find()).isTrue();
        var given = new HashMap<String, Object>();
        for (var part : matcher.group(1).split(", ", -1)) {
            var words = part.split(" is ", -1);
            switch (words[1]) {
                case "missing" -> given.remove(words[0]);
                case "true", "false" -> given.put(words[0], Boolean.valueOf(words[1]));
                default ->
                    given.put(
                            words[0],
                            words[1].startsWith("\"") ? words[1].replace("\"", "") : Double.valueOf(words[1]));
            }
        }
        return given;
    }

    private static Sketch sketch(String hit, List<Line> lines, boolean isCounted) {
        var sketch = facts().table(
                        "table",
                        isCounted ? "C#" : hit,
                        "out",
                        isCounted ? List.of() : List.of("high", "low"),
                        "n",
                        "w",
                        "t");
        return withRows(sketch, isCounted ? "C#" : hit, lines);
    }

    private static Sketch open(String hit, List<Line> lines) {
        boolean collects = hit.startsWith("C");
        var sketch = facts().table("table", hit, "out", collects ? List.of() : List.of("high", "low"), "n", "w", "t");
        return withRows(collects ? sketch.gapsAllowed() : sketch.otherwise("low"), hit, lines);
    }

    private static Sketch facts() {
        return new Sketch().fact("n", "number").fact("w", "word").fact("t", "truth");
    }

    private static Sketch withRows(Sketch sketch, String hit, List<Line> lines) {
        for (var line : lines) {
            var when = new ArrayList<String>();
            line.asked().forEach((column, asked) -> when.addAll(List.of(column, asked.cell())));
            var then = switch (hit) {
                case "C#" -> "";
                case "C+" -> String.valueOf((int) points(line));
                default -> line.then();
            };
            sketch.row(line.id(), then, when.toArray(String[]::new));
        }
        return sketch;
    }

    private static @Nullable ThresholdBook loaded(Sketch sketch) {
        try {
            return sketch.load();
        } catch (Faulty refused) {
            return null;
        }
    }

    private static List<String> found(Sketch sketch, String kind) {
        try {
            sketch.load();
            return List.of();
        } catch (Faulty refused) {
            return refused.faults().stream()
                    .filter(fault -> fault.found().contains(kind))
                    .map(fault -> fault.subject() + ": " + fault.found())
                    .toList();
        }
    }

    private static String rowOf(String fault) {
        return fault.replaceAll("^table table, row (R[0-9]+).*", "$1");
    }
}
