package care.trellis.cost.fee;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Questions written down in a few words. */
final class Questions {
    final List<Costed> answered = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    private List<BigDecimal> fees = fees("700", "750", "800");
    private long seed = 1;
    private int draws = 1_000;

    static List<BigDecimal> fees(String... fees) {
        return java.util.Arrays.stream(fees).map(BigDecimal::new).toList();
    }

    /** One service of 10 units for each cost. */
    Questions answering(String prefix, String size, String kind, double... costs) {
        for (double cost : costs) {
            answering(prefix + answered.size(), size, kind, cost, 10, OptionalDouble.empty());
        }
        return this;
    }

    Questions answering(String id, String size, String kind, double cost, double units, OptionalDouble selfFunded) {
        answered.add(new Costed(id, "owner of " + id, size, kind, cost, units, selfFunded));
        asked.add(new Asked(id, size, kind, units));
        return this;
    }

    Questions silent(String id, String size, String kind, double units) {
        asked.add(new Asked(id, size, kind, units));
        return this;
    }

    Questions at(String... options) {
        fees = fees(options);
        return this;
    }

    Questions drawn(long from, int times) {
        seed = from;
        draws = times;
        return this;
    }

    FeeQuestion question() {
        return new FeeQuestion(
                answered,
                asked,
                fees,
                new BigDecimal("720"),
                new BigDecimal("100"),
                new BigDecimal("52"),
                0.41,
                new PayShare(new BigDecimal("12.60"), new BigDecimal("760"), new BigDecimal("25")),
                seed,
                draws);
    }

    FeeAnswer answer() {
        return FeeAnswer.of(question());
    }

    /** 60 services of three sizes and two kinds, of which some did not answer. */
    static Questions random(long seed) {
        var random = new Random(seed);
        var questions = new Questions().drawn(seed, 200);
        for (int at = 0; at < 60; at++) {
            var size = List.of("small", "medium", "large").get(random.nextInt(3));
            var kind = List.of("nursing", "residential").get(random.nextInt(2));
            double units = 5 + random.nextInt(60);
            var share = random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty();
            if (at == 0 || random.nextInt(3) > 0) {
                questions.answering("h" + at, size, kind, 750 + 80 * random.nextGaussian(), units, share);
            } else {
                questions.silent("h" + at, size, kind, units);
            }
        }
        Collections.shuffle(questions.answered, random);
        Collections.shuffle(questions.asked, random);
        return questions;
    }
}
