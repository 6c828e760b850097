package care.trellis.exchange.outlook;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.places.BedChange;
import care.trellis.demand.places.PlacesPlan;
import care.trellis.demand.places.PlacesPlan.Need;
import care.trellis.demand.places.PlacesPlan.Placing;
import care.trellis.demand.places.PlacesPlan.Start;
import care.trellis.demand.places.PopulationPath;
import care.trellis.demand.places.PopulationPath.Point;
import care.trellis.demand.places.Price;
import care.trellis.demand.places.Price.Per;
import care.trellis.demand.places.Steps;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.stay.LengthOfStay;
import care.trellis.demand.stay.PublishedStay;
import care.trellis.demand.stay.StayFit;
import care.trellis.demand.stay.SteadyStay;
import care.trellis.exchange.Faults;
import care.trellis.exchange.yaml.TreeReader;
import care.trellis.fault.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the stock-flow mode takes, as a YAML file. */
public final class PlacesFile {
    /**
     * A plan, and how its length of stay was come by.
     *
     * @param fit where the length of stay was fitted to a mean and a median
     */
    public record Given(PlacesPlan plan, Optional<StayFit> fit) {}

    private record Stay(LengthOfStay stay, Source source, Optional<StayFit> fit) {}

    private record Changes(List<BedChange> changes, Source source) {}

    private final Faults faults;

    private PlacesFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads a plan.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Given read(String name, byte[] content) {
        return new PlacesFile(name).given(content);
    }

    public static Given read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Given given(byte[] content) {
        var tree = TreeReader.read(content, faults);
        var top = SourcedSection.top("places", tree, faults);
        top.section().required("places");
        var area = top.section().required("area");
        int baseYear = top.year("base_year");
        var population = top.required("population");
        var source = population.flatMap(this::populationSource);
        var path = population.flatMap(this::path);
        population.ifPresent(SourcedSection::done);
        var need = top.required("referrals").flatMap(section -> need(section, path));
        var stay = top.required("length_of_stay").flatMap(this::stay);
        var start = top.required("start").flatMap(this::start);
        var changes = changes(top);
        var placing = top.optional("placing");
        var moving = placing.isEmpty() ? Optional.of(Placing.WITHIN_A_MONTH) : placing.flatMap(this::placing);
        var price = top.required("price").flatMap(this::price);
        var steps = top.required("steps").flatMap(this::steps);
        top.section().text("note");
        top.done();
        if (source.isEmpty() || need.isEmpty() || stay.isEmpty() || start.isEmpty() || changes.isEmpty()) {
            throw faults.refusal();
        }
        if (moving.isEmpty() || price.isEmpty() || steps.isEmpty()) {
            throw faults.refusal();
        }
        var made = top.made(() -> new PlacesPlan(
                area.value(),
                baseYear,
                source.get(),
                need.get(),
                stay.get().stay(),
                stay.get().source(),
                start.get(),
                changes.get().changes(),
                changes.get().source(),
                moving.get(),
                price.get(),
                steps.get()));
        return faults.refuseUnlessSound(
                () -> new Given(made.orElseThrow(faults::refusal), stay.get().fit()));
    }

    private Optional<PopulationSource> populationSource(SourcedSection section) {
        var words = section.section();
        var publisher = words.required("publisher");
        var title = words.required("title");
        var variant = words.text("variant");
        int estimated = section.year("estimated_to");
        var remarks = words.texts("remarks").stream().map(Text::value).toList();
        return section.made(
                () -> new PopulationSource(publisher.value(), title.value(), variant.value(), estimated, remarks));
    }

    private Optional<PopulationPath> path(SourcedSection section) {
        if (section.section().has("points")) {
            var points = section.items("points", "a map with month and people").stream()
                    .map(item -> {
                        var point = new Point(item.figure("month"), item.figure("people"));
                        item.done();
                        return point;
                    })
                    .toList();
            return section.made(() -> new PopulationPath(points));
        }
        var people = section.figures("aged_65_and_over");
        return section.made(() -> PopulationPath.yearly(people));
    }

    private Optional<Need> need(SourcedSection section, Optional<PopulationPath> path) {
        double rate = section.figure("per_10000_a_year");
        var source = section.source();
        section.done();
        return path.flatMap(people -> section.made(() -> new Need(people, rate, source)));
    }

    private Optional<Stay> stay(SourcedSection section) {
        if (section.section().has("months")) {
            double months = section.figure("months");
            var source = section.source();
            section.done();
            return section.made(() -> new Stay(new SteadyStay(months), source, Optional.empty()));
        }
        double mean = section.figure("mean_days");
        double median = section.figure("median_days");
        double breakDay = section.figure("break_day", StayFit.USUAL_BREAK);
        var source = section.source();
        section.done();
        return section.made(() -> {
            var usual = PublishedStay.ENGLISH_HOMES_2010;
            // The further points of a publication we know are compared with the fit.
            var published = mean == usual.mean() && median == usual.median()
                    ? usual
                    : new PublishedStay(mean, median, source.words());
            var fit = StayFit.of(published, breakDay);
            return new Stay(
                    fit.stay(),
                    new Source("fitted to the mean and median of: " + source.words(), Status.DERIVED),
                    Optional.of(fit));
        });
    }

    private Optional<Start> start(SourcedSection section) {
        double beds = section.figure("beds");
        double placed = section.figure("placed");
        double waiting = section.figure("waiting");
        var source = section.source();
        section.done();
        return section.made(() -> new Start(beds, placed, waiting, source));
    }

    private Optional<Changes> changes(SourcedSection top) {
        var section = top.optional("beds");
        if (section.isEmpty()) {
            return Optional.of(new Changes(List.of(), Source.GIVEN));
        }
        var source = section.get().source();
        var changes = section.get().items("changes", "a map with month, opened and closed").stream()
                .map(this::change)
                .flatMap(Optional::stream)
                .toList();
        section.get().done();
        return section.get().madeIfSound(() -> new Changes(changes, source));
    }

    private Optional<BedChange> change(SourcedSection item) {
        double month = item.figure("month");
        double opened = item.figure("opened", 0);
        double closed = item.figure("closed", 0);
        item.section().text("note");
        item.done();
        return item.made(() -> new BedChange(month, opened, closed));
    }

    private Optional<Placing> placing(SourcedSection section) {
        double months = section.figure("months");
        var source = section.source();
        section.done();
        return section.made(() -> new Placing(months, source));
    }

    private Optional<Price> price(SourcedSection section) {
        double amount = section.figure("amount");
        var per = section.choice("per", Per.WEEK, Per.values());
        double weeks = section.figure("weeks_a_year", Price.USUAL_WEEKS);
        double uplift = section.figure("uplift", 0);
        var source = section.source();
        section.done();
        return section.made(() -> new Price(amount, per, weeks, uplift, source));
    }

    private Optional<Steps> steps(SourcedSection section) {
        double months = section.figure("months");
        double dt = section.figure("dt");
        section.done();
        return section.made(() -> new Steps(months, dt));
    }
}
