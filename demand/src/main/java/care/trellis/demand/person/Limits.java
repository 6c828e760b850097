package care.trellis.demand.person;

import care.trellis.fault.Fault;
import java.util.List;

/** What a figure may be; the fault of one outside is noted. */
final class Limits {
    /** More than any weekly price or lifetime's capital in this sector, GBP. */
    static final double MOST_MONEY = 1e9;

    private Limits() {}

    static void check(List<Fault> faults, String subject, double value, double least, double most, String unit) {
        if (!(value >= least && value <= most)) {
            faults.add(Fault.of(subject, Double.toString(value), "a number from " + least + " to " + most + unit));
        }
    }
}
