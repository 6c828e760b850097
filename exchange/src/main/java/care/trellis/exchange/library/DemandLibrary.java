package care.trellis.exchange.library;

import care.trellis.demand.population.Area;
import care.trellis.demand.population.Mortality;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.SingleYears;
import care.trellis.demand.population.VariantRatios;
import care.trellis.demand.population.Variants;
import care.trellis.exchange.population.ChangeFile;
import care.trellis.exchange.population.OutlookTables;
import care.trellis.exchange.population.PopulationFiles;
import care.trellis.exchange.population.PopulationTables;
import care.trellis.exchange.population.VariantFile;
import java.util.List;
import java.util.Optional;

/**
 * What ships for the outlook engine: the people of England and its regions to 2047, England's mortality and variants, and sample
 * files, each a text anybody may read and copy. Areas are called by their code or name.
 */
public final class DemandLibrary {
    /** The age from which the people that ship can be divided into single years. */
    public static final int OLDER_PEOPLE = 65;

    private static final Shelf TABLES = new Shelf("outlook-tables");
    private static final Shelf SAMPLES = new Shelf("demand-samples");

    private DemandLibrary() {}

    /** England, then its regions in the order of their codes. */
    public static List<Area> areas() {
        return populations().stream().map(Population::area).toList();
    }

    /** England and its regions: principal projection by sex and five-year age band, mid-2022 to mid-2047. */
    public static List<Population> populations() {
        return tables().populations();
    }

    /** One of them; empty where no such area ships. */
    public static Optional<Population> population(String area) {
        return tables().population(area);
    }

    /** The same between its low and high variants; the ratios of England's variants hold for its regions too. */
    public static Optional<Variants> variants(String area) {
        return population(area).map(variantRatios()::of);
    }

    /** England at mid-2022 by sex and single year of age, 105 and over together. */
    public static Population baseOfEngland() {
        return PopulationFiles.read(OutlookTables.BASE, TABLES.existing(OutlookTables.BASE))
                .populations()
                .getFirst();
    }

    /** England's chances of dying at ages 60 to 110, from mid-2022 to mid-2047. */
    public static Mortality mortality() {
        return ChangeFile.mortality(OutlookTables.MORTALITY, TABLES.existing(OutlookTables.MORTALITY));
    }

    /** Divides the bands of the shipped people into single years of age. */
    public static SingleYears singleYears() {
        return new SingleYears(baseOfEngland(), mortality());
    }

    /** England's low and high variants over its principal projection, by years since the base. */
    public static VariantRatios variantRatios() {
        return VariantFile.read(OutlookTables.VARIANTS, TABLES.existing(OutlookTables.VARIANTS));
    }

    /** The names of the tables, such as {@code population.csv}. */
    public static List<String> tableNames() {
        return TABLES.names();
    }

    /** A table as it ships. */
    public static byte[] table(String name) {
        return TABLES.existing(name);
    }

    /** The names of the sample files, such as {@code people.csv}. */
    public static List<String> sampleNames() {
        return SAMPLES.names();
    }

    /** A sample file as it ships. */
    public static byte[] sample(String name) {
        return SAMPLES.existing(name);
    }

    private static PopulationTables tables() {
        return PopulationFiles.read(OutlookTables.POPULATION, TABLES.existing(OutlookTables.POPULATION));
    }
}
