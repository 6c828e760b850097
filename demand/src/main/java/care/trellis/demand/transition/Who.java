package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a rate is about, at the mid-year from which the rate holds. */
public record Who(Set<Sex> sexes, AgeBand ages, Set<Dependency> needs) {
    public Who {
        if (sexes.isEmpty() || needs.isEmpty()) {
            throw new Faulty(Fault.of("people aged " + ages, "no sex or no dependency", "at least one of each"));
        }
        sexes = Collections.unmodifiableSet(EnumSet.copyOf(sexes));
        needs = Collections.unmodifiableSet(EnumSet.copyOf(needs));
    }

    /** People of both sexes in these ages, whatever their needs. */
    public static Who aged(AgeBand ages) {
        return new Who(EnumSet.allOf(Sex.class), ages, EnumSet.allOf(Dependency.class));
    }

    public Who needing(Dependency... these) {
        return new Who(sexes, ages, Set.of(these));
    }

    public Who of(Sex sex) {
        return new Who(Set.of(sex), ages, needs);
    }

    public boolean includes(Sex sex, int age, Dependency need) {
        return sexes.contains(sex) && ages.contains(age) && needs.contains(need);
    }

    /** Whether somebody could be in both. */
    boolean overlaps(Who other) {
        return !Collections.disjoint(sexes, other.sexes)
                && !Collections.disjoint(needs, other.needs)
                && ages.overlaps(other.ages);
    }

    /** Such as "female, male aged 65 to 69 with low, medium needs". */
    @Override
    public String toString() {
        return words(sexes) + " aged " + ages + " with " + words(needs) + " needs";
    }

    private static String words(Collection<? extends Enum<?>> these) {
        return these.stream().map(Words::of).collect(Collectors.joining(", "));
    }
}
