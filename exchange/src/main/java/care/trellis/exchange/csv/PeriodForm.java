package care.trellis.exchange.csv;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A way in which people write periods: it says what a period is, and which comes first. */
enum PeriodForm {
    // 2010-11 is a November too, but then the next rows are no such pairs; because of that financial years come first.
    FINANCIAL_YEAR("year", "a financial year such as 2024/25", PeriodText::financialYear),
    MONTH("month", "a month such as 2024-05", PeriodText::month),
    QUARTER("quarter", "a quarter such as 2024 Q2", PeriodText::quarter),
    WEEK("week", "a week such as 2024-W05", PeriodText::week),
    YEAR("year", "a year such as 2024", PeriodText::year),
    DATE("day", "a date such as 2024-05-31 or 31/05/2024", PeriodText::day),
    NUMBERED("period", "a number such as 12", PeriodText::number);

    /** The word for a period of which nothing more is known. */
    static final String PERIOD = "period";

    /** Rows that are looked at to find the form. */
    private static final int LOOKED_AT = 200;

    private final String word;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without a state
    private final Function<String, OptionalLong> reader;

    PeriodForm(String word, String words, Function<String, OptionalLong> reader) {
        this.word = word;
        this.words = words;
        this.reader = reader;
    }

    /** The form that most of the periods have; none where they are names such as "before the move". */
    static Optional<PeriodForm> of(List<String> periods) {
        var looked = periods.stream().limit(LOOKED_AT).toList();
        return Arrays.stream(values())
                .max(Comparator.comparingLong((PeriodForm form) -> form.read(looked))
                        .thenComparing(Comparator.<PeriodForm>naturalOrder().reversed()))
                .filter(form -> 2 * form.read(looked) > looked.size());
    }

    private long read(List<String> periods) {
        return periods.stream().filter(period -> order(period).isPresent()).count();
    }

    /** Where a period stands in time among those of its form; empty where it has another form. */
    OptionalLong order(String period) {
        return reader.apply(period);
    }

    /** What is expected of a period, in words. */
    String words() {
        return words;
    }

    /** The word for one of these periods. Dates may stand for whole months and numbers for anything. */
    String word(List<String> periods) {
        return switch (this) {
            case DATE -> wordOfStep(usualStep(periods));
            case NUMBERED -> PeriodText.wordBeforeNumber(periods.getFirst()).orElse(PERIOD);
            default -> word;
        };
    }

    private long usualStep(List<String> periods) {
        var days = periods.stream()
                .map(this::order)
                .flatMapToLong(OptionalLong::stream)
                .toArray();
        var steps = new long[Math.max(days.length - 1, 1)];
        for (int i = 1; i < days.length; i++) {
            steps[i - 1] = days[i] - days[i - 1];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    private static String wordOfStep(long days) {
        return switch (Math.clamp(days, 0, 400)) {
            case 0, 1 -> "day";
            case 7 -> "week";
            case 28, 29, 30, 31 -> "month";
            case 89, 90, 91, 92 -> "quarter";
            case 365, 366 -> "year";
            default -> PERIOD;
        };
    }
}
