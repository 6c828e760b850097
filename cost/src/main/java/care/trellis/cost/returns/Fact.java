package care.trellis.cost.returns;

import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something a return says of a service besides its costs, such as occupancy, and the range in which one service's figure
 * can be believed.
 *
 * @param unit in which {@code plausible} and every figure are
 * @param plausible wide on purpose: outside it a figure is in another unit, or the sum over several services
 */
public record Fact(String id, String label, String unit, Range plausible, Provenance provenance, List<String> aliases) {
    public static final String OCCUPANCY = "occupancy";
    public static final String SELF_FUNDED = "self_funded";

    private static final int ENOUGH_WORDS = 2;
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9£%]+");
    private static final BigDecimal MOST_OF_A_RATIO = new BigDecimal("1.5");

    private static final Provenance ANNEX_A = new Provenance(
            "Range set by us, meant to hold every plausible home or branch; no publication states one",
            "2022",
            Provenance.Status.ASSUMED);

    /** The facts of Annex A, care homes and home care. */
    public static final List<Fact> STANDARD = List.of(
            fact(
                    "carer_hours",
                    "Carer hours per resident per week",
                    "hour/resident/week",
                    "5",
                    "70",
                    "carer hours",
                    "care worker hours per resident per week",
                    "hours.carer",
                    "info.carer_hours",
                    "carer_hours_prpw"),
            fact(
                    "nurse_hours",
                    "Nurse hours per resident per week",
                    "hour/resident/week",
                    "0",
                    "40",
                    "nurse hours",
                    "nursing hours per resident per week",
                    "hours.nurse",
                    "info.nurse_hours",
                    "nurse_hours_prpw"),
            fact(
                    "carer_pay",
                    "Carer pay per hour",
                    "GBP/hour",
                    "5",
                    "30",
                    "carer basic pay per hour",
                    "carer pay",
                    "careworker basic pay per hour",
                    "basic pay",
                    "average carer basic pay per hour",
                    "pay.carer"),
            fact(
                    "nurse_pay",
                    "Nurse pay per hour",
                    "GBP/hour",
                    "8",
                    "60",
                    "nurse basic pay per hour",
                    "nurse pay",
                    "average nurse basic pay per hour",
                    "pay.nurse"),
            fact(
                    OCCUPANCY,
                    "Occupancy of active beds",
                    "ratio",
                    "0.4",
                    "1",
                    "average occupancy of active beds",
                    "average occupancy",
                    "occupancy rate",
                    "occupancy %",
                    "occupancy (%)"),
            fact(
                    SELF_FUNDED,
                    "Residents who pay for themselves",
                    "ratio",
                    "0",
                    "1",
                    "self-funded share",
                    "share of self-funders",
                    "self funders"),
            fact(
                    "freehold_per_bed",
                    "Freehold value per bed",
                    "GBP/bed",
                    "5000",
                    "600000",
                    "freehold valuation per bed",
                    "average freehold value per bed"),
            fact("beds", "Beds", "bed", "1", "300", "active beds", "number of active beds", "registered beds"),
            fact(
                    "residents",
                    "Residents",
                    "resident",
                    "0",
                    "300",
                    "number of residents",
                    "number of residents covered"),
            fact(
                    "travel_minutes",
                    "Travel minutes per contact hour",
                    "minute/hour",
                    "0",
                    "45",
                    "minutes of travel per contact hour",
                    "travel time (minutes) per contact hour"),
            fact(
                    "mileage_rate",
                    "Mileage payment per mile",
                    "GBP/mile",
                    "0",
                    "1.5",
                    "mileage payment",
                    "£ per mile",
                    "mileage rate per mile",
                    "mileage payment per mile"),
            fact(
                    "hours_a_year",
                    "Contact hours a year",
                    "hour/year",
                    "500",
                    "2000000",
                    "total direct care hours per annum",
                    "hours a year",
                    "contact hours per year",
                    "direct care hours per annum"));

    private static final List<Name> NAMES = STANDARD.stream()
            .flatMap(fact -> fact.names().map(name -> new Name(words(name), fact)))
            .toList();

    public Fact {
        aliases = List.copyOf(aliases);
    }

    /**
     * The standard fact that a table calls by this id, label or alias, or by a longer name with all the words of one, such
     * as "Average number of carer hours per resident per week".
     */
    public static Optional<Fact> named(String written) {
        var wanted = words(written);
        return NAMES.stream()
                .filter(name -> name.words().equals(wanted))
                .findFirst()
                .or(() -> NAMES.stream()
                        .filter(name -> name.words().size() >= ENOUGH_WORDS && wanted.containsAll(name.words()))
                        .findFirst())
                .map(Name::fact);
    }

    private record Name(Set<String> words, Fact fact) {}

    /** Whether a figure of it is of one service only, so that a figure for a whole council may be far larger. */
    boolean isOfOneService() {
        return !unit.contains("/resident") && !unit.contains("GBP") && !unit.equals("ratio");
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(id, label), aliases.stream());
    }

    /** A figure in this fact's unit: occupancy is written as 0.92 and as 92. */
    BigDecimal inUnit(BigDecimal written) {
        boolean isPercent = id.equals(OCCUPANCY) && written.compareTo(MOST_OF_A_RATIO) > 0;
        return isPercent ? written.movePointLeft(2) : written;
    }

    private static Fact fact(String id, String label, String unit, String low, String high, String... aliases) {
        return new Fact(
                id, label, unit, new Range(new BigDecimal(low), new BigDecimal(high)), ANNEX_A, List.of(aliases));
    }

    private static Set<String> words(String name) {
        return NO_WORD.splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
