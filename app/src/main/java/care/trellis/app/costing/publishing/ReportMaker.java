package care.trellis.app.costing.publishing;

import care.trellis.app.costing.InWords;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.app.costing.pricing.FeeOptions;
import care.trellis.app.costing.pricing.KindReturns;
import care.trellis.app.costing.pricing.OwnFigures;
import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.Fact;
import care.trellis.cost.returns.RowSummary;
import care.trellis.disclosure.Disclosure;
import care.trellis.disclosure.Release;
import care.trellis.exchange.publish.CostReport;
import care.trellis.exchange.publish.CostReport.OfKind;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes the report of a run: the engine prices it, and every figure of several services leaves through the disclosure
 * engine or not at all. The same run on the same day, after the same earlier releases, gives the same report.
 */
@Component
class ReportMaker {
    /** Heading of the facts about the services. */
    static final String ABOUT = "About the services";

    private static final int DECIMALS = 6;

    private final FeeOptions feeOptions;

    ReportMaker(FeeOptions feeOptions) {
        this.feeOptions = feeOptions;
    }

    /**
     * A report, and what has to be remembered of it.
     *
     * @param releases aggregates that left, against which whatever comes later is tested
     */
    record Made(CostReport report, List<Release> releases) {
        Made {
            releases = List.copyOf(releases);
        }
    }

    /**
     * When and as what a run is published.
     *
     * @param earlier everything that was released before
     */
    record Publishing(int number, LocalDate on, List<CostReport.Signature> signatures, List<Release> earlier) {
        Publishing {
            signatures = List.copyOf(signatures);
            earlier = List.copyOf(earlier);
        }
    }

    Made make(Run run, Publishing as) {
        var exercise = run.exercise();
        var invited = run.sent().invited();
        var answered = invited.stream()
                .filter(each -> run.sent().sent().containsKey(each.id()))
                .toList();
        var releases = new ArrayList<Release>();
        var kinds = exercise.kindsOfCare().stream()
                .flatMap(kind -> run.sent().of(kind).stream().map(returns -> kind(run, kind, returns, as, releases)))
                .toList();
        var model = exercise.model();
        return new Made(
                new CostReport(
                        exercise.id().toString(),
                        as.number(),
                        exercise.title(),
                        exercise.placeName(),
                        exercise.question(),
                        exercise.purpose(),
                        model.id(),
                        model.title(),
                        model.version(),
                        exercise.costs().toString(),
                        exercise.prices().toString(),
                        as.on(),
                        invited.size(),
                        owners(invited),
                        answered.size(),
                        owners(answered),
                        kinds,
                        METHOD,
                        exercise.rules().settings().stream()
                                .map(setting -> setting.words() + " (" + setting.source() + ")")
                                .toList(),
                        as.signatures(),
                        run.sha256(),
                        run.returnsSha256()),
                releases);
    }

    private static final List<String> METHOD = List.of(
            "Each line's figures are put in order over the services that count; quartiles and medians by Hyndman and Fan's"
                    + " method 7, Excel's inclusive one.",
            "A return that is left out, or a line of one, is left out whole, with its reason.",
            "Every count, quartile and median is tested first: what would let anybody work out another's figure is not said.",
            "The price is made by the choices printed beside it. A median of what is spent is not a price of good care.");

