package care.trellis.app.outlook;

import care.trellis.demand.care.Setting;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What somebody asks of the outlook of an area.
 *
 * @param measure the headline figure to draw
 */
record OutlookForm(Outlook.Assumed assumed, Measure measure) {
    static final String MEASURE = "measure";
    private static final int FEWEST_YEARS = 5;
    private static final double PERCENT = 100;
    private static final int MOST_HOURS = 168;

    /** Reads it field by field; what must be put right is noted in what was asked. */
    static OutlookForm of(Asked asked, OutlookInputs inputs, OutlookArea area) {
        var modes = inputs.modes();
        var mode = modes.size() > 1
                ? mode(asked.choice(
                        "mode",
                        "Projected from",
                        "",
                        id(modes.getFirst()),
                        modes.stream()
                                .map(each -> new Field.Choice(id(each), words(each)))
                                .toList()))
                : modes.getFirst();
        var scenario = inputs.scenario(area, mode);
        double trend = asked.number(trend(mode, Outlook.trend(scenario))) / PERCENT;
        double avoided = mode == Mode.TRANSITION ? avoided(asked) : 0;
        double recovering = mode == Mode.TRANSITION ? recovering(asked) : 0;
        double move = asked.number(Amount.of("move", "People moved out of care homes", "% of residents", 0, 100, 0)
                        .hinting(
                                "Share of those who would live in a care home and live elsewhere instead, once it is fully in,"
                                        + " " + Outlook.YEARS_TO_MOVE + " years after the start."))
                / PERCENT;
        var to = asked.choice(
                "to",
                "Where they live instead",
                "",
                id(Setting.EXTRA_CARE),
                List.of(
                        new Field.Choice(id(Setting.EXTRA_CARE), "Extra care housing"),
                        new Field.Choice(id(Setting.HOME_CARE), "Their own home, with home care")));
        double hours = asked.number(
                Amount.of("hours", "Care for each of them there", "hours a week", 0, MOST_HOURS, hours(scenario)));
        double growth = asked.number(Amount.of(
                        "growth",
                        "Growth of costs above inflation",
                        "% a year",
                        -10,
                        10,
                        scenario.resources().growth().value() * PERCENT))
                / PERCENT;
        int lastYear = lastYear(asked, scenario);
        var measure = asked.hidden(
                MEASURE,
                id(Measure.CARE_HOMES),
                Arrays.stream(Measure.values()).map(OutlookForm::id).toList());
        return new OutlookForm(
                new Outlook.Assumed(mode, trend, growth, avoided, recovering, move, setting(to), hours, lastYear),
                measure(measure));
    }

    private static double avoided(Asked asked) {
        return asked.number(Amount.of("avoided", "Prevention", "% of worsening avoided", 0, 100, 0)
                        .hinting(
                                "Share of those who would come to need more help in a year and do not, once it is fully in, "
                                        + Outlook.YEARS_TO_MOVE + " years after the start."))
                / PERCENT;
    }

    private static double recovering(Asked asked) {
        return asked.number(Amount.of("recovering", "Reablement", "% a year", 0, 50, 0)
                        .hinting(
                                "More people with low or medium needs at home who come to need less help each year, once it"
                                        + " is fully in."))
                / PERCENT;
    }

    private static double hours(Scenario scenario) {
        return scenario.resources()
                .of(Setting.EXTRA_CARE)
                .map(each -> each.hoursAWeek().value())
                .orElse(0.0);
    }

    private static Amount trend(Mode mode, Trend usual) {
        double percent = usual.perYear() * PERCENT;
        return switch (mode) {
            case USAGE, PLACES ->
                Amount.of("trend", "Use of care at each age", "% a year", -10, 5, percent)
                        .hinting("0 is constant use. From 2011 to 2021 it fell by about 2% a year in care homes.");
            case PREVALENCE ->
                Amount.of("needs", "Need for help at each age", "% a year", -10, 5, percent)
                        .hinting("Above 0, people of the same age need more help than people of that age did before.");
            case TRANSITION ->
                Amount.of("admissions", "Moves into care homes", "% a year", -10, 5, percent)
                        .hinting("0: as many of those with each need move into a care home each year as at the start.");
        };
    }

    private static int lastYear(Asked asked, Scenario scenario) {
        int last = Math.min(scenario.lastYear(), scenario.population().lastYear());
        return Integer.parseInt(asked.choice(
                "until",
                "Last year",
                "",
                Integer.toString(last),
                IntStream.rangeClosed(scenario.baseYear() + FEWEST_YEARS, last)
                        .mapToObj(Integer::toString)
                        .map(year -> new Field.Choice(year, year))
                        .toList()));
    }

    static String id(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Mode mode(String id) {
        return Mode.valueOf(name(id));
    }

    private static Setting setting(String id) {
        return Setting.valueOf(name(id));
    }

    private static Measure measure(String id) {
        return Measure.valueOf(name(id));
    }

    private static String name(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String words(Mode mode) {
        return switch (mode) {
            case USAGE, PLACES -> "Use of care by age";
            case PREVALENCE -> "Need for help by age";
            case TRANSITION -> "Moves, year by year";
        };
    }
}
