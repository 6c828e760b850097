package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import care.trellis.demand.population.VariantRatios;
import care.trellis.exchange.publish.PopulationCsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads how high and low variants stand to their principal projection: a row for each variant, sex and age band, and a column
 * for each year since the base, 0 first.
 */
@SuppressWarnings("EnumOrdinal") // the tables of the engine lie in the order of the sexes
public final class VariantFile {
    private static final double LEAST = 0.01;
    private static final double MOST = 100;
    private static final int FIGURES_FROM = 3;

    private VariantFile() {}

    /**
     * The ratios of a file.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static VariantRatios read(String name, byte[] content) {
        var file = new TableFile(name, content);
        int years = years(file);
        var rows = new HashMap<String, double[]>();
        var bands = new TreeSet<AgeBand>(java.util.Comparator.comparingInt(AgeBand::from));
        file.forEach((number, cells) -> row(file, cells, years, rows, bands));
        return file.faults().refuseUnlessSound(() -> {
            var ages = List.copyOf(bands);
            return new VariantRatios(
                    source(file), ages, table(file, "low", ages, rows, years), table(file, "high", ages, rows, years));
        });
    }

    private static int years(TableFile file) {
        var expected = new ArrayList<>(List.of("variant", "sex", "age"));
        for (int year = 0; year < file.heading().size() - FIGURES_FROM; year++) {
            expected.add(Integer.toString(year));
        }
        if (file.heading().size() <= FIGURES_FROM || !file.heading().equals(expected)) {
            file.faults()
                    .add(
                            file.at(0),
                            "heading",
                            String.join(", ", file.heading()),
                            "variant, sex, age, and a column for each year since the base: 0, 1, 2, …");
            throw file.faults().refusal();
        }
        return file.heading().size() - FIGURES_FROM;
    }

    private static void row(
            TableFile file, List<String> cells, int years, Map<String, double[]> rows, SortedSet<AgeBand> bands) {
        var variant = TableFile.cell(cells, 0);
        var sex = TableFile.cell(cells, 1);
        var ages = AgeWords.read(TableFile.cell(cells, 2));
        if (!variant.equals("low") && !variant.equals("high")) {
            file.faults().add(file.at(0), "variant", "\"" + variant + "\"", "low or high");
        }
        if (!sex.equals("F") && !sex.equals("M")) {
            file.faults().add(file.at(1), "sex", "\"" + sex + "\"", "F or M");
        }
        if (ages.isEmpty()) {
            file.faults().add(file.at(2), "age", "\"" + TableFile.cell(cells, 2) + "\"", "65-69 or 90+");
            return;
        }
        var ratios = new double[years];
        for (int year = 0; year < years; year++) {
            ratios[year] = file.figure(cells, FIGURES_FROM + year, LEAST, MOST, "a ratio, 0.01 to 100")
                    .orElse(1);
        }
        bands.add(ages.get());
        if (rows.putIfAbsent(variant + sex + ages.get(), ratios) != null) {
            file.faults().add(file.at(2), "row", variant + ", " + sex + ", " + ages.get() + " again", "every row once");
        }
    }

    private static double[][][] table(
            TableFile file, String variant, List<AgeBand> ages, Map<String, double[]> rows, int years) {
        var table = new double[Sex.values().length][ages.size()][years];
        for (int sex = 0; sex < table.length; sex++) {
            for (int band = 0; band < ages.size(); band++) {
                var word = PopulationCsv.word(Sex.values()[sex]);
                var row = rows.get(variant + word + ages.get(band));
                if (row == null) {
                    file.faults()
                            .add(
                                    file.at(0),
                                    "rows",
                                    "none for " + variant + ", " + word + ", " + ages.get(band),
                                    "a row for each variant, sex and age");
                    java.util.Arrays.fill(table[sex][band], 1);
                } else {
                    table[sex][band] = row;
                }
            }
        }
        return table;
    }

    private static PopulationSource source(TableFile file) {
        return new PopulationSource(
                file.said("publisher").findFirst().orElse(file.name()),
                file.said("title").findFirst().orElse(file.name()),
                "low and high",
                file.said("base year")
                        .filter(words -> words.matches("[0-9]{4}"))
                        .findFirst()
                        .map(Integer::valueOf)
                        .orElse(0),
                file.said("remark").toList());
    }
}