    private OfKind kind(Run run, KindOfCare kind, KindReturns returns, Publishing as, List<Release> releases) {
        var choices = run.choices(kind);
        Optional<FairPrice> fair;
        try {
            fair = Optional.of(FairPrice.of(
                    returns.returns(), returns.shape(), choices.engine(run.exercise(), returns.exclusions())));
        } catch (Faulty nobodyLeft) {
            fair = Optional.empty();
        }
        var own = OwnFigures.of(returns, choices);
        var rows =
                fair.map(price -> rows(run, returns, own, price, as, releases)).orElse(List.of());
        var priced = fair.flatMap(price -> ReportedPrice.of(price, rows));
        var fees = fair.flatMap(price -> feeOptions.answer(run.sent(), kind, choices, price, run.fees(kind)));
        return new OfKind(
                kind.id(),
                kind.label(),
                "£ " + unit(run),
                returns.services().size(),
                fair.map(price -> price.aggregation().services().size()).orElse(0),
                rows,
                priced.map(ReportedPrice::medians).orElse(List.of()),
                priced.map(ReportedPrice::price).orElse(null),
                priced.map(ReportedPrice::parts).orElse(List.of()),
                priced.isPresent()
                        ? FeeOptions.interval(run.sent(), returns, own, fair.orElseThrow())
                                .sentence()
                        : "",
                priced.isPresent()
                        ? ""
                        : fair.isEmpty()
                                ? "No return counts"
                                : rows.stream()
                                        .filter(row -> row.id()
                                                .equals(run.exercise().model().headline()))
                                        .map(CostReport.Row::withheld)
                                        .findFirst()
                                        .orElse("No return has a total"),
                Stream.concat(
                                choices.words(run.exercise().isOfHomes()).stream(),
                                FeeOptions.said(run.fees(kind)).stream())
                        .map(said -> new CostReport.Choice(said.label(), said.words(), said.reason()))
                        .toList(),
                leftOut(returns, run),
                fees.map(answer -> PublishedFees.of(
                                answer,
                                name(run, kind),
                                until(run),
                                rows,
                                as,
                                releases,
                                run.exercise().rules().rules()))
                        .orElse(List.of()));
    }

    private static String unit(Run run) {
        return InWords.per(run.exercise().model().headlineTotal().unit().toString());
    }

    private static String name(Run run, KindOfCare kind) {
        return run.exercise().id() + " " + kind.id();
    }

    private static LocalDate until(Run run) {
        return run.exercise().costs().last();
    }

    private static int owners(List<Invited> services) {
        return (int) services.stream().map(Invited::owner).distinct().count();
    }

    /** Lines, then totals, each tested by itself; one more withheld where a single one could be worked out from the price. */
    private List<CostReport.Row> rows(
            Run run, KindReturns returns, OwnFigures own, FairPrice fair, Publishing as, List<Release> releases) {
        var disclosure = new Disclosure(run.exercise().rules().rules());
        var rows = new ArrayList<CostReport.Row>();
        for (var row : about(run, fair.aggregation(), own)) {
            var tested = TestedRow.of(row, own, name(run, returns.kind()), until(run), as, disclosure);
            rows.add(tested.row());
            tested.release().ifPresent(releases::add);
        }
        var addends = fair.aggregation().rows().stream()
                .filter(row -> row.median() != null && row.median().signum() > 0)
                .map(RowSummary::id)
                .collect(Collectors.toSet());
        return TestedRow.secondOf(rows, addends, releases, name(run, returns.kind()));
    }

    private static List<TestedRow.About> about(Run run, Aggregation aggregation, OwnFigures own) {
        var blocks = new LinkedHashMap<String, String>();
        run.exercise().model().blocks().forEach(block -> blocks.put(block.id(), block.label()));
        var rows = new ArrayList<TestedRow.About>();
        aggregation.rows().stream()
                .filter(row -> row.count() > 0)
                .filter(row -> row.kind() == RowSummary.Kind.LINE || row.kind() == RowSummary.Kind.TOTAL)
                .forEach(row -> rows.add(new TestedRow.About(
                        row.id(),
                        row.label(),
                        blocks.getOrDefault(row.block(), ""),
                        "£ " + InWords.per(row.unit()),
                        row.kind() == RowSummary.Kind.TOTAL)));
        Fact.STANDARD.stream()
                .filter(fact -> !own.of(fact.id()).isEmpty())
                .forEach(fact -> rows.add(new TestedRow.About(
                        fact.id(),
                        fact.label(),
                        ABOUT,
                        OwnFigures.isShare(fact.id()) ? "%" : InWords.of(fact.unit()),
                        false)));
        return rows;
    }

    private static List<CostReport.LeftOut> leftOut(KindReturns returns, Run run) {
        var counts = new LinkedHashMap<Map.Entry<String, String>, Integer>();
        for (var out : returns.exclusions()) {
            var what = out.row() == null
                    ? "The whole return"
                    : run.exercise()
                            .model()
                            .quantity(out.row())
                            .map(each -> each.label())
                            .orElse(out.row());
            counts.merge(Map.entry(what, out.reason()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new CostReport.LeftOut(
                        entry.getKey().getKey(),
                        entry.getValue(),
                        entry.getKey().getValue()))
                .sorted(Comparator.comparing(CostReport.LeftOut::what).thenComparing(CostReport.LeftOut::reason))
                .toList();
    }

    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
