package care.trellis.exchange.disclosure;

import care.trellis.disclosure.Reason;
import java.math.BigDecimal;

/**
 * What may be shown of one group at one fee.
 *
 * @param group as {@link care.trellis.cost.fee.Group#name()}, or {@link FeeTable#CARRIED}
 * @param services share of the group's services
 * @param units share of their beds, or contact hours
 */
public record FeeRow(String group, BigDecimal fee, Share services, Share units) {
    /** A share as it is shown. */
    public sealed interface Share {
        /** Such as "35 % (25 % to 45 %)". */
        String words();
    }

    /** A rounded share, per cent, with the ends of its 95 % interval rounded outwards; the three are one if all answered. */
    public record Percent(int share, int low, int high) implements Share {
        @Override
        public String words() {
            return low == high ? share + " %" : share + " % (" + low + " % to " + high + " %)";
        }
    }

    /** Nobody who answered is in it, of which only a bound is said, per cent. */
    public record FewerThan(int percent) implements Share {
        @Override
        public String words() {
            return "fewer than " + percent + " %";
        }
    }

    /** All who answered are in it, of which only a bound is said, per cent. */
    public record MoreThan(int percent) implements Share {
        @Override
        public String words() {
            return "more than " + percent + " %";
        }
    }

    /** Withheld, and why: for whoever prepares the table. A reader is told only that it is. */
    public record Withheld(Reason reason) implements Share {
        @Override
        public String words() {
            return "withheld: " + reason.toReaders();
        }
    }
}
