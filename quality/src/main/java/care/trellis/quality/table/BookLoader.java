package care.trellis.quality.table;

import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import care.trellis.quality.table.ThresholdBook.Status;
import care.trellis.quality.table.ThresholdBookDraft.FactDraft;
import care.trellis.quality.table.ThresholdBookDraft.LimitDraft;
import care.trellis.quality.table.ThresholdBookDraft.ShareDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a threshold book of a draft, or refuses it with every fault. */
final class BookLoader {
    private static final Pattern BOOK_ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern WORD = Pattern.compile("[^\"\\\\\\p{Cntrl}]{1,100}");
    private static final int MOST = 200;

    private final ThresholdBookDraft draft;
    private final Reading reading;
    private final Columns columns = new Columns();
    private final Map<String, Text> rowIds = new HashMap<>();

    BookLoader(ThresholdBookDraft draft) {
        this.draft = draft;
        this.reading = new Reading(draft.feel());
    }

    ThresholdBook load() {
        if (!BOOK_ID.matcher(draft.id().value()).matches()) {
            reading.add(
                    draft.id(),
                    "threshold book",
                    "the id \"" + draft.id() + "\"",
                    "small letters, digits and hyphens, beginning with a letter");
        }
        var title = reading.words("threshold book", "title", draft.title());
        var version = reading.words("threshold book", "version", draft.version());
        var source = reading.words("threshold book", "source", draft.source());
        var from = reading.date("from", draft.from());
        var last = draft.to();
        var to = last == null ? Optional.<LocalDate>empty() : reading.date("to", last);
        if (last != null && from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            reading.add(last, "to", last.value(), "a day not before " + from.get());
        }
        var status = status();
        var facts = draft.facts().stream().flatMap(each -> fact(each).stream()).toList();
        var shares = draft.calculated().stream()
                .flatMap(each -> share(each).stream())
                .toList();
        var limits = draft.limits().stream().map(this::limit).toList();
        var tables = tables();
        if (!reading.faults().isEmpty()) {
            throw new Faulty(reading.faults());
        }
        return new ThresholdBook(
                draft.id().value(),
                title,
                version,
                from.orElseThrow(),
                to,
                source,
                status.orElseThrow(),
                draft.note().value().strip(),
                facts,
                shares,
                limits,
                tables);
    }

