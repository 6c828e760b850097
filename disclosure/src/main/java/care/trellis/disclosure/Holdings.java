package care.trellis.disclosure;

import java.util.Arrays;

/**
 * What each owner has in some groups together. An owner's place is its number in the overlay: quick to add to and to compare,
 * since the search of remainders asks at every step.
 */
final class Holdings {
    /** Stands where an owner has no figure, since 0 is one. */
    static final double ABSENT = -1;

    private final double[] parts;
    private final int owners;

    private Holdings(double[] parts) {
        this.parts = parts;
        int there = 0;
        for (double part : parts) {
            there += part == ABSENT ? 0 : 1;
        }
        owners = there;
    }

    /** Of parts by owner, in the table's unit. */
    static Holdings of(double... parts) {
        return new Holdings(parts.clone());
    }

    /** All of some together, where there are so many owners. */
    static Holdings sum(int owners, Iterable<Holdings> some) {
        var sum = new double[owners];
        Arrays.fill(sum, ABSENT);
        for (var each : some) {
            for (int owner = 0; owner < owners; owner++) {
                if (each.parts[owner] != ABSENT) {
                    sum[owner] = Math.max(sum[owner], 0) + each.parts[owner];
                }
            }
        }
        return new Holdings(sum);
    }

    Holdings plus(Holdings more) {
        var sum = parts.clone();
        for (int owner = 0; owner < sum.length; owner++) {
            if (more.parts[owner] != ABSENT) {
                sum[owner] = Math.max(sum[owner], 0) + more.parts[owner];
            }
        }
        return new Holdings(sum);
    }

    /** How many owners have a figure here. */
    int owners() {
        return owners;
    }

    /** How many owners there are anywhere. */
    int size() {
        return parts.length;
    }

    boolean has(int owner) {
        return parts[owner] != ABSENT;
    }

    /** Of one owner, 0 where it has no figure. */
    double of(int owner) {
        return Math.max(parts[owner], 0);
    }

    /** The largest part that one of some owners has, 0 where none has any. */
    double largestOf(int[] some) {
        double largest = 0;
        for (int owner : some) {
            largest = Math.max(largest, parts[owner]);
        }
        return largest;
    }

    boolean hasOneOf(int[] some) {
        for (int owner : some) {
            if (has(owner)) {
                return true;
            }
        }
        return false;
    }

    double total() {
        double total = 0;
        for (double part : parts) {
            total += Math.max(part, 0);
        }
        return total;
    }

    /** The largest parts that are here, so many or all, the largest first. */
    double[] largest(int many) {
        var largest = new double[Math.min(many, owners)];
        int found = 0;
        for (double part : parts) {
            if (part != ABSENT && (found < largest.length || part > largest[found - 1])) {
                found += found < largest.length ? 1 : 0;
                int at = found - 1;
                for (; at > 0 && largest[at - 1] < part; at--) {
                    largest[at] = largest[at - 1];
                }
                largest[at] = part;
            }
        }
        return largest;
    }
}
