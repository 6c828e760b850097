package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Sex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads tables of people by sex and age: ONS's national projections and their variants, its subnational projections, its
 * mid-year estimates of districts and countries, tables of the regions, and Trellis' own. The heading tells which a file is.
 * Tables that ONS cuts into one file for women and one for men are given together.
 */
public final class PopulationFiles {
    private static final double MOST_PEOPLE = 2e9;
    private static final String PEOPLE = "a number of people, 0 or more";
    // Counts in a table are rounded to half a person each.
    private static final double ROUNDING = 0.5;

    private final TableFile file;
    private final Columns columns;
    private final Describing describing;
    private final Map<String, Counted> areas;
    private final Map<String, double[]> totals = new HashMap<>();

    private PopulationFiles(TableFile file, Columns columns, OptionalInt year, Map<String, Counted> areas) {
        this.file = file;
        this.columns = columns;
        this.describing = new Describing(file, columns, year);
        this.areas = areas;
    }

    /** One file, whose heading or name says of which years it is. */
    public static PopulationTables read(String file, byte[] content) {
        return read(Map.of(file, content), OptionalInt.empty());
    }

    /**
     * Files that belong together, such as one of women and one of men.
     *
     * @param files content by name, in the order in which they were given
     * @param year the mid-year of a table that does not say its own; else it is looked for in the file's name
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static PopulationTables read(Map<String, byte[]> files, OptionalInt year) {
        var areas = new LinkedHashMap<String, Counted>();
        TableFile last = null;
        for (var entry : files.entrySet()) {
            var file = new TableFile(entry.getKey(), entry.getValue());
            var columns = Columns.of(file);
            var reader = new PopulationFiles(file, columns, year, areas);
            file.faults().refuseUnlessSound(() -> {
                reader.refuseOtherTables();
                file.forEach(reader::row);
                reader.checkTotals();
                return areas;
            });
            last = file;
        }
        if (last == null) {
            throw new IllegalArgumentException("no file was given");
        }
        var faults = last.faults();
        return faults.refuseUnlessSound(() -> PopulationTables.of(areas.values(), faults));
    }

    private void refuseOtherTables() {
        if (columns.isChange()) {
            file.faults()
                    .add(
                            file.at(0),
                            "file",
                            "a table of what happened from one mid-year to the next",
                            "people at each mid-year; births, deaths, migration and rates go with --project");
            throw file.faults().refusal();
        }
    }

    private void row(int number, List<String> cells) {
        var sex = columns.sex() < 0 ? Optional.of(Optional.<Sex>empty()) : sex(cells);
        if (sex.isEmpty() || isOther(cells)) {
            return;
        }
        var counted = counted(cells);
        if (counted == null) {
            return;
        }
        if (columns.isByYears()) {
            byYears(counted, sex.get(), cells);
        } else {
            byAges(counted, sex.get(), cells);
        }
    }

    // Regions and metropolitan counties stand beside their own districts in the subnational files, and would count
    // twice.
    private boolean isOther(List<String> cells) {
        var code = TableFile.cell(cells, columns.area());
        return columns.component() >= 0 && (code.startsWith("E11") || code.startsWith("E12"));
    }

    private Optional<Optional<Sex>> sex(List<String> cells) {
        var written = TableFile.cell(cells, columns.sex());
        var sex = SexWords.read(written);
        if (sex.isEmpty() && !SexWords.isBoth(written)) {
            file.faults().add(file.at(columns.sex()), "sex", "\"" + written + "\"", "females, males or persons");
            return Optional.empty();
        }
        return Optional.of(sex);
    }

    private @org.jspecify.annotations.Nullable Counted counted(List<String> cells) {
        Area area;
        if (columns.area() < 0) {
            area = describing.areaOfTheFile();
        } else {
            var code = TableFile.cell(cells, columns.area());
            if (code.isEmpty()) {
                file.faults().add(file.at(columns.area()), "area", "nothing", "the code of an area");
                return null;
            }
            area = KnownAreas.of(code, TableFile.cell(cells, columns.name()));
        }
        var counted = areas.computeIfAbsent(
                area.code(),
                code -> new Counted(area, describing.source(area), describing.firstYear(), describing.years()));
        if (counted.firstYear != describing.firstYear() || counted.years != describing.years()) {
            file.faults()
                    .add(
                            file.at(0),
                            area.name(),
                            describing.years() + " years from " + describing.firstYear(),
                            counted.years + " years from " + counted.firstYear + ", as in the file before");
            throw file.faults().refusal();
        }
        return counted;
    }

    private void byYears(Counted counted, Optional<Sex> sex, List<String> cells) {
        var words = TableFile.cell(cells, columns.age());
        var figures = new double[columns.years().size()];
        int year = 0;
        boolean whole = true;
        for (int column : columns.years().keySet()) {
            var figure = file.figure(cells, column, 0, MOST_PEOPLE, PEOPLE);
            whole &= figure.isPresent();
            figures[year++] = figure.orElse(0);
        }
        if (AgeWords.isAll(words)) {
            if (whole) {
                totals.put(key(counted, sex), figures);
            }
            return;
        }
        AgeWords.read(words)
                .ifPresentOrElse(
                        ages -> add(counted, sex, ages, figures, columns.age()),
                        () -> file.faults()
                                .add(
                                        file.at(columns.age()),
                                        "age",
                                        "\"" + words + "\"",
                                        "an age such as 72, 65 to 69, 90+ or 90 and over"));
    }

    private void byAges(Counted counted, Optional<Sex> sex, List<String> cells) {
        double sum = 0;
        for (var age : columns.ages().entrySet()) {
            var figure = file.figure(cells, age.getKey(), 0, MOST_PEOPLE, PEOPLE);
            sum += figure.orElse(Double.NaN);
            add(counted, sex, age.getValue(), new double[] {figure.orElse(0)}, columns.area());
        }
        if (columns.total() >= 0) {
            var total = file.figure(cells, columns.total(), 0, MOST_PEOPLE, PEOPLE);
            if (total.isPresent()
                    && isAnother(total.getAsDouble(), sum, columns.ages().size())) {
                file.faults()
                        .add(
                                file.at(columns.total()),
                                "all ages of " + counted.area.name(),
                                Double.toString(total.getAsDouble()),
                                sum + ", the sum of its ages");
            }
        }
    }

    private void add(Counted counted, Optional<Sex> sex, AgeBand ages, double[] figures, int column) {
        if (!counted.add(sex, ages, figures)) {
            file.faults()
                    .add(
                            file.at(column),
                            "row",
                            counted.area.name() + ", " + words(sex) + ", age " + ages + " again",
                            "every area, sex and age once");
        }
    }

    private void checkTotals() {
        for (var counted : areas.values()) {
            for (var sex : List.of(Optional.of(Sex.FEMALE), Optional.of(Sex.MALE), Optional.<Sex>empty())) {
                var total = totals.get(key(counted, sex));
                if (total != null) {
                    checkTotal(counted, sex, total);
                }
            }
        }
    }

    private void checkTotal(Counted counted, Optional<Sex> sex, double[] total) {
        var ages = counted.of(sex).values();
        for (int year = 0; year < total.length; year++) {
            int at = year;
            double sum = ages.stream().mapToDouble(figures -> figures[at]).sum();
            if (isAnother(total[year], sum, ages.size())) {
                file.faults()
                        .add(
                                file.at(columns.age()),
                                "all ages of " + counted.area.name() + ", " + words(sex) + ", "
                                        + (counted.firstYear + year),
                                Double.toString(total[year]),
                                sum + ", the sum of its ages");
            }
        }
    }

    // NaN, where a figure could not be read, is no other total.
    private static boolean isAnother(double total, double sum, int ages) {
        return Math.abs(total - sum) > ROUNDING * (ages + 1);
    }

    private static String key(Counted counted, Optional<Sex> sex) {
        return counted.area.code() + "/" + words(sex);
    }

    static String words(Optional<Sex> sex) {
        return sex.map(each -> each == Sex.FEMALE ? "females" : "males").orElse("persons");
    }
}
