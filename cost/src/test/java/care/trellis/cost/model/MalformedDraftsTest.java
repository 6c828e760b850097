package care.trellis.cost.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedDraftsTest {
    private static final List<String> UNITS =
            List.of("GBP", "GBP/hour", "hour", "pounds", "", "GBP//week", "%", "kGBP/bed", "GBP^99", "ratio", "😀");
    private static final List<String> VALUES = List.of(
            "1",
            "12.5",
            "-3",
            "1e9",
            "1e99",
            "1e-99",
            "NaN",
            "",
            "£5",
            "1,000",
            "1,00",
            "0",
            "++1",
            "∞",
            "9".repeat(50));
    private static final List<String> NAMES = List.of(
            "pay", "hours", "q1", "Price", "price", "min", "x y", "", "food", "care", "staffing", "size", "é", "a_b_c");
    private static final List<String> FORMULAS = List.of(
            "pay * hours",
            "pay +",
            "sum(staffing)",
            "sum(nobody)",
            "price",
            "care / 0",
            "((((",
            "if(pay > 0, 1, 2)",
            "roo_on_cost(pay, 5%)",
            "roo_on_cost()",
            "1 [pounds]",
            "1 [",
            "\u0000",
            "pay ^ 2",
            "max(pay, hours)",
            "food + food + food",
            "-".repeat(100) + "1",
            "1/3",
            "not(pay)",
            "0",
            "a_b_c",
            "'; drop table",
            "😀 + 1");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_thousand_random_drafts_of_a_seed_load_or_are_refused_by_named_faults(long seed) {
        var random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            var draft = draft(random);
            try {
                CostModel.load(draft);
            } catch (Faulty faulty) {
                refused++;
                assertThat(faulty.faults())
                        .allMatch(fault -> !fault.subject().isBlank()
                                && !fault.found().isBlank()
                                && !fault.expected().isBlank());
            }
        }
        assertThat(refused).isGreaterThan(900);
    }

    private static ModelDraft draft(Random random) {
        var model = Models.named(random.nextInt(20) == 0 ? pick(random, NAMES) : "random");
        for (int i = random.nextInt(3); i > 0; i--) {
            model.selector(pick(random, NAMES), pick(random, NAMES), "small");
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            model.parameter(pick(random, NAMES), pick(random, UNITS), pick(random, VALUES));
            if (random.nextInt(4) == 0) {
                model.range(pick(random, VALUES), pick(random, VALUES));
            }
            if (random.nextInt(4) == 0) {
                var kind = pick(random, List.of("normal", "pert", "triangular", "lognormal", "odd"));
                model.varies(kind, "low", pick(random, VALUES), "mode", pick(random, VALUES), "high", "9");
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            model.working(pick(random, NAMES), pick(random, UNITS), pick(random, FORMULAS));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            model.block(pick(random, NAMES), pick(random, UNITS));
            for (int j = random.nextInt(4); j > 0; j--) {
                addLine(random, model);
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            model.total(pick(random, NAMES), pick(random, UNITS), pick(random, NAMES), pick(random, NAMES));
        }
        if (random.nextBoolean()) {
            model.tradeOff(pick(random, NAMES), pick(random, NAMES));
        }
        return model.headline(pick(random, NAMES)).draft();
    }

    private static void addLine(Random random, Models model) {
        switch (random.nextInt(4)) {
            case 0 -> model.value(pick(random, NAMES), pick(random, VALUES));
            case 1 ->
                model.line(
                        pick(random, NAMES),
                        Models.by(pick(random, NAMES), pick(random, NAMES), pick(random, FORMULAS), "otherwise", "0"));
            default -> model.line(pick(random, NAMES), pick(random, FORMULAS));
        }
        if (random.nextInt(3) == 0) {
            model.shared(pick(random, List.of("staff", "state", "nobody")), pick(random, FORMULAS), "staff", "rest");
        }
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
