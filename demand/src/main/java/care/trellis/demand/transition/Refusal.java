package care.trellis.demand.transition;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Why rates and a population do not make a chain: everything that is wrong, at once. */
@SuppressWarnings("EnumOrdinal") // a place in memory
final class Refusal {
    private Refusal() {}

    static void check(Rates rates, Population population, int firstYear, int lastYear) {
        var faults = new ArrayList<Fault>();
        if (firstYear < population.firstYear() || lastYear > population.lastYear() || lastYear < firstYear) {
            faults.add(Fault.of(
                    "years of the projection",
                    firstYear + " to " + lastYear,
                    "years from " + population.firstYear() + " to " + population.lastYear() + ", the earlier first"));
        }
        for (var band : population.bands()) {
            if (!band.isOpen() && band.from() != band.to()) {
                faults.add(Fault.of(
                                "ages of " + population.area().name(),
                                "the band " + band,
                                "single years of age, since people grow older by one a year")
                        .advising("Give a population by single year of age, or use the usage or prevalence mode"));
                break;
            }
        }
        var mortality = rates.mortality();
        if (lastYear > firstYear
                && (firstYear < mortality.firstYear()
                        || lastYear - 1 > mortality.lastYear()
                        || population.bands().getFirst().from() < mortality.youngest())) {
            faults.add(Fault.of(
                    "mortality",
                    "ages from " + mortality.youngest() + " and years from " + mortality.firstYear() + " to "
                            + mortality.lastYear(),
                    "ages from " + population.bands().getFirst().from() + " and years from " + firstYear + " to "
                            + (lastYear - 1)));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** Each state that more than everybody would leave is named once, at the first age and year. */
    static void check(
            Rates rates, States states, Passage[][] passages, List<AgeBand> bands, int firstYear, int lastYear) {
        if (holds(rates, states, passages, firstYear, lastYear)) {
            return;
        }
        var faults = new ArrayList<Fault>();
        var named = new HashSet<String>();
        for (int year = firstYear; year < lastYear; year++) {
            var greatest = Drive.greatest(rates, year, firstYear);
            for (var sex : Sex.values()) {
                for (int band = 0; band < bands.size(); band++) {
                    var passage = passages[sex.ordinal()][band];
                    var at = Words.of(sex) + " aged " + bands.get(band) + ", from " + year;
                    note("changes of needs", passage.needs(), states, greatest, at, named, faults);
                    note("moves", passage.moves(), states, greatest, at, named, faults);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    // Rates as great as those of any year, one by one: where they hold together, every year's do, and most draws are
    // done.
    private static boolean holds(Rates rates, States states, Passage[][] passages, int firstYear, int lastYear) {
        if (lastYear <= firstYear) {
            return true;
        }
        var greatest = Drive.greatest(rates, firstYear, firstYear);
        for (int year = firstYear + 1; year < lastYear; year++) {
            var here = Drive.greatest(rates, year, firstYear);
            for (int driver = 0; driver < here.length; driver++) {
                greatest[driver] = Math.max(greatest[driver], here[driver]);
            }
        }
        return Arrays.stream(passages)
                .flatMap(Arrays::stream)
                .allMatch(passage -> passage.needs().overdrawn(states.places(), greatest) < 0
                        && passage.moves().overdrawn(states.places(), greatest) < 0);
    }

    /** Rates as great as any draw's, one by one: where they hold together, every draw's do. */
    static void check(Chain chain, Factors greatest) {
        var rates = chain.rates().times(greatest);
        check(
                rates,
                chain.numbering(),
                Passage.of(chain.numbering(), rates, chain.bands()),
                chain.bands(),
                chain.firstYear(),
                chain.lastYear());
    }

    private static void note(
            String what,
            Flows flows,
            States states,
            double[] greatest,
            String at,
            Set<String> named,
            List<Fault> faults) {
        int place = flows.overdrawn(states.places(), greatest);
        if (place >= 0) {
            var whose = place < states.size() ? states.get(place).toString() : "those who leave a care home";
            if (named.add(what + whose)) {
                faults.add(Fault.of(
                        what + " of " + whose + ", " + at,
                        "rates that come to more than 1",
                        "at most everybody in a year"));
            }
        }
    }
}
