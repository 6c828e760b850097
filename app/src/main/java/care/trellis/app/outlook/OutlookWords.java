package care.trellis.app.outlook;

import care.trellis.demand.projection.Mode;
import care.trellis.demand.scenario.Measure;

/** What an outlook says, in sentences. */
final class OutlookWords {
    private final Outlook outlook;
    private final Measure measure;

    OutlookWords(Outlook outlook, Measure measure) {
        this.outlook = outlook;
        this.measure = measure;
    }

    /** If …, between X and Y, against Z today; at the rates of the base year W: pressure, not a forecast. */
    String finding() {
        int last = outlook.projection().lastYear();
        var band = outlook.fan().at(measure, last);
        return condition() + ", between about " + said(band.low()) + " and " + said(band.high()) + " " + predicate()
                + " in " + outlook.area().inSentence() + " in " + last + ", against about "
                + said(outlook.projection().first().of(measure)) + " in "
                + outlook.projection().baseYear() + ". " + pressure();
    }

    private String condition() {
        var rate = outlook.trend().perYear();
        var subject = switch (outlook.scenario().mode()) {
            case USAGE, PLACES -> "use of care at each age";
            case PREVALENCE -> "need for help at each age";
            case TRANSITION -> "moves into care homes at each age and need";
        };
        boolean isShipped = !outlook.trend().source().equals(Outlook.SET_HERE);
        var help = outlook.effects().containsKey(Outlook.HELP) ? ", with more " + Outlook.HELP : "";
        var how = rate == 0
                ? "stayed as in " + outlook.projection().baseYear()
                : (rate > 0 ? "rose by " : isShipped ? "went on falling by " : "fell by ")
                        + Figures.rate(Math.abs(rate)) + " a year";
        var policies = outlook.scenario().policies();
        return "If " + subject + " " + how + help
                + (policies.isEmpty() ? "" : ", with " + policies.getFirst().name() + " instead");
    }

    private String pressure() {
        var constant = said(outlook.constant().last().of(measure));
        var base = outlook.projection().baseYear();
        return switch (outlook.scenario().mode()) {
            case USAGE, PLACES ->
                "At the rates of " + base + " it would be about " + constant + ": that is pressure, not a forecast.";
            case PREVALENCE -> "At the needs and places of " + base + " it would be about " + constant + ".";
            case TRANSITION -> "If as many moved in as in " + base + " it would be about " + constant + ".";
        };
    }

    /** What the picture shows. */
    String picture() {
        return "The band holds 80 of 100 futures if the inputs spread as assumed; the line in it is the middle one. The dashed"
                + " line is what the rates of " + outlook.projection().baseYear()
                + " would make of the population alone"
                + (outlook.scenario().mode() == Mode.TRANSITION ? ", with as many moves into care homes." : ".");
    }

    /** Which input the spread comes from. */
    String drivers() {
        var drivers = outlook.fan().drivers(measure);
        var first = drivers.getFirst();
        var second = drivers.get(1);
        if (first.share() == 0) {
            return "Nothing in it is uncertain.";
        }
        return "Most of the spread in " + outlook.projection().lastYear() + " comes from "
                + first.input().words() + " (" + Figures.percent(first.share(), 0) + " of it alone)"
                + (second.share() == 0
                        ? "."
                        : ", then " + second.input().words() + " (" + Figures.percent(second.share(), 0) + ").");
    }

    String said(double value) {
        return measure.isMoney() ? Figures.pounds(value) : Figures.spoken(value);
    }

    private String predicate() {
        return switch (measure) {
            case CARE_HOMES -> "people would live in care homes";
            case HOME_CARE -> "people would have home care";
            case EXTRA_CARE -> "people would live in extra care housing";
            case HOURS -> "hours of care a week would be given";
            case POSTS -> "staff posts would be needed";
            case COST -> "a year would be spent on care";
            case COUNCIL_COST -> "a year would be paid by councils";
            case SELF_COST -> "a year would be paid by people for themselves";
            case NHS_COST -> "a year would be paid by the NHS";
            case NEED -> "people would need help";
            case UNMET -> "people would need help and get no paid care";
        };
    }
}
