package care.trellis.exchange.publish;

import care.trellis.quality.funnel.Funnel;
import java.math.BigDecimal;

/** A funnel as CSV: a row for each service, with its limits. */
public final class FunnelCsv {
    private FunnelCsv() {}

    /** Every service in the order it was given, with what chance and the usual differences would give. */
    public static byte[] of(Funnel funnel) {
        var table = new CsvTable(
                "service",
                "owner",
                "numerator",
                "denominator",
                "ratio",
                "words",
                "z",
                "z_with_room",
                "lower_95",
                "upper_95",
                "lower_998",
                "upper_998",
                "lower_95_with_room",
                "upper_95_with_room",
                "lower_998_with_room",
                "upper_998_with_room");
        for (var point : funnel.points()) {
            var limits = point.limits();
            table.row(
                    point.service(),
                    point.counted().owner(),
                    figure(point.counted().numerator()),
                    figure(point.counted().denominator()),
                    figure(point.ratio()),
                    point.verdict().words(),
                    figure(point.z()),
                    figure(point.adjustedZ()),
                    figure(limits.by95().lower()),
                    figure(limits.by95().upper()),
                    figure(limits.by998().lower()),
                    figure(limits.by998().upper()),
                    figure(limits.adjusted95().lower()),
                    figure(limits.adjusted95().upper()),
                    figure(limits.adjusted998().lower()),
                    figure(limits.adjusted998().upper()));
        }
        return table.bytes();
    }

    private static BigDecimal figure(double value) {
        return BigDecimal.valueOf(value);
    }
}
