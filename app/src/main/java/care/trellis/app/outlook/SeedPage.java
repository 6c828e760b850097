package care.trellis.app.outlook;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.demand.backtest.SeedStatement;
import care.trellis.demand.backtest.SeedStatement.AtTrend;
import care.trellis.demand.population.Population;
import care.trellis.demand.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statement that 420,000 people in care homes become 1.2 million, worked out again.
 *
 * @param finding in a sentence or two
 * @param picture what the same people would come to under other trends of use
 * @param people how the population of the statement changes
 * @param splits what each guess at the ages of the residents gives
 * @param splitsFinding the same in a sentence
 * @param source of the population, with its remarks
 */
public record SeedPage(
        String finding, Chart picture, Titled people, Titled splits, String splitsFinding, List<String> source) {
    static SeedPage of(SeedStatement seed) {
        var population = SeedStatement.population();
        var source = population.source();
        var sentences = new ArrayList<String>();
        sentences.add("Population: " + source.publisher() + ", " + source.title() + ", " + source.variant() + " ("
                + population.area().name() + ").");
        sentences.addAll(source.remarks());
        sentences.add(
                "The statement: Laing & Buisson, 2007, on projections of the Government Actuary. Its own rates and ages"
                        + " are not published, so twelve guesses at the ages are tried in the table above.");
        return new SeedPage(
                finding(seed), picture(seed), people(population, seed), splits(seed), splitsFinding(seed), sentences);
    }

    private static String finding(SeedStatement seed) {
        var falling = seed.trends().stream()
                .filter(each -> each.perYear() < 0)
                .map(each -> percent(-each.perYear()) + " a year it would be " + Figures.spoken(each.residents()))
                .collect(Collectors.joining(", of "));
        return "Yes, if people of every age went on using care homes as they did in " + seed.from() + ": then "
                + Figures.spoken(seed.residents()) + " residents become about "
                + Figures.spoken(seed.central().residents()) + " by " + seed.to()
                + ". But use fell from the census of 2001"
                + " to that of 2011, and again to that of 2021. At a fall of " + falling + ".";
    }

    private static Chart picture(SeedStatement seed) {
        var bars = new ArrayList<BarsPicture.Bar>();
        bars.add(bar(seed.from() + ", counted", seed.residents()));
        bars.add(bar(seed.to() + ", as it was stated", SeedStatement.STATED));
        seed.trends().forEach(each -> bars.add(bar(seed.to() + ", " + words(each), each.residents())));
        return new Chart(
                "seed",
                "Older people in care homes and long-stay hospitals, United Kingdom, " + seed.from() + " and "
                        + seed.to(),
                "What decides is not how many people grow old, which is known fairly well, but how they live when they do.",
                BarsPicture.of(bars, Figures::tick, "people"),
                Chart.Table.of(
                        List.of("What", "People"),
                        bars.stream()
                                .map(bar -> List.of(bar.label(), Figures.whole(bar.value())))
                                .toList()));
    }

    private static BarsPicture.Bar bar(String label, double people) {
        return new BarsPicture.Bar(label, people, Figures.spoken(people));
    }

    private static String words(AtTrend trend) {
        return trend.perYear() == 0
                ? "use as in 2007 at every age"
                : "use falling by " + percent(-trend.perYear()) + " a year";
    }

    private static String percent(double fraction) {
        return Figures.plain(fraction * 100, 1) + "%";
    }

    private static Titled people(Population population, SeedStatement seed) {
        return new Titled(
                "people",
                "The people behind it",
                "Why the pressure is so strong: most residents come from those aged 85 and over, whose number grows fastest.",
                Chart.Table.of(
                        List.of("Ages", Integer.toString(seed.from()), Integer.toString(seed.to()), "Times as many"),
                        Scenario.usualGroups().stream()
                                .map(ages -> List.of(
                                        ages.toString(),
                                        Figures.whole(population.people(ages, seed.from())),
                                        Figures.whole(population.people(ages, seed.to())),
                                        Figures.plain(population.times(ages, seed.from(), seed.to()), 2)))
                                .toList()));
    }

    private static Titled splits(SeedStatement seed) {
        return new Titled(
                "splits",
                "Does it depend on the ages of the residents?",
                splitsFinding(seed),
                Chart.Table.of(
                        List.of(
                                "Under 65 in " + seed.from(),
                                "85 and over in " + seed.from(),
                                "People in " + seed.to()),
                        seed.splits().stream()
                                .map(split -> List.of(
                                        Figures.percent(split.under65(), 1),
                                        Figures.percent(split.over85(), 1),
                                        Figures.whole(split.residents())))
                                .toList()));
    }

    private static String splitsFinding(SeedStatement seed) {
        return "A little: from " + Figures.spoken(seed.least()) + " to " + Figures.spoken(seed.most())
                + " at constant use. The statement of " + Figures.spoken(SeedStatement.STATED)
                + " is plausible, whichever is right.";
    }
}
