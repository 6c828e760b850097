package care.trellis.quality.rating;

import java.util.ArrayList;
import java.util.List;

/**
 * Bands of size by places; where those are not known, by people living there.
 *
 * @param ends the largest size of each band but the last, rising
 */
public record SizeBands(List<Integer> ends) {
    /** 10 or fewer (where our warnings and publications have rules of their own), to 20, to 40, to 60, more. */
    public static final SizeBands DEFAULT = new SizeBands(List.of(10, 20, 40, 60));

    private static final String NOT_SAID = "size not said";

    public SizeBands {
        ends = List.copyOf(ends);
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i) < (i == 0 ? 1 : ends.get(i - 1) + 1)) {
                throw new IllegalArgumentException("ends of size bands must rise from 1, were " + ends);
            }
        }
    }

    /** The band of a service. */
    public String of(Service service) {
        var size = service.size();
        if (size.isEmpty()) {
            return NOT_SAID;
        }
        for (int i = 0; i < ends.size(); i++) {
            if (size.getAsInt() <= ends.get(i)) {
                return name(i);
            }
        }
        return name(ends.size());
    }

    /** All bands, smallest first; those of unknown size last. */
    public List<String> names() {
        var names = new ArrayList<String>();
        for (int i = 0; i <= ends.size(); i++) {
            names.add(name(i));
        }
        names.add(NOT_SAID);
        return List.copyOf(names);
    }

    private String name(int i) {
        if (ends.isEmpty()) {
            return "any size";
        }
        if (i == 0) {
            return ends.getFirst() + " or fewer";
        }
        return i == ends.size() ? "over " + ends.getLast() : (ends.get(i - 1) + 1) + " to " + ends.get(i);
    }
}
