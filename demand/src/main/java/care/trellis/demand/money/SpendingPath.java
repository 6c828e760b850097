package care.trellis.demand.money;

import care.trellis.demand.evidence.Source;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Money by year: every year of a projection, or the years a publication prints.
 *
 * @param name what it is, in words
 * @param basis cash or real
 * @param amounts GBP a year, 0 or more, by year; a financial year goes by the year it begins in
 * @param source who says so
 */
public record SpendingPath(String name, PriceBasis basis, SortedMap<Integer, Double> amounts, Source source) {
    private static final double MOST = 1e15;
    private static final int LONGEST = 200;

    public SpendingPath {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
        var faults = new ArrayList<Fault>();
        if (name.isBlank()) {
            faults.add(Fault.of("path of money", "no name", "a name in words"));
        }
        if (amounts.isEmpty() || amounts.size() > LONGEST) {
            faults.add(Fault.of(name, amounts.size() + " years", "1 to " + LONGEST + " years"));
        }
        for (var year : amounts.entrySet()) {
            if (!(year.getValue() >= 0 && year.getValue() < MOST)) {
                faults.add(Fault.of(
                        name + " in " + year.getKey(), Double.toString(year.getValue()), "GBP a year, 0 or more"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** An amount that grows by the same share every year. */
    public static SpendingPath growing(
            String name,
            PriceBasis basis,
            int firstYear,
            int lastYear,
            double amount,
            GrowthRate growth,
            Source source) {
        var amounts = new TreeMap<Integer, Double>();
        for (int year = firstYear; year <= lastYear && amounts.size() <= LONGEST; year++) {
            amounts.put(year, growth.after(amount, year - firstYear));
        }
        return new SpendingPath(name, basis, amounts, source);
    }

    /**
     * What people's care costs: people × cost of each a year × (1 + g)^n, with n the years since the first.
     *
     * @param people for each year from the first
     */
    public static SpendingPath of(
            String name,
            PriceBasis basis,
            int firstYear,
            List<Double> people,
            UnitCost cost,
            GrowthRate growth,
            Source source) {
        var amounts = new TreeMap<Integer, Double>();
        for (int i = 0; i < people.size(); i++) {
            amounts.put(firstYear + i, growth.after(people.get(i) * cost.perYear(), i));
        }
        return new SpendingPath(name, basis, amounts, source);
    }

    /** This and another path of the same years and money, year by year. */
    public SpendingPath plus(SpendingPath other, String sum) {
        FundingGap.requireAlike(this, other);
        var amounts = new TreeMap<Integer, Double>();
        this.amounts.forEach((year, amount) -> amounts.put(year, amount + other.in(year)));
        return new SpendingPath(sum, basis, amounts, source);
    }

    /** GBP in a year that it has. */
    public double in(int year) {
        var amount = amounts.get(year);
        if (amount == null) {
            throw new Faulty(Fault.of(name, "asked for " + year, "one of the years " + amounts.keySet()));
        }
        return amount;
    }

    /** The yearly growth from the first year to the last; none where there is one year, or nothing at the start or end. */
    public GrowthRate growth() {
        int first = amounts.firstKey();
        int last = amounts.lastKey();
        return first == last || in(first) == 0 || in(last) == 0
                ? GrowthRate.NONE
                : GrowthRate.between(in(first), in(last), last - first);
    }
}
