package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.demand.evidence.Source;
import care.trellis.demand.places.BedChange;
import care.trellis.demand.places.PlacesPlan;
import care.trellis.demand.places.PlacesPlan.Need;
import care.trellis.demand.places.PlacesPlan.Placing;
import care.trellis.demand.places.PlacesPlan.Start;
import care.trellis.demand.places.PopulationPath;
import care.trellis.demand.places.Price;
import care.trellis.demand.places.Steps;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.stay.LengthOfStay;
import care.trellis.demand.stay.PublishedStay;
import care.trellis.demand.stay.StayFit;
import care.trellis.demand.stay.SteadyStay;
import care.trellis.exchange.outlook.PlacesFile.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The figures of a plan of places on the command line: instead of a file, or in the place of some of a file's. */
final class PlacesOptions {
    private static final Source HERE = new Source("as given on the command line", Status.ASSUMED);
    private static final double USUAL_STEP = 0.25;
    private static final double USUAL_MONTHS = 120;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "Referrals a year for every 10,000 people aged 65 and over.")
    private @Nullable Double rate;

    @Option(
            names = "--population",
            paramLabel = "N[,N...]",
            split = ",",
            description = "People aged 65 and over at the start and every 12 months after; one figure stays as it is.")
    private @Nullable List<Double> population;

    @Option(names = "--stay", paramLabel = "MONTHS", description = "Length of stay, months on average.")
    private @Nullable Double stay;

    @Option(
            names = "--stay-mean",
            paramLabel = "DAYS",
            description = "Mean length of stay, to which with the median a length of stay in two pieces is fitted.")
    private @Nullable Double mean;

    @Option(names = "--stay-median", paramLabel = "DAYS", description = "Median length of stay.")
    private @Nullable Double median;

    @Option(
            names = "--stay-break",
            paramLabel = "DAY",
            description = "Day on which the chance of leaving changes (default: 90).")
    private double breakDay = StayFit.USUAL_BREAK;

    @Option(names = "--beds", paramLabel = "N", description = "Beds at the start.")
    private @Nullable Double beds;

    @Option(names = "--placed", paramLabel = "N", description = "People placed at the start.")
    private @Nullable Double placed;

    @Option(names = "--waiting", paramLabel = "N", description = "People waiting at the start (default: 0).")
    private @Nullable Double waiting;

    @Option(
            names = "--open",
            paramLabel = "MONTH=BEDS",
            description = "Beds opened at a month; may be repeated. With --close it takes the place of the file's.")
    private Map<Double, Double> opened = new LinkedHashMap<>();

    @Option(names = "--close", paramLabel = "MONTH=BEDS", description = "Beds closed at a month; may be repeated.")
    private Map<Double, Double> closed = new LinkedHashMap<>();

    @Option(names = "--price", paramLabel = "GBP", description = "Price of a place a week (default: 0).")
    private @Nullable Double price;

    @Option(
            names = "--uplift",
            paramLabel = "U",
            description = "Uplift of the price a year: 0.03 is 3 %% (default: 0).")
    private @Nullable Double uplift;

    @Option(names = "--weeks", paramLabel = "N", description = "Weeks a year that are paid (default: 52).")
    private @Nullable Double weeks;

    @Option(
            names = "--place-within",
            paramLabel = "MONTHS",
            description = "How soon a free bed is filled (default: 1 month).")
    private @Nullable Double placing;

    @Option(names = "--months", paramLabel = "N", description = "Length of the run (default: 120).")
    private @Nullable Double months;

    @Option(names = "--dt", paramLabel = "MONTHS", description = "Length of a step (default: 0.25).")
    private @Nullable Double dt;

    @Option(names = "--base-year", paramLabel = "YEAR", description = "Year in which the run starts.")
    private @Nullable Integer baseYear;

    /** The plan that the options alone make. */
    Given alone(Output out) {
        var missing = new ArrayList<String>();
        require(rate, "--rate", missing);
        require(population, "--population", missing);
        require(stay == null ? mean : stay, "--stay (or --stay-mean and --stay-median)", missing);
        require(beds, "--beds", missing);
        require(placed, "--placed", missing);
        require(baseYear, "--base-year", missing);
        if (!missing.isEmpty()) {
            throw out.misused("Give a file, the id of an input that ships (places-example), or also "
                    + String.join(", ", missing) + ".");
        }
        var nothing = new PlacesPlan(
                "the area given",
                0,
                new PopulationSource("as given on the command line", "people aged 65 and over", "given", 0, List.of()),
                new Need(PopulationPath.steady(0), 0, HERE),
                new SteadyStay(USUAL_MONTHS),
                HERE,
                new Start(0, 0, 0, HERE),
                List.of(),
                HERE,
                Placing.WITHIN_A_MONTH,
                new Price(0, Price.Per.WEEK, Price.USUAL_WEEKS, 0, HERE),
                new Steps(USUAL_MONTHS, USUAL_STEP));
        return over(out, new Given(nothing, Optional.empty()));
    }

    private static void require(@Nullable Object option, String name, List<String> missing) {
        if (option == null) {
            missing.add(name);
        }
    }

    /** A file's plan with what the options say instead. */
    Given over(Output out, Given given) {
        var plan = given.plan();
        var fit = fit(out);
        var start = plan.start();
        var cost = plan.price();
        var need = plan.need();
        boolean otherStay = stay != null || fit.isPresent();
        var changed = new PlacesPlan(
                plan.area(),
                baseYear == null ? plan.baseYear() : baseYear,
                population == null
                        ? plan.populationSource()
                        : new PopulationSource(
                                "as given on the command line",
                                "people aged 65 and over",
                                "given",
                                baseYear == null ? plan.baseYear() : baseYear,
                                List.of()),
                new Need(
                        population == null ? need.population() : PopulationPath.yearly(population),
                        or(rate, need.referralRate()),
                        rate == null ? need.source() : HERE),
                stay == null ? fit.<LengthOfStay>map(StayFit::stay).orElse(plan.stay()) : new SteadyStay(stay),
                otherStay ? HERE : plan.staySource(),
                new Start(
                        or(beds, start.beds()),
                        or(placed, start.placed()),
                        or(waiting, start.waiting()),
                        beds == null && placed == null && waiting == null ? start.source() : HERE),
                opened.isEmpty() && closed.isEmpty() ? plan.changes() : changes(),
                opened.isEmpty() && closed.isEmpty() ? plan.changesSource() : HERE,
                placing == null ? plan.placing() : new Placing(placing, HERE),
                new Price(
                        or(price, cost.amount()),
                        price == null ? cost.per() : Price.Per.WEEK,
                        or(weeks, cost.weeksPerYear()),
                        or(uplift, cost.uplift()),
                        price == null && weeks == null && uplift == null ? cost.source() : HERE),
                new Steps(or(months, plan.steps().months()), or(dt, plan.steps().dt())));
        return new Given(changed, otherStay ? fit : given.fit());
    }

    private Optional<StayFit> fit(Output out) {
        if (mean == null && median == null) {
            return Optional.empty();
        }
        if (mean == null || median == null || stay != null) {
            throw out.misused("Give --stay, or both of --stay-mean and --stay-median.");
        }
        return Optional.of(StayFit.of(new PublishedStay(mean, median, HERE.words()), breakDay));
    }

    private List<BedChange> changes() {
        var changes = new ArrayList<BedChange>();
        opened.forEach((month, count) -> changes.add(new BedChange(month, count, 0)));
        closed.forEach((month, count) -> changes.add(new BedChange(month, 0, count)));
        return changes;
    }

    private static double or(@Nullable Double option, double otherwise) {
        return option == null ? otherwise : option;
    }
}
