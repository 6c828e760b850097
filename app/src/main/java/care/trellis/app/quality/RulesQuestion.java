package care.trellis.app.quality;

import care.trellis.app.quality.Field.Choice;
import care.trellis.exchange.csv.FactsCsv;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.exchange.publish.BookResultCsv;
import care.trellis.exchange.publish.BookResultJson;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.table.ServiceResult;
import care.trellis.quality.table.ThresholdBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which rule would have fired? */
@Component
@Order(4)
final class RulesQuestion implements Question {
    private static final String BOOK = "book";
    private static final String OWN = "own";
    private static final String OWN_BOOK = "own-book";

    @Override
    public String id() {
        return "rules";
    }

    @Override
    public String title() {
        return "Which rule would have fired?";
    }

    @Override
    public String lead() {
        return "A published rule says which facts about a service lead to which offer of help. Put facts in, and see for each"
                + " service which rows of the rule were met, what is offered, and what was not known.";
    }

    @Override
    public String rowOfFile() {
        return "one service";
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("service", true, "The service: its name or number"));
        QualityLibrary.thresholdBooks().stream()
                .findFirst()
                .ifPresent(book -> book.facts()
                        .forEach(fact -> columns.add(
                                new Column(fact.id(), false, fact.label() + " (" + fact.expected() + ")"))));
        return columns;
    }

    @Override
    public Sample sample() {
        return new Sample("facts.csv", "The services and their facts are made up.", Map.of());
    }

    @Override
    public List<Field> fields(Sent sent) {
        var choices = new ArrayList<Choice>();
        for (var id : QualityLibrary.thresholdBookIds()) {
            var book = QualityLibrary.thresholdBook(id).orElseThrow();
            choices.add(new Choice(id, book.title() + ", version " + book.version(), "in force from " + book.from()));
        }
        choices.add(new Choice(OWN, "A rule of our own", "written below"));
        return List.of(
                Field.radios(
                        BOOK,
                        "Which rule",
                        "",
                        sent.value(BOOK, choices.getFirst().value()),
                        choices),
                Field.text(
                        OWN_BOOK,
                        "Your own rule",
                        "Only if you chose it above: a threshold book as YAML. The guide shows how to write one.",
                        sent.value(OWN_BOOK, "")));
    }

    @Override
    public Optional<Answered> answer(Sent sent) {
        var chosen = sent.choice(fields(sent).getFirst());
        var file = sent.file(Sent.DATA, "the facts");
        var book = chosen.equals(OWN)
                ? sent.file(OWN_BOOK, "your rule")
                        .flatMap(bytes ->
                                sent.read(OWN_BOOK, "Your rule", () -> ThresholdBookFile.read("own-book.yaml", bytes)))
                : QualityLibrary.thresholdBook(chosen);
        if (file.isEmpty() || book.isEmpty() || !sent.isSound()) {
            return Optional.empty();
        }
        return answered(book.get(), file.get(), sent);
    }

    private static Optional<Answered> answered(ThresholdBook book, byte[] file, Sent sent) {
        return sent.read(
                        Sent.DATA,
                        "The table of facts",
                        () -> FactsCsv.read("facts.csv", file, book).stream()
                                .map(facts -> ServiceResult.of(book, facts))
                                .toList())
                .map(results -> new Answered(
                        new RulesAnswer(book, results).answer(),
                        () -> BookResultCsv.of(book, results),
                        () -> BookResultJson.of(book, results)));
    }
}
