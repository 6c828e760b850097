package care.trellis.app.outlook;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.app.web.Sentence;
import care.trellis.demand.care.Funder;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outlook of an area as its page shows it.
 *
 * @param label what this kind of projection is and is not
 * @param measures the headline figures that can be shown
 * @param whoPays nothing where the scenario does not know
 * @param effect what moving people out of care homes changes, in a sentence; empty where nobody moves
 * @param lessons what each back-test says
 * @param people how the population changes
 * @param remarks what a reader must know
 */
public record OutlookAnswer(
        String finding,
        String label,
        List<Link> measures,
        Chart picture,
        Chart drivers,
        @Nullable Titled whoPays,
        String effect,
        Chart backTests,
        List<String> lessons,
        Titled people,
        Titled assumptions,
        List<Step> working,
        List<String> remarks,
        String basis) {
    private static final AgeBand OLDER = AgeBand.andOver(65);
    private static final AgeBand OLDEST = AgeBand.andOver(85);

    static OutlookAnswer of(Outlook outlook, Measure asked, Asked address) {
        var shown = outlook.measures();
        var measure = shown.contains(asked) ? asked : Measure.CARE_HOMES;
        var words = new OutlookWords(outlook, measure);
        var projection = outlook.projection();
        return new OutlookAnswer(
                words.finding(),
                projection.label(),
                shown.stream()
                        .map(each -> new Link(
                                Sentence.capital(each.words()),
                                address.link(
                                        "/outlook/" + outlook.area().slug(),
                                        OutlookForm.MEASURE,
                                        each == Measure.CARE_HOMES ? "" : OutlookForm.id(each)),
                                each == measure))
                        .toList(),
                OutlookPictures.fan(outlook, measure, words),
                OutlookPictures.drivers(outlook, measure, words),
                whoPays(outlook).orElse(null),
                outlook.effects().values().stream()
                        .map(effects -> effects.getLast().sentence())
                        .collect(Collectors.joining(" ")),
                OutlookPictures.backTests(projection.backTests()),
                projection.backTests().stream()
                        .map(test -> Sentence.capital(test.measure()) + ". " + test.sentence())
                        .toList(),
                people(outlook),
                Assumptions.of(assumptions(outlook)),
                projection.working(),
                remarks(outlook),
                basis(outlook));
    }

    private static List<String> remarks(Outlook outlook) {
        var all = new ArrayList<>(outlook.notes());
        all.addAll(outlook.projection().remarks());
        return all;
    }

    private static List<Assumption> assumptions(Outlook outlook) {
        var all = new ArrayList<>(outlook.projection().assumptions());
        all.addAll(outlook.fan().assumptions());
        return all;
    }

    private static Optional<Titled> whoPays(Outlook outlook) {
        var projection = outlook.projection();
        if (projection.last().totalCost() == 0) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        boolean isNhsKnown =
                projection.first().cost(Funder.NHS) > 0 || projection.last().cost(Funder.NHS) > 0;
        for (var funder : Funder.values()) {
            if (funder == Funder.NHS && !isNhsKnown) {
                continue;
            }
            rows.add(List.of(
                    Sentence.capital(funder.words()),
                    Figures.millions(projection.first().cost(funder)),
                    Figures.millions(projection.last().cost(funder)),
                    Figures.percent(projection.last().share(funder), 0)));
        }
        rows.add(List.of(
                "All",
                Figures.millions(projection.first().totalCost()),
                Figures.millions(projection.last().totalCost()),
                "100%"));
        return Optional.of(new Titled(
                "who-pays",
                "Who pays",
                "£ million a year in prices of " + projection.priceYear() + ", costs growing above inflation by "
                        + Figures.rate(outlook.scenario().resources().growth().value())
                        + " a year. What each pays for is the people of a setting times their share of it."
                        + (isNhsKnown ? "" : " What the NHS pays is not told apart in the figures this rests on."),
                Chart.Table.of(
                        List.of(
                                "Who",
                                Integer.toString(projection.baseYear()),
                                Integer.toString(projection.lastYear()),
                                "Share in " + projection.lastYear()),
                        rows)));
    }

    private static Titled people(Outlook outlook) {
        var population = outlook.scenario().population();
        int first = outlook.projection().baseYear();
        int last = outlook.projection().lastYear();
        return new Titled(
                "people",
                "The people behind it",
                "Population at mid-year: " + population.source().publisher() + ", "
                        + population.source().title() + ", "
                        + population.source().variant() + " projection, estimated up to "
                        + population.source().baseYear() + ".",
                Chart.Table.of(
                        List.of("Ages", Integer.toString(first), Integer.toString(last), "Change"),
                        List.of(OLDER, OLDEST).stream()
                                .map(ages -> List.of(
                                        ages.toString(),
                                        Figures.whole(population.people(ages, first)),
                                        Figures.whole(population.people(ages, last)),
                                        Figures.percent(population.times(ages, first, last) - 1, 0)))
                                .toList()));
    }

    private static String basis(Outlook outlook) {
        var projection = outlook.projection();
        return "Scenario “" + projection.name() + "”, mode " + projection.mode().words() + ", base year "
                + projection.baseYear() + ". " + Figures.whole(outlook.fan().draws()) + " draws from seed "
                + outlook.fan().seed()
                + ": the same assumptions give the same figures again. People counted in all settings"
                + " and people of the population differ by "
                + Figures.plain(projection.conservation().most(), 3) + " at most.";
    }
}
