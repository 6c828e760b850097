package care.trellis.demand.person;

import care.trellis.demand.care.Setting;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * What care in a setting costs, GBP per person per week at the prices of one year.
 *
 * @param self what somebody pays who pays for themselves, the NHS's part included
 * @param council what the council pays in all, the NHS's part included
 * @param nhs what the NHS pays whoever pays the rest, such as NHS-funded nursing care
 * @param living the part of the price that is for board and lodging, which no cap on care costs covers; 0 at home
 */
public record CarePrice(Setting setting, double self, double council, double nhs, double living) {
    public CarePrice {
        var faults = new ArrayList<Fault>();
        var subject = "price of " + setting.words();
        if (!setting.isFormal()) {
            faults.add(Fault.of(subject, "a setting without paid care", "home care, extra care or a care home"));
        }
        Limits.check(faults, subject + " for those who pay themselves", self, 0, Limits.MOST_MONEY, " GBP a week");
        Limits.check(faults, subject + " for the council", council, 0, Limits.MOST_MONEY, " GBP a week");
        Limits.check(faults, "the NHS's part of the " + subject, nhs, 0, Math.min(self, council), " GBP a week");
        Limits.check(
                faults,
                "board and lodging in the " + subject,
                living,
                0,
                Math.max(0, Math.min(self, council) - nhs),
                " GBP a week");
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
