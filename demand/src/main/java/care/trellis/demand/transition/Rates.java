package care.trellis.demand.transition;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.Mortality;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * What people go through in a year.
 *
 * @param start where they are in the base year
 * @param mortality of the population
 * @param risks of death relative to others of the same sex and age; each needs and setting once
 * @param changes of needs; nobody in two
 * @param moves between settings; nobody in two with the same ends
 * @param stay in care homes
 * @param home the setting people go to who leave a care home alive
 * @param help prevention and reablement
 * @param trend of admissions, log points a year from the base year, −0.2 to 0.2
 */
public record Rates(
        Start start,
        Mortality mortality,
        List<DeathRisk> risks,
        List<Change> changes,
        List<Move> moves,
        Stay stay,
        Setting home,
        Help help,
        double trend) {
    private static final EnumSet<Setting> HOMES =
            EnumSet.of(Setting.NONE, Setting.INFORMAL, Setting.HOME_CARE, Setting.EXTRA_CARE);

    public Rates {
        risks = List.copyOf(risks);
        changes = List.copyOf(changes);
        moves = List.copyOf(moves);
        var faults = new ArrayList<Fault>();
        if (!HOMES.contains(home)) {
            faults.add(
                    Fault.of("setting after a care home", home.words(), "a home of one's own, or extra care housing"));
        }
        Range.check(faults, "trend of admissions", trend, -Factors.MOST_TREND, Factors.MOST_TREND);
        twice(risks, faults);
        for (int i = 0; i < changes.size(); i++) {
            for (var other : changes.subList(0, i)) {
                if (other.who().overlaps(changes.get(i).who())) {
                    faults.add(Fault.of(
                            "change of needs of " + changes.get(i).who(),
                            "another of " + other.who(),
                            "one for each person"));
                }
            }
        }
        for (int i = 0; i < moves.size(); i++) {
            for (var other : moves.subList(0, i)) {
                if (clash(moves.get(i), other)) {
                    faults.add(Fault.of(
                            "moves from " + other.from().words() + " to "
                                    + other.to().words() + " of " + moves.get(i).who(),
                            "others of " + other.who(),
                            "one rate for each person"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static void twice(List<DeathRisk> risks, List<Fault> faults) {
        for (int i = 0; i < risks.size(); i++) {
            var risk = risks.get(i);
            if (risks.subList(0, i).stream()
                    .anyMatch(each -> each.dependency() == risk.dependency() && each.setting() == risk.setting())) {
                faults.add(Fault.of(
                        "relative risk of death in " + risk.setting().words() + " with " + Words.of(risk.dependency())
                                + " needs",
                        "two",
                        "one"));
            }
        }
    }

    private static boolean clash(Move one, Move other) {
        return one.from() == other.from() && one.to() == other.to() && one.who().overlaps(other.who());
    }

    /** The same with other help. */
    public Rates with(Help other) {
        return new Rates(start, mortality, risks, changes, moves, stay, home, other, trend);
    }

    /** The same with another trend of admissions, log points a year. */
    public Rates trending(double other) {
        return new Rates(start, mortality, risks, changes, moves, stay, home, help, other);
    }

    /** The rates of one draw. Refused where a rate comes to more than 1. */
    public Rates times(Factors factors) {
        return new Rates(
                start,
                mortality.times(factors.mortality()),
                risks,
                changes.stream()
                        .map(each -> new Change(
                                each.who(),
                                each.worsening() * factors.worsening(),
                                each.recovering() * factors.recovering()))
                        .toList(),
                moves.stream()
                        .map(each -> each.isAdmission()
                                ? new Move(each.who(), each.from(), each.to(), each.rate() * factors.admissions())
                                : each)
                        .toList(),
                stay.times(factors.leaving()),
                home,
                help,
                trend + factors.trend());
    }
}