    private Optional<Status> status() {
        var status = Arrays.stream(Status.values())
                .filter(each -> word(each).equals(draft.status().value()))
                .findFirst();
        if (status.isEmpty()) {
            reading.add(
                    draft.status(),
                    "status",
                    "\"" + draft.status() + "\"",
                    Arrays.stream(Status.values()).map(BookLoader::word).collect(Collectors.joining(", ")));
        }
        return status;
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Column> fact(FactDraft fact) {
        var subject = "fact " + fact.id();
        var label = reading.words(subject, "label", fact.label());
        var type = reading.type(subject, fact.type());
        if (type.isEmpty()) {
            columns.addDoubtful(fact.id());
            return Optional.empty();
        }
        var words = words(subject, fact, type.get());
        var least = end(subject, fact.least(), type.get());
        var greatest = end(subject, fact.greatest(), type.get());
        if (least.isPresent()
                && greatest.isPresent()
                && ColumnType.onLine(least.get()) > ColumnType.onLine(greatest.get())) {
            reading.add(
                    fact.greatest() == null ? fact.id() : fact.greatest(),
                    subject,
                    "a range from " + least.get().text() + " to "
                            + greatest.get().text(),
                    "a range whose upper end is not below its lower one");
        }
        var column = new Column(
                reading.name(subject, fact.id()),
                label,
                Column.Kind.FACT,
                type.get(),
                fact.unit().value().strip(),
                least,
                greatest,
                words,
                fact.note().value().strip());
        add(fact.id(), column);
        return Optional.of(column);
    }

    private List<String> words(String subject, FactDraft fact, ColumnType type) {
        var words = new ArrayList<String>();
        for (var word : fact.words()) {
            if (type != ColumnType.WORD) {
                reading.add(word, subject, "words", "words of a fact of the type word only");
            } else if (!WORD.matcher(word.value()).matches()) {
                reading.add(
                        word, subject, "\"" + word + "\"", "a word without quotation marks, of at most 100 characters");
            } else if (words.contains(word.value())) {
                reading.add(word, subject, "\"" + word + "\" again", "every word once");
            } else {
                words.add(word.value());
            }
        }
        return words;
    }

    private Optional<Value> end(String subject, @Nullable Text end, ColumnType type) {
        if (end == null) {
            return Optional.empty();
        }
        if (!type.isOrdered()) {
            reading.add(end, subject, "a range", "a range of numbers or dates only; this is " + type.kind());
            return Optional.empty();
        }
        return reading.value(subject + ", range", end, type, List.of());
    }

    private Optional<Share> share(ShareDraft share) {
        var subject = "calculated " + share.id();
        var column = new Column(
                reading.name(subject, share.id()),
                reading.words(subject, "label", share.label()),
                Column.Kind.CALCULATED,
                ColumnType.NUMBER,
                "",
                Optional.of(Value.of(0)),
                Optional.of(Value.of(1)),
                List.of(),
                share.note().value().strip());
        boolean isPartSound = requireCount(subject, share.part());
        boolean isWholeSound = requireCount(subject, share.whole());
        var plus = reading.number(subject, share.plus());
        var wholePlus = reading.number(subject, share.wholePlus());
        add(share.id(), column);
        if (!isPartSound || !isWholeSound || plus.isEmpty() || wholePlus.isEmpty()) {
            return Optional.empty();
        }
        if (plus.get() < 0 || wholePlus.get() < plus.get()) {
            reading.add(
                    share.plus(),
                    subject,
                    share.plus() + " and " + share.wholePlus(),
                    "0 or more, and no less added to the whole than to the part");
            return Optional.empty();
        }
        return Optional.of(new Share(column, share.part().value(), share.whole().value(), plus.get(), wholePlus.get()));
    }

    private boolean requireCount(String subject, Text name) {
        var expected = "a fact that is a number and cannot be below 0";
        var fact = columns.find(name, subject, expected, reading);
        boolean isCount = fact.filter(column -> column.kind() == Column.Kind.FACT
                        && column.type().isNumber()
                        && column.least().map(ColumnType::onLine).orElse(-1.0) >= 0)
                .isPresent();
        if (fact.isPresent() && !isCount) {
            reading.add(name, subject, "\"" + name + "\"", expected);
        }
        return isCount;
    }

    private Limit limit(LimitDraft limit) {
        var subject = "limit " + limit.id();
        var tests = new ArrayList<Limit.Test>();
        if (limit.when().isEmpty()) {
            reading.add(limit.id(), subject, "no test", "when it is met, such as {places: \"<= 10\"}");
        }
        limit.when()
                .forEach((name, cell) -> columns.find(name, subject, "a fact of the book", reading)
                        .flatMap(column -> reading.cell(subject + ", " + name, cell, column)
                                .map(read -> new Limit.Test(column, read)))
                        .ifPresent(tests::add));
        var effect = limit.effect().value();
        if (!effect.equals("excluded") && !effect.equals("remark")) {
            reading.add(limit.effect(), subject, "the effect \"" + effect + "\"", "excluded or remark");
        }
        return new Limit(
                reading.name(subject, limit.id()),
                tests,
                effect.equals("excluded"),
                reading.words(subject, "because", limit.because()),
                limit.use().value().strip());
    }

    private List<DecisionTable> tables() {
        if (draft.tables().isEmpty()) {
            reading.add(draft.id(), "threshold book", "no table", "a table or more");
        }
        if (draft.tables().size() > MOST) {
            reading.add(draft.id(), "threshold book", draft.tables().size() + " tables", "at most " + MOST);
        }
        var tables = new ArrayList<DecisionTable>();
        draft.tables().stream().limit(MOST).forEach(each -> {
            var table = new TableLoader(each, columns, rowIds, reading).load();
            table.ifPresent(tables::add);
            table.ifPresent(sound -> TableCheck.of(sound)
                    .forEach(finding ->
                            reading.add(finding.fault(sound, each.id().at()))));
        });
        return tables;
    }

    private void add(Text id, Column column) {
        if (columns.has(id)) {
            reading.add(
                    id,
                    column.kind() == Column.Kind.FACT ? "fact" : "calculated",
                    "\"" + id + "\" again",
                    "every name once");
        }
        columns.add(column);
    }
}
