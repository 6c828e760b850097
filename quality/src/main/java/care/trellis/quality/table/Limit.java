package care.trellis.quality.table;

import java.util.List;
import java.util.Map;

/**
 * Where a book does not apply, or says little.
 *
 * @param tests all of which must be met
 * @param excludes whether the book gives no outcome there; else the reason is remarked beside it
 * @param because the reason in plain words
 * @param use what to use there
 */
public record Limit(String id, List<Test> tests, boolean excludes, String because, String use) {
    /** One test of one column. */
    public record Test(Column column, Cell cell) {
        private boolean isKnown(Map<String, Value> values) {
            return values.containsKey(column.id());
        }

        private boolean isMet(Map<String, Value> values) {
            return cell.accepts(values.get(column.id()));
        }
    }

    public Limit {
        tests = List.copyOf(tests);
    }

    boolean isMet(Map<String, Value> values) {
        return tests.stream().allMatch(test -> test.isMet(values));
    }

    /** The columns that are not known, where knowing them could mean that it is met. */
    List<Column> undecidedFor(Map<String, Value> values) {
        boolean isRuledOut = tests.stream().anyMatch(test -> test.isKnown(values) && !test.isMet(values));
        return isRuledOut
                ? List.of()
                : tests.stream()
                        .filter(test -> !test.isKnown(values) && !test.isMet(values))
                        .map(Test::column)
                        .toList();
    }
}
