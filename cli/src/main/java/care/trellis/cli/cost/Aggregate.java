package care.trellis.cli.cost;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.OccupancyTreatment;
import care.trellis.cost.returns.QuantileMethod;
import care.trellis.cost.returns.TotalsUsed;
import care.trellis.cost.returns.ZeroDecision;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.csv.ReturnsCsv;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code cost aggregate}: many services' returns brought together. */
@Command(
        name = "aggregate",
        description = "Brings services' returns together: count, low, quartiles, median and high of every line, and the"
                + " three meanings of \"median cost\" side by side.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis cost aggregate returns.csv --model home-care-annex-a",
            "  ./trellis cost aggregate returns.csv --model home-care-annex-a --method HF6 --zeros missing",
            "  ./trellis cost aggregate returns.csv --model home-care-annex-a \\",
            "      --exclude \"p9=training cost not credible\" --zero \"travel_time=missing:paid within the rate\"",
            "",
            "The CSV has a row for each line, headed line, and a column for each service."
        })
final class Aggregate implements Runnable {
    @Parameters(
            paramLabel = "RETURNS.csv",
            description = "The returns: a row for each line, a column for each service.")
    private String file = "";

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "The model whose lines they are.")
    private String model = "";

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "Quantile method: HF1 to HF9, inc or exc (default: HF7, Excel's QUARTILE.INC).")
    private String method = "HF7";

    @Option(
            names = "--exclude",
            paramLabel = "SERVICE[:LINE]=REASON",
            description = "Leave out a return, or one line of it; may be repeated.")
    private List<String> exclusions = new ArrayList<>();

    @Option(
            names = "--zero",
            paramLabel = "LINE=value|missing:REASON",
            description = "What a 0 in a line is; may be repeated.")
    private List<String> zero = new ArrayList<>();

    @Option(
            names = "--zeros",
            paramLabel = "value|missing",
            description = "What a 0 is in all other lines (default: value).")
    private String zeros = "value";

    @Option(
            names = "--median",
            paramLabel = "MEANING",
            description = "Which median is the price: sum-of-line-medians (default), sum-of-subtotal-medians or"
                    + " median-of-totals.")
    private String median = "sum-of-line-medians";

    @Option(
            names = "--totals",
            paramLabel = "stated|computed",
            description =
                    "A service's totals: as it stated them where they agree with its lines (default), or computed.")
    private String totals = "stated";

    @Option(
            names = "--occupancy",
            paramLabel = "raise|only:FLOOR",
            description = "raise:0.9 costs homes below 90 %% as if they stood at it; only:0.9 leaves them out.")
    private @Nullable String occupancy;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var read = Files.model(out.spec(), model);
        var choices = choices();
        var returns = ReturnsCsv.read(file, GivenFile.bytes(out.spec(), file), read);
        try {
            new AggregationReport(Aggregation.of(returns, choices)).show(out);
        } catch (Faulty faulty) {
            throw Unreadable.of(file, faulty);
        }
    }

    private AggregationChoices choices() {
        return AggregationChoices.DEFAULT
                .with(QuantileMethod.named(method)
                        .orElseThrow(() -> wrong("--method", method, "HF1 to HF9, inc or exc")))
                .excluding(exclusions.stream().map(this::exclusion).toList())
                .withZeros(zero.stream().map(this::zeroDecision).toList(), rule("--zeros", zeros))
                .with(occupancy())
                .with(
                        switch (totals) {
                            case "stated" -> TotalsUsed.STATED_WHERE_SOUND;
                            case "computed" -> TotalsUsed.COMPUTED;
                            default -> throw wrong("--totals", totals, "stated or computed");
                        })
                .using(meaning());
    }

    private Exclusion exclusion(String written) {
        int equals = written.indexOf('=');
        if (equals <= 0 || written.substring(equals + 1).isBlank()) {
            throw wrong("--exclude", written, "a service, = and the reason");
        }
        var who = written.substring(0, equals).strip();
        var reason = written.substring(equals + 1).strip();
        int colon = who.indexOf(':');
        return colon < 0
                ? Exclusion.whole(who, reason)
                : new Exclusion(
                        who.substring(0, colon).strip(),
                        who.substring(colon + 1).strip(),
                        reason);
    }

    private ZeroDecision zeroDecision(String written) {
        int equals = written.lastIndexOf('=');
        int colon = written.indexOf(':', Math.max(equals, 0));
        if (equals <= 0 || colon < 0 || written.substring(colon + 1).isBlank()) {
            throw wrong("--zero", written, "a line, = and value: or missing: with the reason");
        }
        return new ZeroDecision(
                written.substring(0, equals).strip(),
                rule("--zero", written.substring(equals + 1, colon).strip()),
                written.substring(colon + 1).strip());
    }

    private ZeroDecision.Rule rule(String option, String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "value" -> ZeroDecision.Rule.VALUE;
            case "missing" -> ZeroDecision.Rule.MISSING;
            default -> throw wrong(option, written, "value or missing");
        };
    }

    private MedianMeaning meaning() {
        return Arrays.stream(MedianMeaning.values())
                .filter(each -> each.word().equals(median))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "--median",
                        median,
                        Arrays.stream(MedianMeaning.values())
                                .map(MedianMeaning::word)
                                .collect(Collectors.joining(", "))));
    }

    private OccupancyTreatment occupancy() {
        if (occupancy == null) {
            return new OccupancyTreatment.AsReturned();
        }
        var written = occupancy;
        int colon = written.indexOf(':');
        var floor = colon < 0 ? BigDecimal.ZERO : Pair.figure(out.spec(), "--occupancy", written.substring(colon + 1));
        return switch (colon < 0 ? written : written.substring(0, colon)) {
            case "raise" -> new OccupancyTreatment.RaisedToFloor(floor, List.of());
            case "only" -> new OccupancyTreatment.OnlyAbove(floor);
            default -> throw wrong("--occupancy", written, "raise:FLOOR or only:FLOOR, such as raise:0.9");
        };
    }

    private ParameterException wrong(String option, String written, String expected) {
        return new ParameterException(
                out.spec().commandLine(), option + " wants " + expected + ", was \"" + written + "\".");
    }
}
