package care.trellis.exchange.population;

import care.trellis.demand.population.Area;
import care.trellis.demand.population.PopulationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a table says of itself besides its figures: by remarks at its head ({@code # publisher:}, {@code # title:}, {@code #
 * variant:}, {@code # base year:}, {@code # remark:}), else by its heading and its name.
 */
final class Describing {
    private static final Pattern NAMED_YEAR = Pattern.compile("(?:^|[^0-9])((?:19|20)[0-9]{2})(?:[^0-9]|$)");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
    // E12 are the regions of England, E92 is England.
    private static final int KIND = 3;
    private static final String ONS = "Office for National Statistics";
    private static final int LAST_ESTIMATE_OF_REGIONS = 2023;

    private final TableFile file;
    private final Columns columns;
    private final int firstYear;

    Describing(TableFile file, Columns columns, OptionalInt year) {
        this.file = file;
        this.columns = columns;
        this.firstYear = columns.isByYears() ? columns.firstYear() : yearOfTheFile(year);
    }

    int firstYear() {
        return firstYear;
    }

    int years() {
        return columns.isByYears() ? columns.years().size() : 1;
    }

    /** Of an area; remarks may be kept for areas whose codes begin alike ({@code # remark E12:}). */
    PopulationSource source(Area area) {
        var described = described();
        for (var remark : file.said("remark "
                        + area.code()
                                .substring(0, Math.min(KIND, area.code().length()))
                                .toLowerCase(Locale.ROOT))
                .toList()) {
            described = described.remarking(remark);
        }
        return described;
    }

    /** Of a table without a column of areas. */
    Area areaOfTheFile() {
        return file.said("area")
                .map(words -> KnownAreas.named(words).orElseGet(() -> new Area(words, words)))
                .findFirst()
                .or(() -> KnownAreas.named(plainName()))
                .orElseGet(() -> new Area(plainName(), plainName()));
    }

    private int yearOfTheFile(OptionalInt given) {
        if (given.isPresent()) {
            return given.getAsInt();
        }
        var said = file.said("year")
                .filter(words -> WHOLE_YEAR.matcher(words).matches())
                .findFirst();
        if (said.isPresent()) {
            return Integer.parseInt(said.get());
        }
        var named = NAMED_YEAR.matcher(plainName());
        if (named.find()) {
            return Integer.parseInt(named.group(1));
        }
        file.faults()
                .add(
                        file.at(0),
                        "mid-year",
                        "no year in the table or in the name of the file",
                        "a name such as mid2020.csv, a head \"# year: 2020\", or --year 2020");
        throw file.faults().refusal();
    }

    private PopulationSource described() {
        var usual = usual();
        return new PopulationSource(
                file.said("publisher").findFirst().orElse(usual.publisher()),
                file.said("title").findFirst().orElse(usual.title()),
                file.said("variant").findFirst().orElse(usual.variant()),
                file.said("base year")
                        .filter(words -> WHOLE_YEAR.matcher(words).matches())
                        .findFirst()
                        .map(Integer::valueOf)
                        .orElse(usual.baseYear()),
                file.said("remark").toList().isEmpty()
                        ? usual.remarks()
                        : file.said("remark").toList());
    }

    private PopulationSource usual() {
        if (!columns.isByYears()) {
            return new PopulationSource(
                    ONS, "Mid-year population estimates: mid-" + firstYear, "", firstYear, List.of());
        }
        if (columns.component() >= 0) {
            return new PopulationSource(
                    ONS,
                    "Subnational population projections: " + firstYear + "-based",
                    variant(),
                    firstYear,
                    List.of());
        }
        if (isOfRegions()) {
            return ofRegions();
        }
        return new PopulationSource(
                ONS, "National population projections: " + firstYear + "-based", variant(), firstYear, List.of());
    }

    private boolean isOfRegions() {
        return columns.area() >= 0 && file.heading().get(columns.area()).equalsIgnoreCase("region");
    }

    private PopulationSource ofRegions() {
        int last = firstYear + years() - 1;
        var remarks = new ArrayList<String>();
        if (firstYear <= LAST_ESTIMATE_OF_REGIONS && last > LAST_ESTIMATE_OF_REGIONS) {
            remarks.add(
                    "a step between two bases: estimates on the Census of 2021 to mid-2023, projections on an older base"
                            + " from mid-2024; a change from 2023 to 2024 is none of people");
        }
        return new PopulationSource(
                ONS,
                "Population of UK regions by sex and age, " + firstYear + " to " + last,
                variant(),
                Math.clamp(LAST_ESTIMATE_OF_REGIONS, firstYear, last),
                remarks);
    }

    // ONS calls its variants hhh and lll by fertility, life expectancy and migration.
    private String variant() {
        var words = plainName().toLowerCase(Locale.ROOT);
        if (words.matches(".*(hhh|high).*")) {
            return "high";
        }
        return words.matches(".*(lll|low).*") ? "low" : "principal";
    }

    private String plainName() {
        var name = file.name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
