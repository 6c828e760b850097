package care.trellis.demand.places;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.stay.LengthOfStay;
import care.trellis.demand.stay.SteadyStay;
import care.trellis.demand.stay.TwoPieceStay;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything the stock-flow mode takes.
 *
 * @param area whose places these are, as people say it
 * @param baseYear the year in which the run starts
 * @param populationSource where the people aged 65 and over come from
 * @param need how many come to need a place
 * @param stay how long people stay
 * @param staySource who says so
 * @param start people and beds at month 0
 * @param changes beds opened and closed, in any order
 * @param changesSource who says so
 * @param placing how soon a free bed is filled
 * @param price of a place
 * @param steps of time
 */
public record PlacesPlan(
        String area,
        int baseYear,
        PopulationSource populationSource,
        Need need,
        LengthOfStay stay,
        Source staySource,
        Start start,
        List<BedChange> changes,
        Source changesSource,
        Placing placing,
        Price price,
        Steps steps) {
    /**
     * How many come to need a place.
     *
     * @param population aged 65 and over
     * @param referralRate people who come to need a care-home place, per 10,000 aged 65 and over, a year; 0 to 10,000
     * @param source of the rate
     */
    public record Need(PopulationPath population, double referralRate, Source source) {
        public Need {
            if (!(referralRate >= 0 && referralRate <= PER)) {
                throw new Faulty(Fault.of(
                        "referrals per 10,000 aged 65 and over", Double.toString(referralRate), "0 to 10,000 a year"));
            }
        }

        /** Referrals a month at a time: rate ÷ 10,000 × people aged 65 and over ÷ 12. */
        public double referrals(double month) {
            return referralRate / PER * population.at(month) / 12;
        }
    }

    /**
     * People and beds at month 0.
     *
     * @param beds 0 or more
     * @param placed people in them, 0 or more; there may be more people than beds
     * @param waiting people, 0 or more
     * @param source who says so
     */
    public record Start(double beds, double placed, double waiting, Source source) {
        public Start {
            var faults = new ArrayList<Fault>();
            require("beds at the start", beds, faults);
            require("people placed at the start", placed, faults);
            require("people waiting at the start", waiting, faults);
            if (!faults.isEmpty()) {
                throw new Faulty(faults);
            }
        }

        private static void require(String subject, double value, List<Fault> faults) {
            if (!(value >= 0 && value <= MOST)) {
                faults.add(Fault.of(subject, Double.toString(value), "0 or more, at most 10,000,000"));
            }
        }
    }

    /**
     * How soon somebody who waits moves in where there is room.
     *
     * @param months above 0, at most 120
     */
    public record Placing(double months, Source source) {
        /**
         * A month: what a flow of "waiting or free beds, whichever is fewer" a month means, as published stock-flow models of
         * care homes write it.
         */
        public static final Placing WITHIN_A_MONTH = new Placing(
                1,
                new Source(
                        "as in the Care Home Demand Simulator of the Strategy Unit, Midlands and Lancashire, 2024",
                        Status.ASSUMED));

        public Placing {
            if (!(months > 0 && months <= 120)) {
                throw new Faulty(Fault.of("months to place", Double.toString(months), "months above 0, at most 120"));
            }
        }
    }

    private static final double PER = 10_000;
    private static final double MOST = 1e7;
    private static final double NEARLY = 1e-9;
    private static final int MOST_STEPS_TO_BREAK = 1_000_000;

    public PlacesPlan {
        changes = List.copyOf(changes);
        var faults = new ArrayList<Fault>();
        double last = steps.months() - steps.dt();
        if (last > need.population().reaches()) {
            faults.add(Fault.of(
                    "population aged 65 and over",
                    "a path that says nothing after month " + need.population().reaches(),
                    "points to month " + last + ", or to a year before"));
        }
        double longestStep = Math.min(placing.months(), shortestHolding(stay));
        if (steps.dt() > longestStep * (1 + NEARLY)) {
            faults.add(Fault.of(
                            "step (dt)",
                            steps.dt() + " months",
                            "at most " + longestStep + " months, or more people would leave or move in than there are")
                    .advising("A quarter of a month is usual"));
        }
        if (stay instanceof TwoPieceStay twoPiece
                && Residents.stepsToBreak(twoPiece, steps.dt()) > MOST_STEPS_TO_BREAK) {
            faults.add(Fault.of(
                    "break of the length of stay",
                    twoPiece.breakDay() + " days",
                    "at most 1,000,000 steps of " + steps.dt() + " months"));
        }
        double beds = start.beds();
        for (var change : changes.stream()
                .sorted(Comparator.comparingDouble(BedChange::month))
                .toList()) {
            beds += change.opened() - change.closed();
            if (beds < -NEARLY) {
                faults.add(Fault.of(
                        "change of beds at month " + change.month(),
                        change.closed() + " closed, which leaves " + beds,
                        "no more closed than there are"));
            }
            if (change.month() >= steps.months()) {
                faults.add(Fault.of(
                        "change of beds",
                        "month " + change.month(),
                        "a month before the end of the run, " + steps.months()));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    // The time in which everybody would have left at the rate at which they leave now.
    private static double shortestHolding(LengthOfStay stay) {
        return switch (stay) {
            case SteadyStay steady -> steady.meanMonths();
            case TwoPieceStay twoPiece ->
                1 / (Math.max(twoPiece.earlyHazard(), twoPiece.lateHazard()) * LengthOfStay.DAYS_A_MONTH);
        };
    }
}
