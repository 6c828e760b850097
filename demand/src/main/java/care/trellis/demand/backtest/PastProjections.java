package care.trellis.demand.backtest;

import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.Mode;
import java.util.ArrayList;
import java.util.List;

/** Projections from 2007, 2010 and 2011 that can be held against something. */
public final class PastProjections {
    private static final String LAING_BUISSON =
            "Laing & Buisson as reported by Community Care, 27 September 2007; constant-rate figures worked out by Trellis'"
                    + " authors from population estimates";
    private static final String THEIR_OWN = "Laing & Buisson themselves expected, with use falling";

    private PastProjections() {}

    /** From 2007: people in care homes and long-stay hospitals, United Kingdom. */
    public static List<BackTest> from2007() {
        return List.of(market(2012, 470_000, 415_000), market(2017, 518_000, 444_000));
    }

    private static BackTest market(int to, double constant, double expected) {
        return new BackTest(
                "older people in care homes and long-stay hospitals, United Kingdom",
                "constant use by age",
                2007,
                to,
                420_000,
                constant,
                expected,
                THEIR_OWN,
                "people",
                LAING_BUISSON);
    }

    /** From 2010: jobs in adult social care, England. */
    public static BackTest from2010() {
        return new BackTest(
                "jobs in adult social care, England",
                "a national projection",
                2010,
                2025,
                1_600_000,
                2_800_000,
                1_710_000,
                "posts in 2024/25",
                "jobs",
                "projection of 1.6 million jobs in 2010 to 2.8 million in 2025 as known to Trellis' authors; Skills for Care,"
                        + " July 2025, 1.71 million posts in 2024/25, filled or vacant");
    }

    /** From 2011: people aged 65 and over in care homes, England and Wales, counted by two censuses. */
    public static List<BackTest> from2011() {
        return CensusBackTest.all();
    }

    /** All of them, the counted ones first. */
    public static List<BackTest> all() {
        var all = new ArrayList<>(from2011());
        all.addAll(from2007());
        all.add(from2010());
        return all;
    }

    /**
     * Those that are printed beside a projection of a mode. All rest on constant rates by age, as every mode does where no
     * trend is given; no mode has a longer record of its own yet.
     */
    public static List<BackTest> beside(Mode mode) {
        return switch (mode) {
            case USAGE, PREVALENCE, TRANSITION -> all();
            case PLACES -> from2011();
        };
    }
}
