package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a table of figures by sex and age mean, known by its heading; −1 where there is no such column.
 *
 * @param area code of the area
 * @param name of the area
 * @param sex of the row
 * @param age of the row
 * @param component what is counted, in ONS's subnational files
 * @param flow which migration, in ONS's national files
 * @param total of all ages of the row
 * @param ages columns that hold an age each
 * @param years columns that hold a year each: a mid-year, or the year from one mid-year to the next by the first of them
 * @param isChange whether the years are those from one mid-year to the next
 */
record Columns(
        int area,
        int name,
        int sex,
        int age,
        int component,
        int flow,
        int total,
        Map<Integer, AgeBand> ages,
        Map<Integer, Integer> years,
        boolean isChange) {
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
    private static final Pattern CHANGE = Pattern.compile("((?:19|20|21)[0-9]{2}) ?[-–] ?((?:19|20|21)[0-9]{2})");

    private static final Set<String> AREA = Set.of("area code", "region", "code", "geogcode", "geography code");
    private static final Set<String> NAME = Set.of("area name", "name", "geography name", "area");
    private static final Set<String> SEX = Set.of("sex", "gender");
    private static final Set<String> AGE = Set.of("age", "age group", "age band");

    /** @throws care.trellis.exchange.Unreadable where the heading is that of no table Trellis knows */
    static Columns of(TableFile file) {
        var words = file.heading().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        var ages = new LinkedHashMap<Integer, AgeBand>();
        var years = new LinkedHashMap<Integer, Integer>();
        var changes = new LinkedHashMap<Integer, Integer>();
        int total = -1;
        for (int column = 0; column < words.size(); column++) {
            var word = words.get(column);
            var change = CHANGE.matcher(word);
            if (YEAR.matcher(word).matches()) {
                years.put(column, Integer.valueOf(word));
            } else if (change.matches() && isNext(change.group(1), change.group(2))) {
                changes.put(column, Integer.valueOf(change.group(1)));
            } else if (AgeWords.isAll(word)) {
                total = column;
            } else {
                int at = column;
                AgeWords.read(word).ifPresent(band -> ages.put(at, band));
            }
        }
        var columns = new Columns(
                first(words, AREA),
                first(words, NAME),
                first(words, SEX),
                first(words, AGE),
                first(words, Set.of("component")),
                first(words, Set.of("flow")),
                total,
                ages,
                changes.isEmpty() ? years : changes,
                !changes.isEmpty());
        columns.check(file, years, changes);
        return columns;
    }

    /** Whether a row is an age and its columns are years; else the row is an area and its columns are ages. */
    boolean isByYears() {
        return age >= 0;
    }

    int firstYear() {
        return years.values().iterator().next();
    }

    private void check(TableFile file, Map<Integer, Integer> midYears, Map<Integer, Integer> changes) {
        boolean isLong = age >= 0 && sex >= 0 && !years.isEmpty();
        boolean isWide = age < 0 && area >= 0 && !ages.isEmpty();
        if (!isLong && !isWide) {
            file.faults()
                    .add(
                            file.at(0),
                            "heading",
                            String.join(", ", file.heading()),
                            "sex, age and a column for each mid-year (2022) or year between (2022-2023), or area_code"
                                    + " and a column for each age");
            throw file.faults().refusal();
        }
        if (!midYears.isEmpty() && !changes.isEmpty()) {
            file.faults()
                    .add(
                            file.at(changes.keySet().iterator().next()),
                            "heading",
                            "both mid-years and years between",
                            "columns of one kind");
        }
        var found = new ArrayList<>(years.entrySet());
        for (int i = 1; i < found.size(); i++) {
            if (isLong && found.get(i).getValue() != found.get(i - 1).getValue() + 1) {
                file.faults()
                        .add(
                                file.at(found.get(i).getKey()),
                                "heading",
                                "the year " + found.get(i).getValue() + " after "
                                        + found.get(i - 1).getValue(),
                                "years that follow one another");
            }
        }
        var seen = new ArrayList<AgeBand>();
        ages.forEach((column, band) -> {
            if (isWide && seen.contains(band)) {
                file.faults().add(file.at(column), "heading", "the age " + band + " again", "every age once");
            }
            seen.add(band);
        });
        if (file.faults().count() > 0) {
            throw file.faults().refusal();
        }
    }

    private static boolean isNext(String first, String second) {
        return Integer.parseInt(second) == Integer.parseInt(first) + 1;
    }

    private static int first(List<String> words, Set<String> known) {
        for (int column = 0; column < words.size(); column++) {
            if (known.contains(words.get(column))) {
                return column;
            }
        }
        return -1;
    }
}
