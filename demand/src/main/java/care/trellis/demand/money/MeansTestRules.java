package care.trellis.demand.money;

import care.trellis.demand.money.DatedSeries.Found;
import care.trellis.demand.money.DatedSeries.InGap;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The means test for a permanent place in a care home by date: the parameters that the law and its yearly circulars set.
 *
 * @param area where they apply, such as "England"
 * @param lowerLimit capital below which none counts, GBP
 * @param upperLimit capital above which somebody pays in full, GBP
 * @param tariffStep capital between the limits that counts as £1 of income a week, GBP; a part of it counts as the whole
 * @param personalAllowance what somebody keeps of their income, GBP a week
 * @param nursingContribution what the NHS pays a home with nursing for each resident who needs a nurse (standard rate), GBP a week
 */
public record MeansTestRules(
        String area,
        DatedSeries lowerLimit,
        DatedSeries upperLimit,
        DatedSeries tariffStep,
        DatedSeries personalAllowance,
        DatedSeries nursingContribution) {
    /**
     * The test as it stood on a day.
     *
     * @throws Faulty naming every parameter without a value
     */
    public MeansTest on(LocalDate day, InGap inGap) {
        var faults = new ArrayList<Fault>();
        var lower = find(lowerLimit, day, inGap, faults);
        var upper = find(upperLimit, day, inGap, faults);
        var step = find(tariffStep, day, inGap, faults);
        var allowance = find(personalAllowance, day, inGap, faults);
        var nursing = find(nursingContribution, day, inGap, faults);
        if (lower.isEmpty() || upper.isEmpty() || step.isEmpty() || allowance.isEmpty() || nursing.isEmpty()) {
            throw new Faulty(faults);
        }
        return new MeansTest(
                area,
                day,
                lower.get().value(),
                upper.get().value(),
                step.get().value(),
                allowance.get().value(),
                nursing.get().value(),
                remarks(lower.get(), upper.get(), step.get(), allowance.get(), nursing.get()));
    }

    /** All series, in the order in which people see them. */
    public List<DatedSeries> series() {
        return List.of(lowerLimit, upperLimit, tariffStep, personalAllowance, nursingContribution);
    }

    private static Optional<Found> find(DatedSeries series, LocalDate day, InGap inGap, List<Fault> faults) {
        try {
            return Optional.of(series.on(day, inGap));
        } catch (Faulty missing) {
            faults.addAll(missing.faults());
            return Optional.empty();
        }
    }

    private static List<String> remarks(Found... found) {
        return Stream.of(found).filter(Found::isCarried).map(Found::remark).toList();
    }
}
