package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.exchange.table.Table;
import care.trellis.fault.Position;
import care.trellis.quality.rating.Answers;
import care.trellis.quality.rating.Collected;
import care.trellis.quality.rating.Respondent;
import care.trellis.quality.rating.Scale;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers about services: a row for each, with the columns service and score, and where they are known domain,
 * resident, type (or relative, 0 or 1), date and collected.
 */
public final class AnswersCsv {
    /** Bytes: some two million answers. */
    public static final int MOST_BYTES = 100_000_000;

    private static final List<Heading> HEADINGS = List.of(
            Heading.required("service", "service id", "home", "care home", "home id", "location", "location id"),
            Heading.required("score", "level", "answer", "value"),
            Heading.optional("domain", "area", "area of life", "outcome"),
            Heading.optional("resident", "resident id", "person", "person id", "respondent id"),
            Heading.optional("type", "respondent", "respondent type", "who", "who answered", "answered by"),
            Heading.optional("relative", "is relative", "by relative"),
            Heading.optional("date", "answered", "answered on", "response date", "date answered"),
            Heading.optional("collected", "how", "how collected", "collection", "how it was collected"));
    private static final Map<String, Respondent> TYPES = Map.ofEntries(
            Map.entry("self", Respondent.SELF),
            Map.entry("person", Respondent.SELF),
            Map.entry("resident", Respondent.SELF),
            Map.entry("supported", Respondent.SUPPORTED_SELF),
            Map.entry("supported self", Respondent.SUPPORTED_SELF),
            Map.entry("supported_self", Respondent.SUPPORTED_SELF),
            Map.entry("self with support", Respondent.SUPPORTED_SELF),
            Map.entry("relative", Respondent.RELATIVE_OR_ADVOCATE),
            Map.entry("family", Respondent.RELATIVE_OR_ADVOCATE),
            Map.entry("friend", Respondent.RELATIVE_OR_ADVOCATE),
            Map.entry("advocate", Respondent.RELATIVE_OR_ADVOCATE),
            Map.entry("relative or advocate", Respondent.RELATIVE_OR_ADVOCATE),
            Map.entry("not said", Respondent.NOT_SAID),
            Map.entry("unknown", Respondent.NOT_SAID));
    private static final Map<String, Respondent> RELATIVE = Map.of(
            "0", Respondent.SELF,
            "no", Respondent.SELF,
            "1", Respondent.RELATIVE_OR_ADVOCATE,
            "yes", Respondent.RELATIVE_OR_ADVOCATE);
    private static final Map<String, Collected> WAYS = Map.ofEntries(
            Map.entry("census", Collected.CENSUS),
            Map.entry("everybody", Collected.CENSUS),
            Map.entry("random", Collected.RANDOM_INVITATION),
            Map.entry("random invitation", Collected.RANDOM_INVITATION),
            Map.entry("random_invitation", Collected.RANDOM_INVITATION),
            Map.entry("routine", Collected.ROUTINE_RETURN),
            Map.entry("routine return", Collected.ROUTINE_RETURN),
            Map.entry("routine_return", Collected.ROUTINE_RETURN),
            Map.entry("volunteered", Collected.VOLUNTEERED),
            Map.entry("concern", Collected.CONCERN),
            Map.entry("complaint", Collected.CONCERN),
            Map.entry("compliment", Collected.COMPLIMENT),
            Map.entry("provider", Collected.CHOSEN_BY_PROVIDER),
            Map.entry("chosen by provider", Collected.CHOSEN_BY_PROVIDER),
            Map.entry("chosen_by_provider", Collected.CHOSEN_BY_PROVIDER),
            Map.entry("visitor", Collected.CHOSEN_BY_VISITOR),
            Map.entry("chosen by visitor", Collected.CHOSEN_BY_VISITOR),
            Map.entry("chosen_by_visitor", Collected.CHOSEN_BY_VISITOR),
            Map.entry("not said", Collected.NOT_SAID),
            Map.entry("unknown", Collected.NOT_SAID));
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final Table table;
    private final Scale scale;
    private final Faults faults;
    private final Answers.Builder answers = new Answers.Builder();
    // A long file has few dates, and each is many times there.
    private final Map<String, LocalDate> dates = new HashMap<>();
    private int withoutScore;

    private AnswersCsv(Table table, Scale scale, Faults faults) {
        this.table = table;
        this.scale = scale;
        this.faults = faults;
    }

    /**
     * The answers.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Answers read(String file, byte[] content, Scale scale) {
        return read(file, content, MOST_BYTES, scale);
    }

    /**
     * The same of a shorter file.
     *
     * @param most bytes
     */
    public static Answers read(String file, byte[] content, int most, Scale scale) {
        var faults = new Faults(file);
        var reader = new AnswersCsv(CsvRows.read(content, most, HEADINGS, faults), scale, faults);
        return faults.refuseUnlessSound(reader::answers);
    }

    private Answers answers() {
        table.forEach(this::row);
        if (withoutScore > 0) {
            answers.remark("Rows without a score, left out: " + withoutScore + ".");
        }
        if (!table.has("collected")) {
            answers.remark(
                    "The file does not say how the answers were collected. They are taken to be a routine return of"
                            + " everybody; if anybody chose who answered, these ratings mean nothing.");
        }
        if (!table.has("date")) {
            answers.remark("The answers have no dates. Each counts in full, whatever its age.");
        }
        var read = answers.build();
        if (read.size() == 0 && withoutScore > 0) {
            faults.add(new Position(1, 1), "file", "no row with a score", "a score in each row that is an answer");
        }
        return read;
    }

    private void row(Row row) {
        var service = row.required("service");
        var type = type(row);
        var way = table.has("collected")
                ? row.choice("collected", WAYS).orElse(Collected.NOT_SAID)
                : Collected.ROUTINE_RETURN;
        var date = date(row);
        if (row.isMissing("score")) {
            withoutScore++;
            return;
        }
        var score = row.number("score", scale.min(), scale.max());
        if (score.isPresent() && !service.isEmpty()) {
            answers.add(service, row.text("domain"), score.getAsDouble(), type, way, resident(row), date);
        }
    }

    private static String resident(Row row) {
        return row.isMissing("resident") ? "" : row.text("resident");
    }

    private static Respondent type(Row row) {
        Optional<Respondent> type = row.choice("type", TYPES);
        return type.or(() -> row.choice("relative", RELATIVE)).orElse(Respondent.NOT_SAID);
    }

    private @Nullable LocalDate date(Row row) {
        if (!table.has("date")) {
            return null;
        }
        var written = row.text("date");
        var known = dates.get(written);
        if (known != null) {
            return known;
        }
        if (row.isMissing("date")) {
            row.wrong("date", "nothing", "the date of the answer, because the file has dates");
            return null;
        }
        var date = row.date("date").orElse(null);
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            row.wrong("date", written, "a date from " + FIRST + " to " + LAST);
        } else if (date != null) {
            dates.put(written, date);
        }
        return date;
    }
}
