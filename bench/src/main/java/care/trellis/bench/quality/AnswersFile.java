package care.trellis.bench.quality;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Writes made-up answers for measuring, the same every time: about services of 5 to some 150 people, in the order in which
 * they came in, with what every step of a rating needs. Some people answer again, a few of them on the same day; some
 * answers are too old, some were volunteered; relatives score lower than the person does.
 */
final class AnswersFile {
    /** The day for which is rated. */
    static final LocalDate AS_AT = LocalDate.of(2026, 3, 31);

    private static final long SEED = 2026;
    private static final double USUAL = 1.95;
    private static final double BETWEEN = 0.3;
    private static final double WITHIN = 0.75;
    private static final int DAYS = 760;
    private static final int LEAST = 5;
    private static final double ANSWERS_A_PERSON = 1.05;
    private static final double SIZES_APART = 0.7;
    private static final double AGAIN_SAME_DAY = 0.003;
    private static final String[] TYPES = {"self", "supported", "relative"};
    private static final double[] TYPE_UP_TO = {0.45, 0.6, 1};
    private static final double[] TYPE_SCORES = {0, 0.06, -0.18};
    private static final String[] WAYS = {"random", "census", "routine", "volunteered", "concern"};
    private static final double[] WAY_UP_TO = {0.7, 0.85, 0.97, 0.99, 1};

    private final Random random = new Random(SEED);
    private final int answers;
    private final double[] position;
    private final double[] sizeUpTo;
    private final int[] people;

    private AnswersFile(int services, int answers) {
        this.answers = answers;
        position = new double[services];
        sizeUpTo = new double[services];
        people = new int[services];
        double sum = 0;
        for (int j = 0; j < services; j++) {
            position[j] = USUAL + BETWEEN * random.nextGaussian();
            sum += Math.exp(SIZES_APART * random.nextGaussian());
            sizeUpTo[j] = sum;
        }
        double before = 0;
        for (int j = 0; j < services; j++) {
            people[j] = Math.max(LEAST, (int) (answers / ANSWERS_A_PERSON * (sizeUpTo[j] - before) / sum));
            before = sizeUpTo[j];
            sizeUpTo[j] /= sum;
        }
    }

    /** Takes a file, the number of services and of answers. */
    public static void main(String[] arguments) throws IOException {
        int services = Integer.parseInt(arguments[1]);
        try (var out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            new AnswersFile(services, Integer.parseInt(arguments[2])).write(out);
        }
    }

    private void write(BufferedWriter out) throws IOException {
        out.write("service,resident,type,date,score,collected\n");
        var next = new int[people.length];
        int written = 0;
        while (written < answers) {
            int j = written < people.length ? written : drawn(sizeUpTo, random.nextDouble());
            // Most are of somebody not heard before, until everybody was.
            int resident = next[j] < people[j] ? ++next[j] : 1 + random.nextInt(people[j]);
            int type = drawn(TYPE_UP_TO, random.nextDouble());
            var date = AS_AT.minusDays(DAYS - 1 - (long) DAYS * written / answers);
            do {
                write(out, j, resident, type, date);
                written++;
            } while (written < answers && random.nextDouble() < AGAIN_SAME_DAY);
        }
    }

    private void write(BufferedWriter out, int j, int resident, int type, LocalDate date) throws IOException {
        double score = position[j] + TYPE_SCORES[type] + WITHIN * random.nextGaussian();
        out.write(String.format(
                Locale.ROOT,
                "S%05d,%d,%s,%s,%d,%s%n",
                j + 1,
                resident,
                TYPES[type],
                date,
                Math.clamp(Math.round(score), 0, 3),
                WAYS[drawn(WAY_UP_TO, random.nextDouble())]));
    }

    private static int drawn(double[] upTo, double share) {
        int found = Arrays.binarySearch(upTo, share);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
