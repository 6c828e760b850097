package care.trellis.app.quality;

import care.trellis.app.quality.Field.Choice;
import care.trellis.exchange.csv.CountsCsv;
import care.trellis.exchange.publish.FunnelCsv;
import care.trellis.exchange.publish.FunnelJson;
import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.FunnelChoices;
import care.trellis.quality.funnel.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Is this service different? */
@Component
@Order(2)
final class DifferentQuestion implements Question {
    private static final String KIND = "kind";
    private static final String ROOM = "room";
    private static final String CHANCE_ONLY = "no";
    private static final Map<String, Kind> KINDS =
            Map.of("proportion", Kind.PROPORTION, "ratio", Kind.RATIO, "rate", Kind.RATE);

    @Override
    public String id() {
        return "different";
    }

    @Override
    public String title() {
        return "Is this service different?";
    }

    @Override
    public String lead() {
        return "Small services differ more by chance than large ones. A funnel shows which differ by more than chance, and by"
                + " more than services of this kind usually do.";
    }

    @Override
    public String rowOfFile() {
        return "one service or area";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("service", true, "The service, or the area"),
                new Column("numerator", true, "How many were counted, such as homes below Good, or complaints"),
                new Column(
                        "denominator",
                        true,
                        "Out of how many, or how many were to be expected, or the places or hours they are counted over"));
    }

    @Override
    public Sample sample() {
        return new Sample(
                "counts.csv",
                "It is real: care homes rated below Good, of those rated, in councils of the north of England in February"
                        + " 2021 (Care Quality Commission, Open Government Licence).",
                Map.of());
    }

    @Override
    public List<Field> fields(Sent sent) {
        return List.of(
                Field.radios(
                        KIND,
                        "What the counts are",
                        "",
                        sent.value(KIND, "proportion"),
                        List.of(
                                new Choice("proportion", "So many out of so many", "homes below Good, of homes rated"),
                                new Choice("ratio", "Seen against expected", "falls seen, against falls expected"),
                                new Choice(
                                        "rate", "Events over something", "complaints over places or hours of care"))),
                Field.radios(
                        ROOM,
                        "Room for the usual differences",
                        "Services differ for reasons that no count shows. Without room for that, half of them may look"
                                + " different.",
                        sent.value(ROOM, "yes"),
                        List.of(
                                new Choice("yes", "Leave room for them", ""),
                                new Choice(CHANCE_ONLY, "Allow for chance only", ""))));
    }

    @Override
    public Optional<Answered> answer(Sent sent) {
        var fields = fields(sent);
        var kind = KINDS.get(sent.choice(fields.getFirst()));
        boolean isChanceOnly = sent.choice(fields.getLast()).equals(CHANCE_ONLY);
        var file = sent.file(Sent.DATA, "the counts");
        if (file.isEmpty() || kind == null || !sent.isSound()) {
            return Optional.empty();
        }
        var chosen = FunnelChoices.of(kind);
        var choices = isChanceOnly ? chosen.withoutOverdispersion() : chosen;
        return sent.read(
                        Sent.DATA,
                        "The table of counts",
                        () -> Funnel.of(CountsCsv.read("counts.csv", file.get(), Sent.MOST_BYTES), choices))
                .map(funnel -> new Answered(
                        new DifferentAnswer(funnel).answer(), () -> FunnelCsv.of(funnel), () -> FunnelJson.of(funnel)));
    }
}
