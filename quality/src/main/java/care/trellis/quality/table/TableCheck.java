package care.trellis.quality.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for what makes a table say nothing, two things, or less than it seems to: gaps, overlaps, rows that never count,
 * rows written twice and cells that nothing meets.
 */
final class TableCheck {
    private static final int MOST_OVERLAPS = 20;

    private final DecisionTable table;
    private final Coverage coverage;
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet alive;

    private TableCheck(DecisionTable table) {
        this.table = table;
        this.coverage = new Coverage(
                IntStream.range(0, table.inputs().size())
                        .mapToObj(column -> Axis.of(
                                table.inputs().get(column),
                                table.rows().stream()
                                        .map(row -> row.cells().get(column).region())))
                        .toList(),
                table.rows());
        this.alive = new BitSet();
    }

    static List<Finding> of(DecisionTable table) {
        var check = new TableCheck(table);
        check.findNeverMet();
        check.findPairs();
        try {
            check.findUnreachable();
            check.findGaps();
        } catch (Coverage.TooLarge tooLarge) {
            check.findings.add(new Finding.TooLarge());
        }
        return List.copyOf(check.findings);
    }

    private void findNeverMet() {
        for (int row = 0; row < table.rows().size(); row++) {
            alive.set(row);
            for (int column = 0; column < table.inputs().size(); column++) {
                if (coverage.isNeverMet(row, column)) {
                    var dead = table.rows().get(row);
                    findings.add(new Finding.NeverMet(
                            dead, table.inputs().get(column), dead.cells().get(column)));
                    alive.clear(row);
                }
            }
        }
    }

    // A row written twice is told as that, not as an overlap or a row that never counts.
    private void findPairs() {
        int more = 0;
        for (int second = 0; second < table.rows().size(); second++) {
            for (int first = 0; first < second && alive.get(second); first++) {
                if (!alive.get(first)) {
                    continue;
                }
                var a = table.rows().get(first);
                var b = table.rows().get(second);
                if (isSame(first, second)) {
                    findings.add(new Finding.Duplicate(a, b));
                    alive.clear(second);
                } else if (table.policy() == HitPolicy.UNIQUE) {
                    var example = coverage.overlap(first, second);
                    if (example.isPresent() && findings.size() >= MOST_OVERLAPS) {
                        more++;
                    } else {
                        example.ifPresent(values -> findings.add(new Finding.Overlap(a, b, values)));
                    }
                }
            }
        }
        if (more > 0) {
            findings.add(new Finding.MoreOverlaps(more));
        }
    }

    // Where rows are added up, two reasons with the same tests may each have points of their own; where priority
    // decides,
    // the lower of two rows with the same tests never counts, which says more.
    private boolean isSame(int first, int second) {
        boolean oneAlone = table.policy() == HitPolicy.UNIQUE || table.policy() == HitPolicy.FIRST;
        return (oneAlone
                        || table.rows()
                                .get(first)
                                .outcomes()
                                .equals(table.rows().get(second).outcomes()))
                && coverage.isSame(first, second);
    }

    private void findUnreachable() {
        if (table.policy() != HitPolicy.FIRST && table.policy() != HitPolicy.PRIORITY) {
            return;
        }
        for (int row = alive.nextSetBit(0); row >= 0; row = alive.nextSetBit(row + 1)) {
            if (coverage.isCovered(row, before(row))) {
                findings.add(new Finding.Unreachable(table.rows().get(row)));
            }
        }
    }

    // The rows that count where they match together with this one.
    private BitSet before(int row) {
        var before = new BitSet();
        alive.stream()
                .filter(other -> table.policy() == HitPolicy.FIRST
                        ? other < row
                        : table.compareRank(
                                        table.rows().get(other), table.rows().get(row))
                                < 0)
                .forEach(before::set);
        return before;
    }

    private void findGaps() {
        if (!table.gapsAllowed() && table.otherwise().isEmpty()) {
            coverage.gaps(alive).forEach(example -> findings.add(new Finding.Gap(example)));
        }
    }
}
