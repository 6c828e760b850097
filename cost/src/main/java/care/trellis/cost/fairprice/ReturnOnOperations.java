package care.trellis.cost.fairprice;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;

/** Where the return on operations in a fair price comes from. */
public sealed interface ReturnOnOperations {
    /** What the services returned: it has a median like any other line. */
    record AsReturned() implements ReturnOnOperations {}

    /**
     * A share of cost, added to it.
     *
     * @param share fraction of cost, 0 to 1
     */
    record MarkUp(BigDecimal share) implements ReturnOnOperations {
        public MarkUp {
            check(share, "mark-up on cost");
        }
    }

    /**
     * A share of price, inside it.
     *
     * @param share fraction of price, 0 to below 1
     */
    record Margin(BigDecimal share) implements ReturnOnOperations {
        public Margin {
            check(share, "margin on price");
        }
    }

    private static void check(BigDecimal share, String subject) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new Faulty(Fault.of(subject, share.toPlainString(), "a fraction of at least 0 and below 1, as 0.05"));
        }
    }
}
