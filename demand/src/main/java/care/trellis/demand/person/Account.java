package care.trellis.demand.person;

/**
 * What one person has, has paid, and others have paid for them. Within a year who pays changes on the day the cap is reached
 * or capital is down to the upper limit.
 *
 * <p>Somebody with more than the upper limit pays the price for those who pay themselves, from income above the allowance first
 * and then from capital. Below it they pay that income and the tariff income, and the council the rest of its fee. Towards the
 * cap counts what a person pays for care, at most at the council's fee, board and lodging apart: so the Care Act 2014 s15 as
 * amended in 2022 has it. At the cap they pay board and lodging only, at most as much as before.
 */
final class Account {
    private static final double INSTANT = 1e-9;

    private final Charging charging;
    private double capital;
    private double income;
    private double metered;
    private double self;
    private double council;
    private double nhs;
    private int years;

    Account(Charging charging) {
        this.charging = charging;
    }

    void open(Holding holding) {
        capital = holding.capital();
        income = Math.max(0, holding.income() - charging.allowance());
        metered = 0;
        self = 0;
        council = 0;
        nhs = 0;
        years = 0;
    }

    /** A year of care. */
    void year(CarePrice price) {
        years++;
        nhs += price.nhs() * charging.weeks();
        double left = charging.weeks();
        while (left > INSTANT) {
            left -= isCapped() ? capped(price, left) : pays(price, left);
        }
    }

    private double pays(CarePrice price, double weeks) {
        boolean isSelfFunder = capital > charging.upperCapital();
        double full = price.self() - price.nhs();
        double fee = price.council() - price.nhs();
        double paid = isSelfFunder ? full : Math.min(fee, income + charging.tariffIncome(capital));
        double drained = Math.max(0, paid - income);
        double counted = Math.max(0, Math.min(paid, fee) - price.living());
        double during = weeks;
        if (counted > 0) {
            during = Math.min(during, (charging.cap() - metered) / counted);
        }
        if (isSelfFunder && drained > 0) {
            during = Math.min(during, (capital - charging.upperCapital()) / drained);
        }
        self += paid * during;
        council += isSelfFunder ? 0 : (fee - paid) * during;
        metered += counted * during;
        capital = Math.max(0, capital - drained * during);
        // So that the day on which something changes is passed, whatever the rounding.
        if (during < weeks) {
            if (charging.cap() - metered < INSTANT * charging.cap()) {
                metered = charging.cap();
            } else if (isSelfFunder && capital - charging.upperCapital() < INSTANT * capital) {
                capital = charging.upperCapital();
            }
        }
        return during;
    }

    private double capped(CarePrice price, double weeks) {
        double fee = price.council() - price.nhs();
        boolean isSelfFunder = capital > charging.upperCapital();
        double asked = isSelfFunder ? fee : Math.min(fee, income + charging.tariffIncome(capital));
        double paid = Math.min(price.living(), asked);
        self += paid * weeks;
        council += (fee - paid) * weeks;
        capital = Math.max(0, capital - Math.max(0, paid - income) * weeks);
        return weeks;
    }

    boolean isCapped() {
        return metered >= charging.cap();
    }

    double self() {
        return self;
    }

    double council() {
        return council;
    }

    double nhs() {
        return nhs;
    }

    int years() {
        return years;
    }
}
