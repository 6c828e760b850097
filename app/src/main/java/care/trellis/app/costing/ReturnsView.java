package care.trellis.app.costing;

import care.trellis.cost.fairprice.FarOut;
import care.trellis.cost.model.Block;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.Finding;
import care.trellis.cost.returns.ServiceReturn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The returns as a table for people, with what the checks found beside the figures.
 *
 * @param findings in order of gravity
 * @param questions figures far above the others', which may be right
 */
public record ReturnsView(
        List<String> services, List<Group> groups, List<FindingView> findings, List<FindingView> questions) {
    /** Rows under one heading. */
    public record Group(String label, List<Row> rows) {}

    /** One line, detail or total. */
    public record Row(String label, Kind kind, List<Cell> cells) {}

    /** What a row is. */
    public enum Kind {
        LINE,
        DETAIL,
        TOTAL
    }

    /**
     * One figure.
     *
     * @param findings numbers of the findings that concern it
     */
    public record Cell(String words, boolean isZero, boolean isMissing, List<Integer> findings) {}

    /** A finding in plain words. */
    public record FindingView(int number, String severity, String kind, String where, String found, String reason) {}

    static ReturnsView of(Exercise exercise) {
        return new Maker(exercise).view();
    }

    /** Collects the rows block by block, then the totals. */
    private static final class Maker {
        private final Exercise exercise;
        private final List<Finding> findings;
        private final List<FarOut> far;

        Maker(Exercise exercise) {
            this.exercise = exercise;
            this.findings = exercise.checks().findings();
            this.far = FarOut.of(Aggregation.of(exercise.returns(), AggregationChoices.DEFAULT));
        }

        ReturnsView view() {
            var groups = new ArrayList<Group>();
            exercise.model().blocks().forEach(block -> groups.add(group(block)));
            var totals = exercise.model().totals().stream()
                    .map(total -> row(total.id(), total.label(), Kind.TOTAL))
                    .filter(Maker::isGiven)
                    .toList();
            groups.add(new Group("Totals, as each provider stated them", totals));
            groups.removeIf(group -> group.rows().isEmpty());
            var views = new ArrayList<FindingView>();
            findings.forEach(finding -> views.add(view(finding, views.size() + 1)));
            var questions = new ArrayList<FindingView>();
            far.forEach(each -> questions.add(question(each, findings.size() + questions.size() + 1)));
            return new ReturnsView(exercise.services(), groups, views, questions);
        }

        private Group group(Block block) {
            var rows = new ArrayList<Row>();
            for (var line : block.lines()) {
                rows.add(row(line.id(), line.label(), Kind.LINE));
                exercise.returns().detailOf().forEach((name, id) -> {
                    if (id.equals(line.id())) {
                        rows.add(row(name, name, Kind.DETAIL));
                    }
                });
            }
            rows.removeIf(row -> !isGiven(row));
            return new Group(block.label(), rows);
        }

        private static boolean isGiven(Row row) {
            return !row.cells().stream().allMatch(Cell::isMissing);
        }

        private Row row(String id, String label, Kind kind) {
            var cells = exercise.returns().services().stream()
                    .map(service -> cell(id, service, kind))
                    .toList();
            return new Row(label, kind, cells);
        }

        private Cell cell(String id, ServiceReturn service, Kind kind) {
            var figure = (kind == Kind.DETAIL ? service.details() : service.figures()).get(id);
            var concerned = new ArrayList<Integer>();
            for (int i = 0; i < findings.size(); i++) {
                if (findings.get(i).row().equals(id) && findings.get(i).column().equals(service.service())) {
                    concerned.add(i + 1);
                }
            }
            for (int i = 0; i < far.size(); i++) {
                if (far.get(i).row().id().equals(id) && far.get(i).service().equals(service.service())) {
                    concerned.add(findings.size() + i + 1);
                }
            }
            return new Cell(words(figure), figure != null && figure.signum() == 0, figure == null, concerned);
        }

        private static String words(@Nullable BigDecimal figure) {
            return figure == null ? "not given" : InWords.figure(figure, "GBP");
        }

        private static FindingView question(FarOut far, int number) {
            return new FindingView(
                    number,
                    "Ask",
                    "",
                    far.service() + ", " + InWords.inSentence(far.row().label()),
                    words(far.figure()) + " an hour, where the median is "
                            + words(far.row().median()) + " and three" + " quarters of the returns have "
                            + words(far.row().upperQuartile()) + " or less.",
                    "");
        }

        private FindingView view(Finding finding, int number) {
            var label = exercise.model()
                    .quantity(finding.row())
                    .map(quantity -> quantity.label() + (quantity instanceof Total ? " (total)" : ""))
                    .orElse(finding.row());
            var where = label.isEmpty()
                    ? finding.column()
                    : finding.column().isEmpty() ? label : finding.column() + ", " + InWords.inSentence(label);
            return new FindingView(
                    number,
                    switch (finding.severity()) {
                        case FAULT -> "Wrong";
                        case DOUBT -> "Look again";
                        case REMARK -> "Worth knowing";
                    },
                    finding.kind().label(),
                    where,
                    "Found " + finding.found() + "; expected " + finding.expected() + ".",
                    finding.reason());
        }
    }
}
