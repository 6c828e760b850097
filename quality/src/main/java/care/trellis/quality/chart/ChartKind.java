package care.trellis.quality.chart;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A kind of chart, by what its figures are. */
public enum ChartKind {
    /** Single measured figures or larger counts; what chance does is read off the moving ranges. */
    XMR("XmR chart", EnumSet.of(Rule.OUTSIDE, Rule.ONE_SIDE, Rule.TWO_OF_THREE)),
    /** So many of so many: shares. */
    P("p chart", EnumSet.of(Rule.OUTSIDE, Rule.LONG_RUN, Rule.FEW_CROSSINGS)),
    /** Events for each one of an exposure that changes. */
    U("u chart", EnumSet.of(Rule.OUTSIDE, Rule.LONG_RUN, Rule.FEW_CROSSINGS)),
    /** Events where the exposure stays the same. */
    C("c chart", EnumSet.of(Rule.OUTSIDE, Rule.LONG_RUN, Rule.FEW_CROSSINGS)),
    /** Figures around their median, without limits: for what moves too slowly or too oddly for limits. */
    RUN("run chart", EnumSet.of(Rule.LONG_RUN, Rule.FEW_CROSSINGS));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // it never leaves but as a copy
    private final EnumSet<Rule> usual;

    ChartKind(String label, EnumSet<Rule> usual) {
        this.label = label;
        this.usual = usual;
    }

    public String label() {
        return label;
    }

    /** How a command line names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rules that are used unless others are chosen. */
    Set<Rule> usualRules() {
        return EnumSet.copyOf(usual);
    }

    /** Whether its limits come from a law of counts, not from the figures' own ups and downs. */
    boolean isOfCounts() {
        return this == P || this == U || this == C;
    }
}
