package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Fertility;
import care.trellis.demand.population.Mortality;
import care.trellis.demand.population.NetMigration;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import care.trellis.exchange.Faults;
import care.trellis.exchange.population.ChangeTable.Kind;
import care.trellis.fault.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads ONS's national tables of births, deaths, net migration, fertility and mortality; its contents tell which a file is: a
 * column flow is migration; women of some ages only are fertility, or births where all figures are whole; an open age at the end
 * is deaths; else it is mortality.
 */
public final class ChangeFile {
    private static final double PER_WOMEN = 1_000;
    private static final double PER_PEOPLE = 100_000;
    private static final double MOST = 1e8;
    private static final int YOUNGEST_MOTHER = 10;

    private final TableFile file;
    private final Columns columns;
    private final Map<Sex, double[]> atBirth = new EnumMap<>(Sex.class);
    private final Map<Sex, SortedMap<AgeBand, double[]>> figures = new EnumMap<>(Sex.class);
    private boolean isWhole = true;

    private ChangeFile(TableFile file) {
        this.file = file;
        this.columns = Columns.of(file);
    }

    /**
     * Any of the tables.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static ChangeTable read(String name, byte[] content) {
        var file = new TableFile(name, content);
        var reader = new ChangeFile(file);
        return file.faults().refuseUnlessSound(reader::table);
    }

    /** Chances of dying, from a table of mortality per 100,000. */
    public static Mortality mortality(String name, byte[] content) {
        return made(name, content, Kind.MORTALITY, ChangeFile::mortality);
    }

    /** Births per woman, from a table of fertility per 1,000. */
    public static Fertility fertility(String name, byte[] content) {
        return made(
                name,
                content,
                Kind.FERTILITY,
                (table, faults) -> new Fertility(
                        table.ages(Sex.FEMALE).getFirst().from(),
                        table.firstYear(),
                        rows(table, Sex.FEMALE, 1 / PER_WOMEN)));
    }

    /** Net migration, from a table with a column flow. */
    public static NetMigration migration(String name, byte[] content) {
        return made(name, content, Kind.MIGRATION, (table, faults) -> {
            if (table.ages(Sex.FEMALE).getFirst().from() != 0) {
                faults.add(
                        new Position(1, 1),
                        "age",
                        "ages from " + table.ages(Sex.FEMALE).getFirst(),
                        "ages from 0");
            }
            return new NetMigration(
                    table.firstYear(), new double[][][] {rows(table, Sex.FEMALE, 1), rows(table, Sex.MALE, 1)});
        });
    }

    private interface Making<T> {
        T of(ChangeTable table, Faults faults);
    }

    private static <T> T made(String name, byte[] content, Kind kind, Making<T> making) {
        var table = read(name, content);
        var faults = new Faults(name);
        if (table.kind() != kind) {
            faults.add(new Position(1, 1), "file", "a table of " + table.kind().words(), "a table of " + kind.words());
            throw faults.refusal();
        }
        return faults.refuseUnlessSound(() -> making.of(table, faults));
    }

    private static Mortality mortality(ChangeTable table, Faults faults) {
        int youngest = table.ages(Sex.FEMALE).getFirst().from();
        double[][][] rows = {rows(table, Sex.FEMALE, 1 / PER_PEOPLE), rows(table, Sex.MALE, 1 / PER_PEOPLE)};
        if (!table.hasBirth(Sex.FEMALE) && !table.hasBirth(Sex.MALE)) {
            return Mortality.from(table.source(), youngest, table.firstYear(), rows);
        }
        if (youngest != 0) {
            faults.add(new Position(1, 1), "age", "a row for birth, then age " + youngest, "age 0 after birth");
        }
        var infants = new double[Sex.values().length][table.years()];
        for (int year = 0; year < table.years(); year++) {
            infants[0][year] = table.atBirth(Sex.FEMALE, table.firstYear() + year) / PER_PEOPLE;
            infants[1][year] = table.atBirth(Sex.MALE, table.firstYear() + year) / PER_PEOPLE;
        }
        return Mortality.of(table.source(), table.firstYear(), infants, rows);
    }

    private static double[][] rows(ChangeTable table, Sex sex, double unit) {
        return table.ages(sex).stream()
                .map(ages -> {
                    var row = new double[table.years()];
                    for (int year = 0; year < row.length; year++) {
                        row[year] = table.at(sex, ages, table.firstYear() + year) * unit;
                    }
                    return row;
                })
                .toArray(double[][]::new);
    }

