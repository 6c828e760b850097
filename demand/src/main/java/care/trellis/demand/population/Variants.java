package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * A principal projection between a low and a high one. The Office for National Statistics gives its variants no probability; to
 * draw from them, Trellis takes low and high for the 10th and 90th of a hundred futures, a judgement of ours, and everything
 * between and beyond moves evenly on the scale of ratios: principal × (high ÷ principal)^(z ÷ 1.2816) for z of 0 and above,
 * principal × (low ÷ principal)^(−z ÷ 1.2816) below. One z holds for all ages and years, as all of a variant's assumptions do.
 */
public record Variants(Population low, Population principal, Population high) {
    /** The standard normal deviate that nine of ten draws stay below. */
    public static final double DEVIATE_OF_HIGH = 1.2815515655446004;

    private static final double FURTHEST = 6;

    public Variants {
        var faults = new ArrayList<Fault>();
        for (var variant : new Population[] {low, high}) {
            if (!variant.bands().equals(principal.bands())
                    || variant.firstYear() != principal.firstYear()
                    || variant.lastYear() != principal.lastYear()) {
                faults.add(Fault.of(
                        "variant " + variant.source().variant() + " of "
                                + principal.area().name(),
                        "other bands or years",
                        "the bands and years of the principal projection"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** Low, principal or high. */
    public enum Variant {
        LOW("low"),
        PRINCIPAL("principal"),
        HIGH("high");

        private final String word;

        Variant(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Population get(Variant variant) {
        return switch (variant) {
            case LOW -> low;
            case PRINCIPAL -> principal;
            case HIGH -> high;
        };
    }

    /**
     * People in a draw as a multiple of those in the principal projection; 1 where the variants say nothing.
     *
     * @param deviate standard normal: 0 is the principal projection, −1.2816 the low and 1.2816 the high one
     */
    public double ratio(Sex sex, int band, int year, double deviate) {
        double middle = principal.people(sex, band, year);
        double variant = (deviate < 0 ? low : high).people(sex, band, year);
        if (middle == 0 || variant == 0) {
            return 1;
        }
        return Math.pow(variant / middle, Math.abs(deviate) / DEVIATE_OF_HIGH);
    }

    /** The population of a draw. */
    public Population at(double deviate) {
        if (!(Math.abs(deviate) <= FURTHEST)) {
            throw new Faulty(Fault.of(
                    "deviate",
                    Double.toString(deviate),
                    "a standard normal deviate, −" + FURTHEST + " to " + FURTHEST));
        }
        return Population.of(
                principal.area(),
                principal.source().varied("drawn at " + deviate + " between low, principal and high"),
                principal.bands(),
                principal.firstYear(),
                principal.lastYear(),
                (sex, band, year) -> principal.people(sex, band, year) * ratio(sex, band, year, deviate));
    }
}
