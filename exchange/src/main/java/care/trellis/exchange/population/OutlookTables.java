package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Banding;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.VariantRatios;
import care.trellis.demand.population.Variants;
import care.trellis.exchange.publish.PopulationCsv;
import care.trellis.exchange.publish.RatesCsv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The small tables of people and mortality that ship, worked out from ONS's full ones: England and its regions by sex and
 * five-year age band, England's base by single years, its mortality at 60 and over, and its variants.
 */
public final class OutlookTables {
    /** The files they are made of, as they lie in the reference. */
    public static final List<String> SOURCES = List.of(
            "npp2022/population_england.csv",
            "npp2022/mortality_qx_per_100000_england.csv",
            "npp2018/npp2018_lll.csv",
            "npp2018/npp2018_principal_2018-2035.csv",
            "npp2018/npp2018_hhh.csv",
            "regions/uk_itl1_population_sex_age_2011-2043.csv");

    public static final String POPULATION = "population.csv";
    public static final String BASE = "base-england.csv";
    public static final String MORTALITY = "mortality-england.csv";
    public static final String VARIANTS = "variants-england.csv";

    private static final int BASE_YEAR = 2022;
    private static final int LAST_YEAR = 2047;
    private static final int BASE_OF_VARIANTS = 2018;
    private static final List<AgeBand> FIVES = AgeBand.every(5, 90);
    private static final AgeBand OLDER = new AgeBand(60, 110);
    private static final String LICENCE =
            "Office for National Statistics, licensed under the Open Government Licence v3.0";

    private final Map<String, byte[]> sources;

    private OutlookTables(Map<String, byte[]> sources) {
        this.sources = sources;
    }

    /**
     * The content of each table by its name.
     *
     * @param sources content by name of every one of {@link #SOURCES}
     * @throws care.trellis.exchange.Unreadable naming every fault of a source
     */
    public static Map<String, byte[]> of(Map<String, byte[]> sources) {
        return new OutlookTables(sources).all();
    }

    private Map<String, byte[]> all() {
        var england = population(SOURCES.get(0)).populations().getFirst();
        var tables = new LinkedHashMap<String, byte[]>();
        tables.put(POPULATION, people(england));
        tables.put(BASE, base(england));
        tables.put(MORTALITY, mortality());
        tables.put(VARIANTS, variants());
        return tables;
    }

    private byte[] people(Population england) {
        var years = between(new Banding(FIVES).of(england), BASE_YEAR, LAST_YEAR);
        var table = population(SOURCES.get(5));
        var regions = KnownAreas.REGIONS.stream()
                .map(area -> new Banding(FIVES).of(table.population(area.code()).orElseThrow()))
                .toList();
        var populations = new ArrayList<Population>();
        populations.add(years);
        populations.addAll(new RegionalShares(years, regions).populations(years.source()));
        return PopulationCsv.of(
                populations,
                List.of(
                        "title: National population projections: 2022-based",
                        "publisher: Office for National Statistics",
                        "variant: principal",
                        "base year: 2022",
                        "remark E12: derived by Trellis; not the subnational projection of the Office for National Statistics:"
                                + " each region has its share of the people of England by sex and five-year age band",
                        "remark E12: shares at mid-2022 and mid-2023 are those of the mid-year estimates; after that they change"
                                + " as in a table of projections for mid-2024 to mid-2043 on an older base, whose own level is not"
                                + " used; the change from 2023 to 2024, which the step between the two bases hides, is taken to be"
                                + " that of the year after; after 2043 shares stay as they are",
                        "remark E12: the regions add up to England in every sex, age band and year",
                        "published: 28 January 2025",
                        "licence: " + LICENCE));
    }

    private byte[] base(Population england) {
        var singles = new ArrayList<AgeBand>();
        for (int age = 0; age < 105; age++) {
            singles.add(AgeBand.single(age));
        }
        singles.add(AgeBand.andOver(105));
        return PopulationCsv.of(
                List.of(between(new Banding(singles).of(england), BASE_YEAR, BASE_YEAR)),
                List.of(
                        "title: National population projections: 2022-based",
                        "publisher: Office for National Statistics",
                        "variant: principal",
                        "base year: 2022",
                        "published: 28 January 2025",
                        "licence: " + LICENCE));
    }

    private byte[] mortality() {
        var mortality = ChangeFile.mortality(SOURCES.get(1), content(SOURCES.get(1)));
        return RatesCsv.mortality(
                mortality,
                OLDER,
                BASE_YEAR,
                LAST_YEAR - 1,
                List.of(
                        "title: National population projections: 2022-based, mortality assumptions for England",
                        "publisher: Office for National Statistics",
                        "variant: principal",
                        "base year: 2022",
                        "area: England",
                        "remark: chance of dying from one mid-year to the next per 100,000 by age at the first of them",
                        "published: 28 January 2025",
                        "licence: " + LICENCE));
    }

    private byte[] variants() {
        var low = england(SOURCES.get(2));
        var principal = england(SOURCES.get(3));
        var high = england(SOURCES.get(4));
        var ratios = VariantRatios.of(principal.source(), new Variants(low, principal, high), BASE_OF_VARIANTS);
        return RatesCsv.variants(
                ratios,
                List.of(
                        "title: National population projections: 2018-based, low and high population variants for England",
                        "publisher: Office for National Statistics",
                        "base year: 2018",
                        "remark: low fertility, life expectancy and migration together (low), and all three high (high), over the"
                                + " principal projection of the same release, laid by Trellis on the 2022-based principal projection"
                                + " by sex, age and years since the base",
                        "remark: beyond 17 years since the base the ratios go on as in their last five years, by Trellis",
                        "licence: " + LICENCE));
    }

    private Population england(String name) {
        return new Banding(FIVES)
                .of(population(name).population(KnownAreas.ENGLAND.code()).orElseThrow());
    }

    private PopulationTables population(String name) {
        return PopulationFiles.read(name, content(name));
    }

    private byte[] content(String name) {
        var content = sources.get(name);
        if (content == null) {
            throw new IllegalArgumentException("the tables need " + name);
        }
        return content;
    }

    private static Population between(Population population, int from, int to) {
        return Population.of(
                population.area(),
                new PopulationSource(
                        population.source().publisher(),
                        population.source().title(),
                        "principal",
                        BASE_YEAR,
                        List.of()),
                population.bands(),
                from,
                to,
                (sex, band, year) -> population.people(sex, band, year));
    }
}
