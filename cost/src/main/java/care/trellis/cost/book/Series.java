package care.trellis.cost.book;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.unit.Unit;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One quantity through time: a value from each date until the next. */
public record Series(String id, String label, Unit unit, String note, List<Dated> values) {
    /**
     * A value and the first day it held.
     *
     * @param written the date as precisely as it is known
     */
    public record Dated(
            LocalDate from,
            String written,
            BigDecimal value,
            Provenance provenance,
            String note,
            @Nullable Distribution distribution) {}

    /** A value and for how many days of a period it held. */
    public record Span(Dated value, long days) {}

    public Series {
        values = List.copyOf(values);
    }

    /**
     * The value for a period, each value weighted by the days it held.
     *
     * @throws Faulty where the period begins before the first value
     */
    public Blend during(PriceYear year) {
        if (values.isEmpty() || year.first().isBefore(values.getFirst().from())) {
            throw new Faulty(Fault.of(
                    "series " + id,
                    "nothing for " + year.first(),
                    values.isEmpty()
                            ? "a value"
                            : "a period that begins on or after "
                                    + values.getFirst().from()));
        }
        var spans = new ArrayList<Span>();
        for (int i = 0; i < values.size(); i++) {
            var from = later(values.get(i).from(), year.first());
            var until = i + 1 < values.size()
                    ? values.get(i + 1).from()
                    : year.last().plusDays(1);
            long days = ChronoUnit.DAYS.between(from, earlier(until, year.last().plusDays(1)));
            if (days > 0) {
                spans.add(new Span(values.get(i), days));
            }
        }
        return new Blend(this, year, spans);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** The value of a series for a period, blended by days where it changed on the way. */
    public record Blend(Series series, PriceYear year, List<Span> spans) {
        public Blend {
            spans = List.copyOf(spans);
        }

        /** In the unit of the series, unrounded. */
        public BigDecimal value() {
            if (spans.size() == 1) {
                return spans.getFirst().value().value();
            }
            var weighted = spans.stream()
                    .map(span -> span.value().value().multiply(BigDecimal.valueOf(span.days())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return weighted.divide(BigDecimal.valueOf(year.days()), DecimalEvaluation.PRECISION);
        }

        public Provenance provenance() {
            var last = spans.getLast().value();
            if (spans.size() == 1) {
                return new Provenance(
                        last.provenance().source(),
                        last.written(),
                        last.provenance().status());
            }
            var parts = new ArrayList<String>();
            for (var span : spans) {
                parts.add(span.days() + " days at " + span.value().value().toPlainString() + " (from "
                        + span.value().written() + ", "
                        + span.value().provenance().source() + ")");
            }
            return new Provenance(String.join("; ", parts), year.toString(), Provenance.Status.DERIVED);
        }
    }
}