    private ChangeTable table() {
        if (!columns.isChange()) {
            file.faults()
                    .add(file.at(0), "heading", "mid-years", "years from one mid-year to the next, such as 2022-2023");
            throw file.faults().refusal();
        }
        file.forEach((number, cells) -> row(cells));
        if (file.faults().count() == 0) {
            checkAges();
        }
        if (file.faults().count() > 0) {
            throw file.faults().refusal();
        }
        var kind = kind();
        if (kind != Kind.MIGRATION) {
            refuseBelowNone();
        }
        return new ChangeTable(kind, described(), columns.firstYear(), atBirth, figures);
    }

    private PopulationSource described() {
        var describing = new Describing(file, columns, OptionalInt.empty());
        return describing.source(describing.areaOfTheFile());
    }

    private void row(List<String> cells) {
        var written = TableFile.cell(cells, columns.sex());
        var sex = SexWords.read(written).orElse(null);
        var words = TableFile.cell(cells, columns.age());
        var ages = AgeWords.read(words);
        if (sex == null) {
            file.faults().add(file.at(columns.sex()), "sex", "\"" + written + "\"", "Females or Males");
            return;
        }
        var figuresOfRow = new double[columns.years().size()];
        int year = 0;
        for (int column : columns.years().keySet()) {
            double figure = file.figure(cells, column, -MOST, MOST, "a figure").orElse(0);
            isWhole &= figure == Math.rint(figure);
            figuresOfRow[year++] = figure;
        }
        var rows = figures.computeIfAbsent(sex, any -> new TreeMap<>(Comparator.comparingInt(AgeBand::from)));
        boolean isNew;
        if (AgeWords.isBirth(words)) {
            isNew = atBirth.putIfAbsent(sex, figuresOfRow) == null;
        } else if (ages.isEmpty()) {
            file.faults()
                    .add(file.at(columns.age()), "age", "\"" + words + "\"", "Birth, or an age such as 72 or 105+");
            return;
        } else {
            isNew = rows.putIfAbsent(ages.get(), figuresOfRow) == null;
        }
        if (!isNew) {
            file.faults()
                    .add(
                            file.at(columns.age()),
                            "row",
                            written + ", age " + words + " again",
                            "every sex and age once");
        }
    }

    private void checkAges() {
        figures.forEach((sex, rows) -> {
            var ages = new ArrayList<>(rows.keySet());
            for (int i = 0; i < ages.size(); i++) {
                boolean isSingle = ages.get(i).from() == ages.get(i).to();
                boolean isLastAndOpen = i == ages.size() - 1 && ages.get(i).isOpen();
                boolean follows =
                        i == 0 || ages.get(i).from() == ages.get(i - 1).from() + 1;
                if (!follows || !(isSingle || isLastAndOpen)) {
                    fault(
                            sex + ", age " + ages.get(i),
                            i == 0 ? "first" : "after " + ages.get(i - 1),
                            "single years of age without a gap, the last perhaps open");
                }
            }
            if (ages.isEmpty()) {
                fault(sex.toString(), "a row for birth only", "a row for each age");
            }
        });
        if (!figures.containsKey(Sex.FEMALE)) {
            fault("sex", "no females", "a row for each age of females");
        }
        if (figures.containsKey(Sex.MALE)
                && figures.containsKey(Sex.FEMALE)
                && !figures.get(Sex.FEMALE)
                        .keySet()
                        .equals(figures.get(Sex.MALE).keySet())) {
            fault("ages", "others for males than for females", "the same for both");
        }
        if (figures.size() == Sex.values().length && atBirth.size() == 1) {
            fault("birth", "a row for one sex only", "a row for each, or none");
        }
    }

    private Kind kind() {
        if (columns.flow() >= 0 && isOfBoth()) {
            return Kind.MIGRATION;
        }
        var ages = List.copyOf(
                java.util.Objects.requireNonNull(figures.get(Sex.FEMALE)).keySet());
        if (!isOfBoth()) {
            if (ages.getFirst().from() < YOUNGEST_MOTHER || !atBirth.isEmpty()) {
                fault("sex", "no males", "both sexes, or women of the ages that bear children");
                throw file.faults().refusal();
            }
            return isWhole ? Kind.BIRTHS : Kind.FERTILITY;
        }
        return ages.getLast().isOpen() ? Kind.DEATHS : Kind.MORTALITY;
    }

    private boolean isOfBoth() {
        return figures.containsKey(Sex.MALE);
    }

    private void refuseBelowNone() {
        figures.forEach((sex, rows) -> rows.forEach((ages, row) -> {
            for (double figure : row) {
                if (figure < 0) {
                    fault(sex + ", age " + ages, Double.toString(figure), "0 or more");
                }
            }
        }));
    }

    private void fault(String subject, String found, String expected) {
        file.faults().add(file.at(0), subject, found, expected);
    }
}
