package care.trellis.demand.scenario;

import care.trellis.demand.projection.Mode;
import java.util.Arrays;
import java.util.List;

/** A headline figure of a year. Money is GBP a year in prices of the price year. */
public enum Measure {
    CARE_HOMES("people in care homes", "people"),
    HOME_CARE("people with home care", "people"),
    EXTRA_CARE("people in extra care housing", "people"),
    HOURS("hours of care a week", "hours a week"),
    POSTS("staff posts", "posts"),
    COST("cost of care", "GBP a year"),
    COUNCIL_COST("paid by councils", "GBP a year"),
    SELF_COST("paid by self-funders", "GBP a year"),
    NHS_COST("paid by the NHS", "GBP a year"),
    NEED("people who need help", "people"),
    UNMET("people who need help and get no paid care", "people");

    private final String words;
    private final String unit;

    Measure(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    public String words() {
        return words;
    }

    public String unit() {
        return unit;
    }

    public boolean isMoney() {
        return unit.startsWith("GBP");
    }

    /** Those a mode has an answer for: need is not known from rates of use. */
    public static List<Measure> of(Mode mode) {
        return Arrays.stream(values())
                .filter(measure -> mode != Mode.USAGE || (measure != NEED && measure != UNMET))
                .toList();
    }
}
