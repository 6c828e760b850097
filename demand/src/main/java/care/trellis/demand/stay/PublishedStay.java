package care.trellis.demand.stay;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * What a publication says of completed stays.
 *
 * @param mean days, above 0
 * @param median days, above 0
 * @param seen other points of the curve, which a fit is compared with and does not use; may be empty
 * @param source who says so, with its date
 */
public record PublishedStay(double mean, double median, List<Seen> seen, String source) {
    /**
     * A point of the curve as published.
     *
     * @param day since admission
     * @param staying share still there, 0 to 1
     */
    public record Seen(double day, double staying) {}

    private static final double LONGEST = 40_000;

    /**
     * 11,565 residents who died in 305 English homes of one provider from November 2008 to May 2010. Its authors say that these
     * homes have more nursing beds and frailer people than England has.
     */
    public static final PublishedStay ENGLISH_HOMES_2010 = new PublishedStay(
            801,
            462,
            List.of(new Seen(365.25, 0.55), new Seen(3 * 365.25, 0.27)),
            "Forder and Fernández, Length of stay in care homes, PSSRU discussion paper 2769, January 2011");

    public PublishedStay {
        seen = List.copyOf(seen);
        var faults = new ArrayList<Fault>();
        require("mean length of stay", mean, faults);
        require("median length of stay", median, faults);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    public PublishedStay(double mean, double median, String source) {
        this(mean, median, List.of(), source);
    }

    private static void require(String subject, double days, List<Fault> faults) {
        if (!(days > 0 && days <= LONGEST)) {
            faults.add(Fault.of(subject, days + " days", "days above 0, at most " + (int) LONGEST));
        }
    }
}
