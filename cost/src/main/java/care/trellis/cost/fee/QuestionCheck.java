package care.trellis.cost.fee;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Collects all that is wrong with a question about fees. */
final class QuestionCheck {
    private static final int MOST_DRAWS = 100_000;
    private static final BigDecimal MOST_WEEKS = BigDecimal.valueOf(53);

    private final List<Fault> faults = new ArrayList<>();

    void services(List<Costed> answered, List<Asked> asked) {
        var known = new HashMap<String, Asked>();
        for (var each : asked) {
            var subject = "asked " + each.id();
            label(subject + ", id", each.id());
            label(subject + ", size", each.size());
            label(subject + ", kind", each.kind());
            if (known.put(each.id(), each) != null) {
                faults.add(Fault.of(subject, "the same id twice", "every service once"));
            }
            positive(subject + ", units", each.units());
        }
        if (answered.isEmpty()) {
            faults.add(Fault.of("answered", "no service", "at least one that gave its cost"));
        }
        var seen = new HashSet<String>();
        for (var each : answered) {
            answered(each, known, seen.add(each.id()));
        }
    }

    private void answered(Costed each, Map<String, Asked> known, boolean isNew) {
        var subject = "answered " + each.id();
        if (!isNew) {
            faults.add(Fault.of(subject, "the same id twice", "every service once"));
        }
        var asked = known.get(each.id());
        if (asked == null) {
            faults.add(Fault.of(subject, "not among those asked", "an id that was asked"));
        } else if (!asked.equals(new Asked(each.id(), each.size(), each.kind(), each.units()))) {
            faults.add(Fault.of(
                    subject,
                    each.size() + ", " + each.kind() + ", " + each.units() + " units",
                    "as it was asked: " + asked.size() + ", " + asked.kind() + ", " + asked.units() + " units"));
        }
        if (each.owner().isBlank()) {
            faults.add(Fault.of(subject + ", owner", "nothing", "the ownership group"));
        }
        positive(subject + ", cost", each.cost());
        each.selfFunded().ifPresent(share -> {
            if (!(share >= 0 && share <= 1)) {
                faults.add(Fault.of(subject + ", self-funded", Double.toString(share), "a share from 0 to 1"));
            }
        });
    }

    void fees(List<BigDecimal> fees) {
        if (fees.isEmpty()) {
            faults.add(Fault.of("fees", "none", "at least one option"));
        }
        for (int at = 0; at < fees.size(); at++) {
            var fee = fees.get(at);
            if (fee.signum() <= 0) {
                faults.add(Fault.of("fees", fee.toPlainString(), "a fee above 0"));
            }
            if (at > 0 && fee.compareTo(fees.get(at - 1)) == 0) {
                faults.add(Fault.of("fees", fee.toPlainString() + " twice", "every option once"));
            }
        }
    }

    void atLeast(String subject, BigDecimal value, BigDecimal least) {
        if (value.compareTo(least) < 0) {
            faults.add(Fault.of(subject, value.toPlainString(), least + " or more"));
        }
    }

    void weeks(BigDecimal weeks) {
        if (weeks.signum() <= 0 || weeks.compareTo(MOST_WEEKS) > 0) {
            faults.add(Fault.of("weeks_per_year", weeks.toPlainString(), "above 0 and at most " + MOST_WEEKS));
        }
    }

    void premium(double premium) {
        if (!(premium >= 0 && premium < Double.POSITIVE_INFINITY)) {
            faults.add(Fault.of("self_funder_premium", Double.toString(premium), "a share of 0 or more"));
        }
    }

    void pay(PayShare pay) {
        atLeast("pay", pay.pay(), BigDecimal.ZERO);
        atLeast("pay, price", pay.price(), BigDecimal.ZERO);
        if (pay.perPound().signum() <= 0) {
            faults.add(Fault.of("pay, per pound", pay.perPound().toPlainString(), "above 0"));
        }
    }

    void draws(int draws) {
        if (draws < 1 || draws > MOST_DRAWS) {
            faults.add(Fault.of("draws", Integer.toString(draws), "a number from 1 to " + MOST_DRAWS));
        }
    }

    private void positive(String subject, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            faults.add(Fault.of(subject, Double.toString(value), "a number above 0"));
        }
    }

    private void label(String subject, String label) {
        if (label.isBlank()) {
            faults.add(Fault.of(subject, "nothing", "a name"));
        }
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
