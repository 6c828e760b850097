package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.demand.places.PlacesResult;
import care.trellis.demand.places.PlacesRun;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.stay.StayFit;
import care.trellis.exchange.outlook.PlacesFile;
import care.trellis.exchange.outlook.PlacesFile.Given;
import care.trellis.exchange.publish.PlacesCsv;
import care.trellis.exchange.publish.PlacesJson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demand places}: the stock-flow mode. */
@Command(
        name = "places",
        description =
                "Care-home places as stock and flow: referrals, waiting, beds, leavers and cost, in small steps of time, as"
                        + " system-dynamics tools work them out.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis demand places places-example",
            "  ./trellis demand places places-example --stay 24 --open 12=40 --csv",
            "  ./trellis demand places places-two-piece --json",
            "  ./trellis demand places --base-year 2026 --population 22000,22400,22900 --rate 120 --stay 28 --beds 625"
                    + " --placed 600 --price 900 --uplift 0.03 --months 36",
            "",
            "Inputs that ship: places-example, places-two-piece; --input shows one, to copy and change.",
            "Months count from the start, which is 0. Beds opened or closed at a month count from the step after it.",
            "Flows and cost are a month, in the step that begins at the time shown; the deficit is people who wait for",
            "want of a bed."
        })
final class Places implements Runnable {
    private static final String KIND = "places";

    @Parameters(arity = "0..1", paramLabel = "INPUT", description = "A YAML file, or the id of an input that ships.")
    private @Nullable String input;

    @Mixin
    private final PlacesOptions options = new PlacesOptions();

    @Option(names = "--steps", description = "Show every step and not only every year.")
    private boolean everyStep;

    @Option(names = "--input", description = "Show the input as it is written, and do nothing else.")
    private boolean show;

    @Option(names = "--csv", description = "Write CSV, a row for each step, instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        if (show && input != null) {
            out.file(Inputs.bytes(out, input, KIND));
            return;
        }
        var given = given();
        var result = PlacesRun.of(given.plan());
        if (csv) {
            out.file(PlacesCsv.of(result));
        } else if (out.isJson()) {
            out.file(PlacesJson.of(result, given.fit()));
            out.blank();
        } else {
            report(result);
            given.fit().ifPresent(this::fit);
            Inputs.restsOn(out, result.assumptions());
        }
    }

    private Given given() {
        return input == null
                ? options.alone(out)
                : options.over(out, PlacesFile.read(Inputs.file(input, KIND), Inputs.bytes(out, input, KIND)));
    }

    private void report(PlacesResult result) {
        var plan = result.plan();
        var source = plan.populationSource();
        out.paragraph("Places in " + plan.area() + " from " + plan.baseYear() + ", mode: "
                + result.mode().words() + ". Population aged 65 and over: " + source.publisher() + ", " + source.title()
                + " (" + source.variant() + ", estimated to " + source.baseYear() + ").");
        source.remarks().forEach(out::paragraph);
        out.blank();
        out.paragraph(result.sentence());
        var table = new Table();
        for (var column : List.of(
                "month",
                "beds",
                "waiting",
                "placed",
                "referrals",
                "move in",
                "leave",
                "deficit",
                "£ a month",
                "£ so far")) {
            table.figures(column);
        }
        for (var step : everyStep ? result.steps() : result.yearly()) {
            table.row(
                    String.format(Locale.ROOT, "%.2f", step.month()),
                    Inputs.oneDecimal(step.beds()),
                    Inputs.oneDecimal(step.waiting()),
                    Inputs.oneDecimal(step.placed()),
                    Inputs.oneDecimal(step.referrals()),
                    Inputs.oneDecimal(step.placements()),
                    Inputs.oneDecimal(step.discharges()),
                    Inputs.oneDecimal(step.deficit()),
                    Spoken.whole(step.cost()),
                    Spoken.whole(step.cumulativeCost()));
        }
        Inputs.table(out, table);
    }

    private void fit(StayFit fit) {
        out.heading("How the length of stay was fitted");
        var stay = fit.stay();
        out.paragraph(String.format(
                Locale.ROOT,
                "  Mean %.1f days (published %.1f), median %.1f (published %.1f); %.4f %% leave each day to day %.0f and"
                        + " %.4f %% after. A mean and a median leave one figure open; the day of the break is given.",
                stay.mean(),
                fit.published().mean(),
                stay.median(),
                fit.published().median(),
                100 * stay.earlyHazard(),
                stay.breakDay(),
                100 * stay.lateHazard()));
        var table = new Table().figures("day").figures("still there").figures("published");
        for (var point : fit.points()) {
            table.row(Spoken.whole(point.day()), Inputs.percent(point.staying()), "");
        }
        for (var seen : fit.seen()) {
            table.row(Spoken.whole(seen.day()), Inputs.percent(seen.fitted()), Inputs.percent(seen.published()));
        }
        Inputs.table(out, table);
    }
}
