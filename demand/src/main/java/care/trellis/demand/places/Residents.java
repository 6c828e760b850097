package care.trellis.demand.places;

import care.trellis.demand.stay.LengthOfStay;
import care.trellis.demand.stay.SteadyStay;
import care.trellis.demand.stay.TwoPieceStay;
import java.util.Arrays;

/** The people in places: a stock that people leave at rates that follow from the length of stay. */
sealed interface Residents {
    double people();

    /** People who have stayed beyond the break; none where there is no break. */
    double settled();

    /** People a month who leave. */
    double leaving();

    /** One step: those who leave go, those who are admitted come. */
    void step(double admitted);

    static Residents of(LengthOfStay stay, double people, double dt) {
        return switch (stay) {
            case SteadyStay steady -> new OneStock(people, steady.meanMonths(), dt);
            case TwoPieceStay twoPiece -> new TwoStocks(twoPiece, people, dt);
        };
    }

    /** The steps that somebody spends before the break; one at least. */
    static int stepsToBreak(TwoPieceStay stay, double dt) {
        return (int) Math.max(1, Math.rint(stay.breakDay() / LengthOfStay.DAYS_A_MONTH / dt));
    }

    /** One stock; leavers are the people there ÷ the length of stay. */
    final class OneStock implements Residents {
        private final double meanMonths;
        private final double dt;
        private double people;

        OneStock(double people, double meanMonths, double dt) {
            this.people = people;
            this.meanMonths = meanMonths;
            this.dt = dt;
        }

        @Override
        public double people() {
            return people;
        }

        @Override
        public double settled() {
            return 0;
        }

        @Override
        public double leaving() {
            return people / meanMonths;
        }

        @Override
        public void step(double admitted) {
            people += dt * (admitted - leaving());
        }
    }

    /**
     * People before the break and people beyond it: what system-dynamics tools call a conveyor that leaks into a stock. Those before
     * the break leave at one rate, so of every group of newcomers the same share passes the break, which is rounded to a whole
     * number of steps. At the start people are spread as they would be in a home whose admissions never changed.
     */
    final class TwoStocks implements Residents {
        private final double early;
        private final double late;
        private final double dt;
        private final double passing;
        // A ring, by step of arrival: how many of those who came will pass the break, and at `next` those who pass it
        // now.
        private final double[] arrivals;
        private int next;
        private double recent;
        private double settled;

        TwoStocks(TwoPieceStay stay, double people, double dt) {
            this.early = stay.earlyHazard() * LengthOfStay.DAYS_A_MONTH;
            this.late = stay.lateHazard() * LengthOfStay.DAYS_A_MONTH;
            this.dt = dt;
            this.arrivals = new double[stepsToBreak(stay, dt)];
            this.passing = Math.pow(1 - early * dt, arrivals.length);
            double before = early == 0 ? dt * arrivals.length : (1 - passing) / early;
            double each = people / (before + passing / late);
            this.recent = each * before;
            this.settled = each * passing / late;
            Arrays.fill(arrivals, each * dt * passing);
        }

        @Override
        public double people() {
            return recent + settled;
        }

        @Override
        public double settled() {
            return settled;
        }

        @Override
        public double leaving() {
            return early * recent + late * settled;
        }

        @Override
        public void step(double admitted) {
            double pass = arrivals[next];
            recent += dt * (admitted - early * recent) - pass;
            settled += pass - dt * late * settled;
            arrivals[next] = dt * admitted * passing;
            next = (next + 1) % arrivals.length;
        }
    }
}
