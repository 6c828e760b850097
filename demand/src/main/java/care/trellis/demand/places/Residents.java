package care.trellis.demand.places;

import care.trellis.demand.stay.LengthOfStay;
import care.trellis.demand.stay.SteadyStay;
import care.trellis.demand.stay.TwoPieceStay;

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
     * People before the break, by how many steps they have stayed, and people beyond it: what system-dynamics tools call a
     * conveyor that leaks into a stock. The break is rounded to a whole number of steps. At the start people are spread as they
     * would be in a home whose admissions never changed.
     */
    final class TwoStocks implements Residents {
        private final double early;
        private final double late;
        private final double dt;
        // A ring: the place that `oldest` points to is emptied into the settled and takes the newcomers.
        private final double[] recent;
        private int oldest;
        private double settled;

        TwoStocks(TwoPieceStay stay, double people, double dt) {
            this.early = stay.earlyHazard() * LengthOfStay.DAYS_A_MONTH;
            this.late = stay.lateHazard() * LengthOfStay.DAYS_A_MONTH;
            this.dt = dt;
            this.recent = new double
                    [(int) Math.clamp(Math.rint(stay.breakDay() / LengthOfStay.DAYS_A_MONTH / dt), 1, 1_000_000)];
            double staying = 1;
            double sum = 0;
            for (int age = 0; age < recent.length; age++) {
                recent[recent.length - 1 - age] = dt * staying;
                sum += dt * staying;
                staying *= 1 - early * dt;
            }
            settled = staying / late;
            double each = people / (sum + settled);
            settled *= each;
            for (int i = 0; i < recent.length; i++) {
                recent[i] *= each;
            }
        }

        @Override
        public double people() {
            return recentPeople() + settled;
        }

        @Override
        public double settled() {
            return settled;
        }

        @Override
        public double leaving() {
            return early * recentPeople() + late * settled;
        }

        @Override
        public void step(double admitted) {
            for (int i = 0; i < recent.length; i++) {
                recent[i] -= dt * early * recent[i];
            }
            settled += recent[oldest] - dt * late * settled;
            recent[oldest] = dt * admitted;
            oldest = (oldest + 1) % recent.length;
        }

        private double recentPeople() {
            double sum = 0;
            for (double cohort : recent) {
                sum += cohort;
            }
            return sum;
        }
    }
}
