package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.policy.Effect;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.scenario.Projection;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.publish.EffectCsv;
import care.trellis.exchange.publish.ProjectionJson;
import care.trellis.fault.Faulty;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demand compare}: what changes between two scenarios. */
@Command(
        name = "compare",
        description = "What changes from one scenario to another, by year: people, hours, staff, and cost by who pays.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis demand compare england-older-people-usage england-more-extra-care",
            "  ./trellis demand compare ours.yaml theirs.yaml --csv"
        })
final class CompareScenarios implements Runnable {
    private static final int ROWS = 8;

    @Parameters(index = "0", paramLabel = "A", description = "A scenario that ships, or a file.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other.")
    private String other = "";

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        var without = projection(one);
        var with = projection(other);
        if (without.priceYear() != with.priceYear()) {
            throw out.misused("The two are in prices of " + without.priceYear() + " and " + with.priceYear()
                    + ": their costs cannot be compared.");
        }
        if (without.baseYear() > with.lastYear() || with.baseYear() > without.lastYear()) {
            throw out.misused("The two have no year in common.");
        }
        var effects = Effect.between(with.name() + " in place of " + without.name(), without, with);
        if (csv) {
            out.file(EffectCsv.of(effects));
        } else if (out.isJson()) {
            out.file(ProjectionJson.ofEffects(without, with, effects));
            out.blank();
        } else {
            show(without, with, effects);
        }
    }

    private Projection projection(String name) {
        var given = GivenScenario.of(out.spec(), name);
        try {
            return given.scenario().project();
        } catch (Faulty faulty) {
            throw Unreadable.of(name, faulty);
        }
    }

    private void show(Projection without, Projection with, List<Effect> effects) {
        out.paragraph(effects.getLast().sentence());
        if (!without.area().equals(with.area()) || without.mode() != with.mode()) {
            out.paragraph("These two differ in more than what is done: "
                    + without.area().name() + ", mode "
                    + without.mode().words() + ", and " + with.area().name() + ", mode "
                    + with.mode().words() + ".");
        }
        out.blank();
        var settings = Arrays.stream(Setting.values())
                .filter(setting -> effects.stream().anyMatch(effect -> effect.people(setting) != 0))
                .toList();
        // A funder whose part no scenario tells would stand there as one who pays nothing.
        var funders = Arrays.stream(Funder.values())
                .filter(funder -> effects.stream().anyMatch(effect -> effect.cost(funder) != 0))
                .toList();
        var table = new Table().words("year");
        settings.forEach(setting -> table.figures(setting.words()));
        table.figures("hours a week").figures("posts");
        funders.forEach(funder -> table.figures(funder.words()));
        int step = Math.max(1, (effects.size() + ROWS - 1) / ROWS);
        for (int i = 0; i < effects.size(); i++) {
            if (i % step == 0 || i == effects.size() - 1) {
                table.row(row(effects.get(i), settings, funders));
            }
        }
        out.table(table);
        out.blank();
        out.paragraph("More is above 0. Money is GBP a year in prices of " + without.priceYear() + ".");
        out.paragraph(with.label());
        out.heading("How wrong was this method before?");
        out.paragraph("  " + with.backTests().getFirst().sentence());
    }

    private static List<String> row(Effect effect, List<Setting> settings, List<Funder> funders) {
        var cells = new java.util.ArrayList<String>();
        cells.add(Integer.toString(effect.year()));
        settings.forEach(setting -> cells.add(Spoken.whole(effect.people(setting))));
        cells.add(Spoken.whole(effect.hours()));
        cells.add(Spoken.whole(effect.posts()));
        funders.forEach(funder -> cells.add(Spoken.pounds(effect.cost(funder))));
        return cells;
    }
}
