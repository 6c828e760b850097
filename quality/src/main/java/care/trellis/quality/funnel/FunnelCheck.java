package care.trellis.quality.funnel;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.quality.working.Spoken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether a funnel can be drawn of what was counted; every fault is named at once. */
final class FunnelCheck {
    private static final int FEWEST = 3;

    private FunnelCheck() {}

    static void check(List<Counted> services, FunnelChoices choices) {
        var faults = new ArrayList<Fault>();
        if (services.size() < FEWEST) {
            faults.add(Fault.of(
                    "services",
                    Integer.toString(services.size()),
                    "at least " + FEWEST + ", to tell one from the others"));
        }
        var names = new HashSet<String>();
        for (var counted : services) {
            if (!names.add(counted.service())) {
                faults.add(
                        Fault.at(counted.at(), "service " + counted.service(), "the name again", "every service once"));
            }
            check(counted, choices, faults);
        }
        if (services.stream().allMatch(counted -> counted.numerator() == 0)) {
            faults.add(Fault.of("numerators", "0 everywhere", "at least one service with more than 0"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static void check(Counted counted, FunnelChoices choices, List<Fault> faults) {
        var subject = "service " + counted.service();
        if (counted.numerator() != Math.rint(counted.numerator())) {
            faults.add(Fault.at(
                    counted.at(),
                    subject,
                    "a numerator of " + Spoken.figure(counted.numerator()),
                    "a whole number: a count"));
        }
        if (choices.kind() == Kind.PROPORTION) {
            if (counted.denominator() != Math.rint(counted.denominator())) {
                faults.add(Fault.at(
                                counted.at(),
                                subject,
                                "a denominator of " + Spoken.figure(counted.denominator()),
                                "a whole number: a count")
                        .advising("Expected numbers make a ratio (--kind ratio), exposures a rate (--kind rate)."));
            }
            if (counted.numerator() > counted.denominator()) {
                faults.add(Fault.at(
                                counted.at(),
                                subject,
                                Spoken.figure(counted.numerator()) + " of " + Spoken.figure(counted.denominator()),
                                "no more than all of them")
                        .advising("Observed and expected numbers make a ratio (--kind ratio)."));
            }
        } else if (choices.method() == Method.LOGARITHM && counted.numerator() == 0) {
            faults.add(Fault.at(counted.at(), subject, "a numerator of 0", "more than 0, because 0 has no logarithm")
                    .advising("The square-root method takes 0."));
        }
    }
}
