package care.trellis.cost.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Services that are looked at together: all, those of one size, or those of one kind.
 *
 * @param label the size or the kind; empty for all
 */
public record Group(By by, String label) {
    /** What makes a group. */
    public enum By {
        ALL,
        SIZE,
        KIND
    }

    public static final Group ALL = new Group(By.ALL, "");

    /** All, then each size, then each kind, in the order of their labels. */
    static List<Group> of(List<Asked> asked) {
        var groups = new ArrayList<Group>();
        groups.add(ALL);
        var sizes = new TreeSet<String>();
        var kinds = new TreeSet<String>();
        for (var each : asked) {
            sizes.add(each.size());
            kinds.add(each.kind());
        }
        sizes.forEach(size -> groups.add(new Group(By.SIZE, size)));
        kinds.forEach(kind -> groups.add(new Group(By.KIND, kind)));
        return groups;
    }

    boolean has(String size, String kind) {
        return switch (by) {
            case ALL -> true;
            case SIZE -> label.equals(size);
            case KIND -> label.equals(kind);
        };
    }

    /** Unique among the groups of a question, such as "kind with nursing". */
    public String name() {
        return switch (by) {
            case ALL -> "all";
            case SIZE -> "size " + label;
            case KIND -> "kind " + label;
        };
    }
}
