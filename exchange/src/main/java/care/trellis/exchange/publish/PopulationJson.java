package care.trellis.exchange.publish;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.ProjectedPopulation;
import care.trellis.demand.population.Sex;
import java.util.List;
import java.util.stream.IntStream;

/** People by age and mid-year as JSON, with their source and its remarks; with the books, where they were projected here. */
public final class PopulationJson {
    private PopulationJson() {}

    /**
     * A population in chosen ages.
     *
     * @param ages which may overlap; each begins and ends where bands of the population do
     */
    public static byte[] of(Population population, List<AgeBand> ages) {
        return JsonText.of(json -> add(population, ages, json));
    }

    /** The same of one that was projected by cohorts, with what became of everybody in each year. */
    public static byte[] of(ProjectedPopulation projected, List<AgeBand> ages) {
        return JsonText.of(json -> {
            add(projected.population(), ages, json);
            json.list(
                    "changes",
                    projected.ledger(),
                    year -> json.number("from_mid_year", year.year())
                            .number("people_before", year.before())
                            .number("births", year.births())
                            .number("deaths", year.deaths())
                            .number("net_migration", year.netMigration())
                            .number("people_after", year.after()));
        });
    }

    private static void add(Population population, List<AgeBand> ages, JsonText json) {
        json.object(
                "area",
                () -> json.text("code", population.area().code())
                        .text("name", population.area().name()));
        json.object("source", () -> source(population.source(), json));
        var years = IntStream.rangeClosed(population.firstYear(), population.lastYear())
                .boxed()
                .toList();
        json.list(
                "ages",
                ages,
                band -> json.text("ages", band.toString())
                        .list(
                                "mid_years",
                                years,
                                year -> json.number("year", year)
                                        .number("women", population.people(Sex.FEMALE, band, year))
                                        .number("men", population.people(Sex.MALE, band, year))
                                        .number("people", population.people(band, year))));
    }

    private static void source(PopulationSource source, JsonText json) {
        json.text("publisher", source.publisher())
                .text("title", source.title())
                .text("variant", source.variant())
                .number("base_year", source.baseYear())
                .list("remarks", source.remarks(), remark -> json.text("remark", remark));
    }
}
