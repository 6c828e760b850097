package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Something the check of a table found. */
sealed interface Finding {
    /** Characters of the longest example that is told in the fault itself, and not after it. */
    int LONGEST = 100;

    Fault fault(DecisionTable table, Position at);

    /** A case that no row takes: the values of the first columns, where those of the rest make no difference. */
    record Gap(List<Optional<Value>> example) implements Finding {
        @Override
        public Fault fault(DecisionTable table, Position at) {
            var where = "no row where " + words(table, example);
            boolean isLong = where.length() > LONGEST;
            return Fault.at(
                            at,
                            "table " + table.id(),
                            isLong ? "a case that no row takes" : where,
                            "a row for every case, known or not")
                    .advising((isLong ? "There is " + where + ". " : "")
                            + (table.policy().collects()
                                    ? "Add a row, or write gaps: allowed, and nothing matching means 0."
                                    : "Add a row, or otherwise with the outcomes where no row matches."));
        }
    }

    /** A case that two rows take where one may. */
    record Overlap(Row first, Row second, List<Optional<Value>> example) implements Finding {
        @Override
        public Fault fault(DecisionTable table, Position at) {
            return Fault.at(
                            second.at(),
                            subject(table, second),
                            "row " + first.id() + " matches too where " + words(table, example),
                            "at most one row that matches, with hit policy "
                                    + table.policy().letters())
                    .advising("Narrow one of them, or choose F, where the first row that matches counts.");
        }
    }

    /** Overlaps that are not told one by one. */
    record MoreOverlaps(int number) implements Finding {
        @Override
        public Fault fault(DecisionTable table, Position at) {
            return Fault.at(
                    at,
                    "table " + table.id(),
                    number + " more pairs of rows that match together",
                    "at most one row that matches, with hit policy "
                            + table.policy().letters());
        }
    }

    /** A row that says again what another says. */
    record Duplicate(Row first, Row second) implements Finding {
        @Override
        public Fault fault(DecisionTable table, Position at) {
            return Fault.at(
                    second.at(), subject(table, second), "the same tests as row " + first.id(), "every row once");
        }
    }

    /** A row that can match and never counts, because others take every case first. */
    record Unreachable(Row row) implements Finding {
        @Override
        public Fault fault(DecisionTable table, Position at) {
            return Fault.at(
                    row.at(),
                    subject(table, row),
                    "a row that never counts: "
                            + (table.policy() == HitPolicy.FIRST
                                    ? "the rows above take every case it takes"
                                    : "rows whose outcome stands higher take every case it takes"),
                    "rows that can count, with hit policy " + table.policy().letters());
        }
    }

    /** A cell that no value of its column can meet. */
    record NeverMet(Row row, Column column, Cell cell) implements Finding {
        @Override
        public Fault fault(DecisionTable table, Position at) {
            return Fault.at(
                    cell.at(),
                    subject(table, row) + ", " + column.id(),
                    cell.text() + ", which nothing can meet",
                    "a test that " + column.expected() + " can meet");
        }
    }

    /** A table too tangled to be checked. */
    record TooLarge() implements Finding {
        @Override
        public Fault fault(DecisionTable table, Position at) {
            return Fault.at(
                            at,
                            "table " + table.id(),
                            table.rows().size() + " rows over " + table.inputs().size()
                                    + " inputs, too tangled to be checked for gaps",
                            "a table whose every case can be looked at")
                    .advising("Split it: let one table sort some of the inputs, and the next ask its outcome.");
        }
    }

    private static String subject(DecisionTable table, Row row) {
        return "table " + table.id() + ", row " + row.id();
    }

    private static String words(DecisionTable table, List<Optional<Value>> example) {
        return IntStream.range(0, example.size())
                .mapToObj(i -> table.inputs().get(i).id() + " is "
                        + example.get(i).map(Region::literal).orElse("missing"))
                .collect(Collectors.joining(", "));
    }
}
