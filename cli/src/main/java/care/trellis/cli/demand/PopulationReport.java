package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.ProjectedPopulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A population as people read it: ages down, mid-years across, and where the figures come from. */
final class PopulationReport {
    private static final int MOST_YEARS = 9;
    private static final int ROUND = 5;

    private final Population population;
    private final List<AgeBand> ages;

    PopulationReport(Population population, List<AgeBand> ages) {
        this.population = population;
        this.ages = ages;
    }

    void show(Output out) {
        var variant = population.source().variant();
        out.line("People of " + population.area().name() + " at mid-year" + (variant.isEmpty() ? "" : ", " + variant));
        out.blank();
        var years = years();
        var table = new Table().words("age");
        years.forEach(year -> table.figures(Integer.toString(year)));
        for (var band : ages) {
            var row = new ArrayList<String>();
            row.add(band.equals(AgeBand.andOver(0)) ? "all ages" : band.toString());
            years.forEach(year -> row.add(whole(population.people(band, year))));
            table.row(row);
        }
        out.table(table);
        if (years.size() < population.lastYear() - population.firstYear() + 1) {
            out.paragraph("Every " + step() + " years; --csv and --json give all.");
        }
        out.heading("Source");
        var source = population.source();
        out.paragraph(
                "  " + source.publisher() + ": " + source.title() + ". Last estimate: mid-" + source.baseYear() + ".");
        source.remarks().forEach(remark -> out.paragraph("  " + sentence(remark)));
    }

    static void showLedger(Output out, ProjectedPopulation projected) {
        out.heading("What became of everybody");
        var table = new Table()
                .words("from mid-year")
                .figures("people")
                .figures("births")
                .figures("deaths")
                .figures("net migration")
                .figures("a year later");
        for (var year : projected.ledger()) {
            table.row(
                    Integer.toString(year.year()),
                    whole(year.before()),
                    whole(year.births()),
                    whole(year.deaths()),
                    whole(year.netMigration()),
                    whole(year.after()));
        }
        out.table(table);
    }

    /** How far a projection is from a published one, in the years of both. */
    static void showComparison(Output out, Population ours, Population theirs, List<AgeBand> ages) {
        out.heading("Beside " + theirs.source().title() + " of " + theirs.area().name());
        int from = Math.max(ours.firstYear(), theirs.firstYear());
        int to = Math.min(ours.lastYear(), theirs.lastYear());
        if (to < from) {
            out.paragraph("No year in common.");
            return;
        }
        var table = new Table()
                .words("age")
                .figures("year")
                .figures("here")
                .figures("there")
                .figures("difference");
        for (var band : ages) {
            double here = ours.people(band, to);
            double there = theirs.people(band, to);
            table.row(
                    band.equals(AgeBand.andOver(0)) ? "all ages" : band.toString(),
                    Integer.toString(to),
                    whole(here),
                    whole(there),
                    there == 0 ? "" : String.format(Locale.ROOT, "%+.4f %%", (here / there - 1) * 100));
        }
        out.table(table);
    }

    private List<Integer> years() {
        var years = new ArrayList<Integer>();
        boolean all = population.lastYear() - population.firstYear() < MOST_YEARS;
        for (int year = population.firstYear(); year <= population.lastYear(); year++) {
            if (all || year == population.firstYear() || year == population.lastYear() || year % step() == 0) {
                years.add(year);
            }
        }
        return years;
    }

    private int step() {
        int years = population.lastYear() - population.firstYear();
        return ROUND * (years / (ROUND * (MOST_YEARS - 2)) + 1);
    }

    private static String sentence(String remark) {
        return remark.isEmpty() ? "" : Character.toUpperCase(remark.charAt(0)) + remark.substring(1) + ".";
    }

    private static String whole(double people) {
        return String.format(Locale.ROOT, "%,d", Math.round(people));
    }
}
