package care.trellis.app.outlook;

import care.trellis.app.web.Sentence;
import care.trellis.demand.evidence.Source;
import care.trellis.demand.places.BedChange;
import care.trellis.demand.places.PlacesPlan;
import care.trellis.demand.places.PopulationPath;
import care.trellis.demand.places.Price;
import care.trellis.demand.places.Steps;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.stay.SteadyStay;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What somebody asks of places: the inputs of the stock-flow mode, those of the sample where nobody says otherwise. */
final class PlacesForm {
    private static final double PERCENT = 100;
    private static final String SAMPLE = "sample";
    private static final String BEDS = "changes";
    private static final Source SET_HERE = new Source("set on this page", Status.ASSUMED);
    private static final int MOST_BEDS = 1_000_000;

    private final Asked asked;
    private final OutlookInputs inputs;
    private final PlacesPlan usual;

    private PlacesForm(Asked asked, OutlookInputs inputs) {
        this.asked = asked;
        this.inputs = inputs;
        this.usual = inputs.places().plan();
    }

    /**
     * Reads it field by field; what must be put right is noted in what was asked.
     *
     * @throws Faulty where the figures do not go together
     */
    static PlacesPlan of(Asked asked, OutlookInputs inputs) {
        return new PlacesForm(asked, inputs).plan();
    }

    private PlacesPlan plan() {
        var people = people();
        double months = asked.number(Amount.of(
                        "months",
                        "Length of the run",
                        "months",
                        1,
                        300,
                        usual.steps().months())
                .whole());
        double rate = asked.number(Amount.of(
                        "rate",
                        "People who come to need a place",
                        "a year",
                        0,
                        10_000,
                        usual.need().referralRate())
                .hinting("Of every 10,000 people aged 65 and over."));
        double stay = asked.number(Amount.of(
                "stay",
                "How long people stay",
                "months on average",
                1,
                240,
                usual.stay().meanMonths()));
        double beds = asked.number(Amount.of(
                "beds", "Beds at the start", "beds", 0, MOST_BEDS, usual.start().beds()));
        double placed = asked.number(Amount.of(
                "placed",
                "People in them",
                "people",
                0,
                MOST_BEDS,
                usual.start().placed()));
        double waiting = asked.number(Amount.of(
                "waiting",
                "People waiting",
                "people",
                0,
                MOST_BEDS,
                usual.start().waiting()));
        var changes = changes();
        double price = asked.number(Amount.of(
                        "price",
                        "Price of a place",
                        "a week",
                        0,
                        100_000,
                        usual.price().amount())
                .inPounds());
        double uplift = asked.number(Amount.of(
                        "uplift",
                        "Uplift of the price",
                        "% a year",
                        -50,
                        100,
                        usual.price().uplift() * PERCENT))
                / PERCENT;
        double dt = Double.parseDouble(asked.choice(
                "dt",
                "Step of time",
                "Smaller steps are closer to what happens between them; a quarter of a month is usual.",
                Double.toString(usual.steps().dt()),
                Stream.of("0.0625", "0.125", "0.25", "0.5", "1.0")
                        .map(step -> new Field.Choice(step, Figures.plain(Double.parseDouble(step), 4) + " months"))
                        .toList()));
        return new PlacesPlan(
                people.area(),
                people.baseYear(),
                people.source(),
                new PlacesPlan.Need(
                        people.path(),
                        rate,
                        asked.isUsual("rate") ? usual.need().source() : SET_HERE),
                new SteadyStay(stay),
                asked.isUsual("stay") ? usual.staySource() : SET_HERE,
                new PlacesPlan.Start(
                        beds,
                        placed,
                        waiting,
                        asked.isUsual("beds", "placed", "waiting")
                                ? usual.start().source()
                                : SET_HERE),
                changes,
                SET_HERE,
                usual.placing(),
                new Price(
                        price,
                        usual.price().per(),
                        usual.price().weeksPerYear(),
                        uplift,
                        asked.isUsual("price", "uplift") ? usual.price().source() : SET_HERE),
                new Steps(months, dt));
    }

    private record People(String area, int baseYear, PopulationSource source, PopulationPath path) {}

    private People people() {
        double start = asked.number(Amount.of(
                        "people",
                        "People aged 65 and over at the start",
                        "people",
                        1,
                        20_000_000,
                        usual.need().population().at(0))
                .hinting("Of your council's area, or the part of it the beds are for."));
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice(SAMPLE, Sentence.capital(usual.area())));
        inputs.areas().forEach(area -> choices.add(new Field.Choice(area.slug(), area.name())));
        var slug = asked.choice("growing", "Their number grows as in", "", SAMPLE, choices);
        var area = inputs.area(slug);
        var path = area.map(found -> inputs.olderPeople(found, start))
                .orElseGet(() -> usual.need().population().startingAt(start));
        return new People(
                asked.isUsual("people", "growing")
                        ? usual.area()
                        : Figures.whole(start) + " people aged 65 and over, as many more each year as in "
                                + area.map(OutlookArea::inSentence).orElse(usual.area()),
                area.map(inputs::firstYear).orElse(usual.baseYear()),
                area.map(found -> inputs.population(found).source()).orElse(usual.populationSource()),
                path);
    }

    // "12 +40" opens, "24 -30" closes.
    private List<BedChange> changes() {
        var lines = asked.lines(
                BEDS,
                "Beds opened and closed",
                "One change on a line: the month since the start, then + or − and the beds, such as “12 +40”.",
                usual.changes().stream()
                        .map(PlacesForm::written)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
        var changes = new ArrayList<BedChange>();
        IntStream.range(0, lines.size()).forEach(line -> {
            var parts = lines.get(line).replace('−', '-').split("\\s+", -1);
            if (parts.length != 2
                    || !parts[0].matches("[0-9]{1,4}(\\.[0-9]{1,4})?")
                    || !parts[1].matches("[+-][0-9]{1,7}")) {
                asked.refuse(
                        BEDS,
                        "Beds opened and closed, line " + (line + 1) + ": “" + lines.get(line)
                                + "” must be a month and a number of beds, such as “12 +40” or “24 -30”");
                return;
            }
            double beds = Double.parseDouble(parts[1]);
            changes.add(new BedChange(Double.parseDouble(parts[0]), Math.max(beds, 0), Math.max(-beds, 0)));
        });
        return changes;
    }

    private static String written(BedChange change) {
        double beds = change.opened() - change.closed();
        return Figures.plain(change.month(), 4)
                + (beds < 0 ? " -" : " +")
                + Figures.decimal(Math.abs(beds), 0).toPlainString();
    }
}
