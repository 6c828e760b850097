package care.trellis.demand.person;

import care.trellis.demand.care.Setting;
import care.trellis.demand.money.MeansTest;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Resources;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run over whole lives takes besides a chain, the prices of a scenario and the means test of a day.
 *
 * @param area such as "England"
 * @param cap GBP over a life that care, board and lodging apart, may cost a person; infinite where there is none
 * @param living GBP a week in a care home that are for board and lodging
 * @param more what those who pay for themselves pay above the council's fee in a care home, fraction, 0 to 2
 * @param holdings what people have when they first draw on care; their shares sum to 1
 * @param assumptions what all of it rests on
 */
public record LifetimesPlan(
        String area, double cap, double living, double more, List<Holding> holdings, List<Assumption> assumptions) {
    private static final double MOST_MORE = 2;

    public LifetimesPlan {
        holdings = List.copyOf(holdings);
        assumptions = List.copyOf(assumptions);
        var faults = new ArrayList<Fault>();
        Limits.check(faults, "cap on care costs", cap, 0, Double.POSITIVE_INFINITY, " GBP");
        Limits.check(faults, "board and lodging", living, 0, Limits.MOST_MONEY, " GBP a week");
        Limits.check(faults, "what self-funders pay more", more, 0, MOST_MORE, "");
        Lives.checkShares(holdings, faults);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** The same with another cap, GBP over a life. */
    public LifetimesPlan capped(double other) {
        return new LifetimesPlan(area, other, living, more, holdings, assumptions);
    }

    /**
     * Who pays at the prices of a scenario and by the means test of a day. The scenario's price is taken for the council's fee, with
     * the NHS's contribution to nursing in it.
     */
    public Charging charging(Resources resources, MeansTest test) {
        var prices = new ArrayList<CarePrice>();
        for (var setting : Setting.values()) {
            resources
                    .of(setting)
                    .ifPresent(care -> prices.add(price(
                            setting,
                            care.usualPoundsAWeek(),
                            test.nursingContribution().doubleValue())));
        }
        return new Charging(
                prices,
                test.lowerLimit().doubleValue(),
                test.upperLimit().doubleValue(),
                test.tariffStep().doubleValue(),
                test.personalAllowance().doubleValue(),
                cap,
                resources.weeksAYear().value());
    }

    private CarePrice price(Setting setting, double council, double contribution) {
        double nhs = setting == Setting.NURSING ? Math.min(contribution, council) : 0;
        return setting.isCareHome()
                ? new CarePrice(setting, council * (1 + more), council, nhs, Math.min(living, council - nhs))
                : new CarePrice(setting, council, council, nhs, 0);
    }
}
