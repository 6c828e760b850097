package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.demand.care.Setting;
import care.trellis.demand.draw.Drawn;
import care.trellis.demand.policy.Effect;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Projection;
import care.trellis.demand.uncertainty.Fan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A projection for people to read. */
final class Projected {
    private static final int ROWS = 8;

    private final Output out;

    Projected(Output out) {
        this.out = out;
    }

    void show(Projection projection, Optional<Fan> fan, Map<String, List<Effect>> effects) {
        out.paragraph(finding(projection, fan));
        out.paragraph(projection.label());
        out.blank();
        out.line("mode " + projection.mode().words() + " · base year " + projection.baseYear() + " · prices of "
                + projection.priceYear());
        out.paragraph("population: " + projection.source().publisher() + ", "
                + projection.source().title() + ", " + projection.source().variant());
        out.blank();
        out.table(years(projection));
        fan.ifPresent(this::spread);
        effects(effects);
        out.heading("How wrong was this method before?");
        projection.backTests().forEach(test -> out.paragraph("  " + test.sentence()));
        assumptions(projection);
        out.heading("How it was worked out");
        projection
                .working()
                .forEach(step -> out.paragraph("  " + step.figure() + ": " + said(step.value(), step.unit()) + " = "
                        + step.formula() + ". " + step.inputs() + "."));
        if (!projection.remarks().isEmpty()) {
            out.heading("Remarks");
            projection.remarks().forEach(remark -> out.paragraph("  " + remark));
        }
    }

    private static String finding(Projection projection, Optional<Fan> fan) {
        double then = projection.first().careHomes();
        double later = projection.last().careHomes();
        return projection.name() + ": " + Spoken.whole(then) + " people in care homes in " + projection.baseYear()
                + (projection.lastYear() == projection.baseYear()
                        ? "."
                        : ", " + Spoken.whole(later) + " in " + projection.lastYear()
                                + fan.map(each -> each.at(Measure.CARE_HOMES, projection.lastYear()))
                                        .map(band -> " (" + Spoken.whole(band.low()) + " to "
                                                + Spoken.whole(band.high()) + " in eight of ten futures)")
                                        .orElse("")
                                + " under these assumptions.");
    }

    private static Table years(Projection projection) {
        var table = new Table().words("year");
        var measures = Measure.of(projection.mode()).stream()
                .filter(measure -> projection.years().stream().anyMatch(year -> year.of(measure) != 0))
                .toList();
        measures.forEach(measure -> table.figures(heading(measure)));
        for (int place : chosen(projection.years().size())) {
            var year = projection.years().get(place);
            var cells = new java.util.ArrayList<String>();
            cells.add(Integer.toString(year.year()));
            measures.forEach(measure -> cells.add(said(year.of(measure), measure.unit())));
            table.row(cells);
        }
        return table;
    }

    private static String heading(Measure measure) {
        return switch (measure) {
            case CARE_HOMES -> "care homes";
            case HOME_CARE -> "home care";
            case EXTRA_CARE -> "extra care";
            case HOURS -> "hours a week";
            case POSTS -> "posts";
            case COST -> "cost a year";
            case COUNCIL_COST -> "councils";
            case SELF_COST -> "self-funders";
            case NHS_COST -> "NHS";
            case NEED -> "in need";
            case UNMET -> "no paid care";
        };
    }

    // The first, the last and some between; all of them are in --csv and --json.
    private static List<Integer> chosen(int years) {
        int rows = Math.min(ROWS, years);
        return IntStream.range(0, rows)
                .mapToObj(row -> rows == 1 ? 0 : Math.round((float) row * (years - 1) / (rows - 1)))
                .distinct()
                .toList();
    }

    private void spread(Fan fan) {
        out.heading("Spread in the last year, of " + Spoken.whole(fan.draws()) + " futures (seed " + fan.seed() + ")");
        var table = new Table()
                .words("figure")
                .figures("1 in 10 below")
                .figures("middle")
                .figures("9 in 10 below")
                .wrapping("what drives it most");
        for (var measure : fan.measures()) {
            var band = fan.of(measure).getLast();
            if (band.high() == 0) {
                continue;
            }
            table.row(
                    measure.words(),
                    said(band.low(), measure.unit()),
                    said(band.middle(), measure.unit()),
                    said(band.high(), measure.unit()),
                    fan.drivers(measure).getFirst().sentence());
        }
        out.table(table);
    }

    /** How far luck alone moves the figures of the last year. */
    void chance(Drawn drawn) {
        out.heading("Luck alone in " + drawn.lastYear() + ", in " + Spoken.whole(drawn.draws())
                + " futures of whole people at the same chances");
        var table = new Table()
                .words("setting")
                .figures("1 in 10 below")
                .figures("middle")
                .figures("9 in 10 below");
        for (var setting : Setting.values()) {
            if (drawn.quantile(setting, drawn.lastYear(), 1) > 0) {
                table.row(
                        setting.words(),
                        Spoken.whole(drawn.quantile(setting, drawn.lastYear(), 0.1)),
                        Spoken.whole(drawn.quantile(setting, drawn.lastYear(), 0.5)),
                        Spoken.whole(drawn.quantile(setting, drawn.lastYear(), 0.9)));
            }
        }
        out.table(table);
    }

    private void effects(Map<String, List<Effect>> effects) {
        if (!effects.isEmpty()) {
            out.heading("What each policy changes");
            effects.values().forEach(each -> out.paragraph("  " + each.getLast().sentence()));
        }
    }

    private void assumptions(Projection projection) {
        out.heading("What it rests on");
        var table = new Table().words("status").wrapping("assumption");
        projection
                .assumptions()
                .forEach(each -> table.row(
                        each.status().name().toLowerCase(java.util.Locale.ROOT),
                        each.name() + ": " + each.value() + " (" + each.source() + ")"));
        out.table(table);
    }

    static String said(double value, String unit) {
        return unit.startsWith("GBP") ? Spoken.pounds(value) : Spoken.whole(value);
    }

    static void backTests(Output out, List<BackTest> tests) {
        var table = new Table()
                .wrapping("what")
                .figures("from")
                .figures("to")
                .figures("projected")
                .figures("happened")
                .figures("error")
                .figures("a year");
        tests.forEach(test -> table.row(
                test.measure(),
                Integer.toString(test.from()),
                Integer.toString(test.to()),
                Spoken.whole(test.projected()),
                Spoken.whole(test.happened()),
                String.format(java.util.Locale.ROOT, "%+.1f %%", test.error() * 100),
                String.format(java.util.Locale.ROOT, "%+.2f %%", test.impliedChange() * 100)));
        out.table(table);
    }
}
