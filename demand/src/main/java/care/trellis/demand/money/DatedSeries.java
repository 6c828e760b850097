package care.trellis.demand.money;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A published parameter by date, with the days for which a source vouches. Between them are gaps, which stay gaps: whoever needs
 * a value there decides to do without or to carry the last one on, and is told.
 *
 * @param name in words
 * @param unit such as "GBP/week"
 * @param values in the order of their dates, none overlapping another
 */
public record DatedSeries(String name, String unit, List<Dated> values) {
    /**
     * A value and the days it is known to hold.
     *
     * @param from the first day
     * @param to the last day for which the source vouches
     * @param value in the unit of the series, 0 or more
     * @param source who says so
     */
    public record Dated(LocalDate from, LocalDate to, BigDecimal value, String source) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** What to do on a day for which no source vouches. */
    public enum InGap {
        REFUSE,
        CARRY_LAST
    }

    /**
     * A value for a day.
     *
     * @param value in the unit of the series
     * @param source who says so
     * @param remark what a reader must know, where it was carried on; otherwise empty
     */
    public record Found(BigDecimal value, String source, String remark) {
        public boolean isCarried() {
            return !remark.isEmpty();
        }
    }

    /** Days for which no source vouches, both ends counted. */
    public record Gap(LocalDate from, LocalDate to) {}

    public DatedSeries {
        values = List.copyOf(values);
        var faults = new ArrayList<Fault>();
        if (values.isEmpty()) {
            faults.add(Fault.of(name, "no value", "a value or more"));
        }
        for (int i = 0; i < values.size(); i++) {
            var here = values.get(i);
            if (here.to().isBefore(here.from())) {
                faults.add(Fault.of(name, here.from() + " to " + here.to(), "the first day before the last"));
            }
            if (here.value().signum() < 0) {
                faults.add(Fault.of(name + " from " + here.from(), here.value().toPlainString(), "0 or more"));
            }
            if (i > 0 && !here.from().isAfter(values.get(i - 1).to())) {
                faults.add(Fault.of(
                        name,
                        "from " + here.from() + ", while the value before holds to "
                                + values.get(i - 1).to(),
                        "values in order that do not overlap"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** The value for which a source vouches on a day. */
    public Optional<Dated> on(LocalDate day) {
        return values.stream().filter(value -> value.holds(day)).findFirst();
    }

    /**
     * The value for a day.
     *
     * @throws Faulty where no source vouches for one and none is carried on, or there is none before the day
     */
    public Found on(LocalDate day, InGap inGap) {
        var known = on(day);
        if (known.isPresent()) {
            return new Found(known.get().value(), known.get().source(), "");
        }
        var last = values.stream().filter(value -> value.to().isBefore(day)).reduce((before, after) -> after);
        if (inGap == InGap.REFUSE || last.isEmpty()) {
            throw new Faulty(Fault.of(name + " on " + day, "no sourced value: " + gapAt(day), "a day with one"));
        }
        var carried = last.get();
        return new Found(
                carried.value(),
                carried.source(),
                name + ": " + gapAt(day) + "; " + carried.value().toPlainString() + " (" + unit + ") of "
                        + carried.from() + " is carried on");
    }

    /** The gaps between the values; what lies before the first and after the last is not among them. */
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        for (int i = 1; i < values.size(); i++) {
            var from = values.get(i - 1).to().plusDays(1);
            var to = values.get(i).from().minusDays(1);
            if (!to.isBefore(from)) {
                gaps.add(new Gap(from, to));
            }
        }
        return gaps;
    }

    private String gapAt(LocalDate day) {
        if (day.isBefore(values.getFirst().from())) {
            return "none before " + values.getFirst().from();
        }
        return gaps().stream()
                .filter(gap -> !day.isBefore(gap.from()) && !day.isAfter(gap.to()))
                .findFirst()
                .map(gap -> "none from " + gap.from() + " to " + gap.to())
                .orElse("none after " + values.getLast().to());
    }
}
