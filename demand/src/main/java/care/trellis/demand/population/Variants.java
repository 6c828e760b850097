package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * A principal projection between a low and a high one. The Office for National Statistics gives its variants no probability;
 * what draws make of them is in {@link care.trellis.demand.uncertainty.PopulationVariants}.
 */
public record Variants(Population low, Population principal, Population high) {
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
}
