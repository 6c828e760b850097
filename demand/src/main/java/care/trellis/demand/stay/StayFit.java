package care.trellis.demand.stay;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Locale;

/**
 * A two-piece length of stay that has the mean and the median of a publication, and how well it does.
 *
 * <p>A mean and a median settle two of the three figures of the law; the third, the day of the break, must be given. A break at
 * 90 days is our judgement: of the breaks tried it comes nearest to the two points that the same publication gives besides (55 %
 * after a year, 27 % after three). The fit is exact but for rounding, so what it shows is whether the other points are met.
 *
 * @param published what was fitted
 * @param stay the law that fits
 * @param points the curve at 30, 90, 365 and 730 days
 * @param seen the publication's other points beside the curve
 */
public record StayFit(PublishedStay published, TwoPieceStay stay, List<Point> points, List<Comparison> seen) {
    /** Days to the break where nobody says otherwise: three months. */
    public static final double USUAL_BREAK = 90;

    private static final double LOG_2 = Math.log(2);
    private static final int HALVINGS = 200;

    /**
     * A point of the fitted curve.
     *
     * @param day since admission
     * @param staying share still there, 0 to 1
     */
    public record Point(double day, double staying) {}

    /**
     * A published point beside the fitted curve.
     *
     * @param day since admission
     * @param published share still there, 0 to 1
     * @param fitted share still there, 0 to 1
     */
    public record Comparison(double day, double published, double fitted) {
        public double error() {
            return fitted - published;
        }
    }

    public StayFit {
        points = List.copyOf(points);
        seen = List.copyOf(seen);
    }

    /** The fit with the usual break. */
    public static StayFit of(PublishedStay published) {
        return of(published, USUAL_BREAK);
    }

    /**
     * The fit with a break of one's own.
     *
     * @param breakDay days since admission, above 0
     * @throws Faulty where no two-piece law with that break has the mean and the median
     */
    public static StayFit of(PublishedStay published, double breakDay) {
        if (!(breakDay > 0 && Double.isFinite(breakDay))) {
            throw new Faulty(Fault.of("break of a length of stay", breakDay + " days", "days above 0"));
        }
        var stay = breakDay < published.median()
                ? breakBeforeMedian(published, breakDay)
                : breakAfter(published, breakDay);
        return new StayFit(
                published,
                stay,
                List.of(30, 90, 365, 730).stream()
                        .map(day -> new Point(day, stay.survival(day)))
                        .toList(),
                published.seen().stream()
                        .map(point -> new Comparison(point.day(), point.staying(), stay.survival(point.day())))
                        .toList());
    }

    // Half have left by the median m: h₁b + h₂(m − b) = ln 2, so the mean is a function of x = h₁b alone, and grows
    // with it.
    private static TwoPieceStay breakBeforeMedian(PublishedStay published, double breakDay) {
        double shortest = breakDay + (published.median() - breakDay) / LOG_2;
        requireMean(published, breakDay, shortest);
        double low = 0;
        double high = LOG_2;
        for (int i = 0; i < HALVINGS; i++) {
            double x = (low + high) / 2;
            if (given(x, published.median(), breakDay).mean() < published.mean()) {
                low = x;
            } else {
                high = x;
            }
        }
        return given(low, published.median(), breakDay);
    }

    private static TwoPieceStay given(double x, double median, double breakDay) {
        double late = Math.max((LOG_2 - x) / (median - breakDay), Double.MIN_NORMAL);
        return new TwoPieceStay(breakDay, x / breakDay, late);
    }

    // The median settles the first hazard, and what is left of the mean the second.
    private static TwoPieceStay breakAfter(PublishedStay published, double breakDay) {
        double early = LOG_2 / published.median();
        var shape = new TwoPieceStay(breakDay, early, 1);
        requireMean(published, breakDay, shape.meanBeforeBreak());
        return new TwoPieceStay(breakDay, early, shape.pastBreak() / (published.mean() - shape.meanBeforeBreak()));
    }

    private static void requireMean(PublishedStay published, double breakDay, double above) {
        if (!(published.mean() > above)) {
            throw new Faulty(Fault.of(
                            "mean length of stay",
                            figure(published.mean()) + " days",
                            "more than " + figure(above) + " days, the least that a median of "
                                    + figure(published.median()) + " days allows with a break at day "
                                    + figure(breakDay))
                    .advising("Check which figure is the mean and which the median, or move the break"));
        }
    }

    private static String figure(double days) {
        return String.format(Locale.ROOT, "%.1f", days);
    }

    /** Days by which the mean of the law misses the published one. */
    public double meanError() {
        return stay.mean() - published.mean();
    }

    /** Days by which the median of the law misses the published one. */
    public double medianError() {
        return stay.median() - published.median();
    }
}
