package care.trellis.exchange.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** stub */
public final class ReturnChecks {
    private ReturnChecks() {}

    /** stub */
    public static List<Remark> of(ReturnForm form, Map<String, Map<String, BigDecimal>> figures) {
        return List.of();
    }
}
