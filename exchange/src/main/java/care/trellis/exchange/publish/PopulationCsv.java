package care.trellis.exchange.publish;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People by area, sex and age as CSV: a head of remarks with the source, and a column for each mid-year. Trellis reads it again.
 */
public final class PopulationCsv {
    private static final int DECIMALS = 3;

    private PopulationCsv() {}

    /** A population in all its bands, with its source. */
    public static byte[] of(Population population) {
        return of(population, population.bands());
    }

    /** A population in chosen ages, which may overlap. */
    public static byte[] of(Population population, List<AgeBand> ages) {
        return of(List.of(population), ages, head(population.source()));
    }

    /** Several populations in the same bands and years, with a head of our own. */
    public static byte[] of(List<Population> populations, List<String> head) {
        return of(populations, populations.getFirst().bands(), head);
    }

    private static byte[] of(List<Population> populations, List<AgeBand> ages, List<String> head) {
        var first = populations.getFirst();
        var columns = new ArrayList<>(List.of("area_code", "area_name", "sex", "age"));
        for (int year = first.firstYear(); year <= first.lastYear(); year++) {
            columns.add(Integer.toString(year));
        }
        var table = new CsvTable(columns.toArray(String[]::new));
        for (var population : populations) {
            for (var sex : Sex.values()) {
                for (var band : ages) {
                    var row = new ArrayList<@Nullable Object>(
                            List.of(population.area().code(), population.area().name(), word(sex), word(band)));
                    for (int year = first.firstYear(); year <= first.lastYear(); year++) {
                        row.add(rounded(population.people(sex, band, year)));
                    }
                    table.row(row.toArray());
                }
            }
        }
        return headed(head, table.bytes());
    }

    /** F or M. */
    public static String word(Sex sex) {
        return sex == Sex.FEMALE ? "F" : "M";
    }

    /** Such as 72, 65-69 or 90+. */
    public static String word(AgeBand band) {
        if (band.isOpen()) {
            return band.from() + "+";
        }
        return band.from() == band.to() ? Integer.toString(band.from()) : band.from() + "-" + band.to();
    }

    static byte[] headed(List<String> head, byte[] table) {
        var out = new ByteArrayOutputStream();
        for (var line : head) {
            // A quotation mark or a line break would end the remark for whoever reads the file as CSV.
            out.writeBytes(("# " + line.replaceAll("[\"\\p{Cntrl}]", " ") + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(table);
        return out.toByteArray();
    }

    private static List<String> head(PopulationSource source) {
        var head = new ArrayList<String>();
        head.add("publisher: " + source.publisher());
        head.add("title: " + source.title());
        if (!source.variant().isEmpty()) {
            head.add("variant: " + source.variant());
        }
        head.add("base year: " + source.baseYear());
        source.remarks().forEach(remark -> head.add("remark: " + remark));
        return head;
    }

    private static BigDecimal rounded(double people) {
        var rounded = BigDecimal.valueOf(people).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }
}
