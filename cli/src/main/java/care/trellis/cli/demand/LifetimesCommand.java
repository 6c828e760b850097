package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.demand.care.Funder;
import care.trellis.demand.money.DatedSeries.InGap;
import care.trellis.demand.money.MeansTest;
import care.trellis.demand.person.CostOfLives;
import care.trellis.demand.person.Lifetimes;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.scenario.Scenario;
import care.trellis.exchange.library.OutlookLibrary;
import care.trellis.exchange.outlook.LifetimesFile;
import care.trellis.exchange.publish.LifetimesJson;
import care.trellis.fault.Faulty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demand lifetimes}: what care costs people over their lives, person by person. */
@Command(
        name = "lifetimes",
        description = "What care costs people over their lives, who pays, and what a cap on it changes: everybody of a"
                + " scenario of the mode transition, person by person.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis demand lifetimes lifetimes-england",
            "  ./trellis demand lifetimes lifetimes-england --cap 50000 --area 'North East'",
            "  ./trellis demand lifetimes my.yaml --scenario my-scenario.yaml --date 2019-06-01 --json",
            "",
            "Input that ships: lifetimes-england; --input shows it, to copy and change."
        })
final class LifetimesCommand implements Runnable {
    private static final String KIND = "lifetimes";
    private static final int PARTITIONS = 2;

    @Parameters(paramLabel = "INPUT", description = "A YAML file, or the id of an input that ships.")
    private String input = "";

    @Option(
            names = "--scenario",
            paramLabel = "FILE|NAME",
            description = "A scenario of the mode transition (default: ${DEFAULT-VALUE}).")
    private String name = "england-older-people-transition";

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "The people of another area that ships, by code or name.")
    private @Nullable String area;

    @Option(names = "--cap", paramLabel = "GBP", description = "Another cap on what care may cost a person in a life.")
    private @Nullable Double cap;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day of the means test (default: ${DEFAULT-VALUE}); prices stay those of the scenario.")
    private LocalDate date = LocalDate.of(2025, 6, 1);

    @Option(names = "--seed", paramLabel = "N", description = "Gives the same lives again (default: 1).")
    private long seed = 1;

    @Option(names = "--input", description = "Show the input as it is written, and do nothing else.")
    private boolean show;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        if (show) {
            out.file(Inputs.bytes(out, input, KIND));
            return;
        }
        var read = LifetimesFile.read(Inputs.file(input, KIND), Inputs.bytes(out, input, KIND));
        var plan = cap == null ? read : read.capped(cap);
        var scenario = scenario();
        if (scenario.mode() != Mode.TRANSITION) {
            throw out.misused("Lives are followed in a scenario of the mode transition; \"" + name + "\" is of mode "
                    + scenario.mode().words() + ".");
        }
        var result = CostOfLives.of(scenario, plan, test(), seed, PARTITIONS);
        if (out.isJson()) {
            out.file(LifetimesJson.of(result));
            out.blank();
        } else {
            report(result);
        }
    }

    private Scenario scenario() {
        var named = GivenScenario.of(out.spec(), name);
        return (area == null ? named : GivenScenario.in(out.spec(), named, area)).scenario();
    }

    private MeansTest test() {
        try {
            return OutlookLibrary.meansTest().on(date, InGap.CARRY_LAST);
        } catch (Faulty missing) {
            throw out.misused("--date is " + date + ": " + missing.getMessage(), missing);
        }
    }

    private void report(CostOfLives result) {
        var scenario = result.scenario();
        var capped = result.capped();
        var free = result.free();
        out.paragraph(result.sentence());
        out.blank();
        out.line("mode " + scenario.mode().words() + " · " + scenario.baseYear() + " to " + scenario.lastYear()
                + " · prices of " + scenario.resources().priceYear() + " · seed " + result.seed());
        out.paragraph("population: " + scenario.population().source().publisher() + ", "
                + scenario.population().source().title() + ", "
                + scenario.population().source().variant());
        out.heading("Over a whole life with care");
        var life = new Table()
                .words("figure")
                .figures("1 in 10 below")
                .figures("middle")
                .figures("9 in 10 below");
        life.row("cost, whoever paid", pounds(capped.cost(0.1)), pounds(capped.cost(0.5)), pounds(capped.cost(0.9)));
        life.row("paid by the person", paid(capped, 0.1), paid(capped, 0.5), paid(capped, 0.9));
        life.row("the same without a cap", paid(free, 0.1), paid(free, 0.5), paid(free, 0.9));
        life.row(
                "years in care",
                Spoken.whole((double) capped.yearsInCare(0.1)),
                Spoken.whole((double) capped.yearsInCare(0.5)),
                Spoken.whole((double) capped.yearsInCare(0.9)));
        out.table(life);
        out.heading("Who paid, everybody and all years together");
        var who = new Table()
                .words("who")
                .figures("with the cap")
                .figures("without")
                .figures("more with it");
        for (var funder : Funder.values()) {
            who.row(
                    funder.words(),
                    Spoken.pounds(capped.paidBy(funder).doubleValue()),
                    Spoken.pounds(free.paidBy(funder).doubleValue()),
                    Spoken.pounds(result.more(funder).doubleValue()));
        }
        out.table(who);
        out.paragraph(
                "Prices stay as they are in the scenario. Short lives only are whole in a run of few years. The means"
                        + " test is the plain one of " + result.test().day()
                        + " for a care home, taken for care at home too.");
        result.test().remarks().forEach(out::paragraph);
        out.heading("How wrong was this method before?");
        result.backTests().forEach(before -> out.paragraph("  " + before.sentence()));
        Inputs.restsOn(out, result.assumptions());
    }

    private static String pounds(long value) {
        return "£" + Spoken.whole((double) value);
    }

    private static String paid(Lifetimes lives, double share) {
        return pounds(lives.paidByPerson(share));
    }
}
