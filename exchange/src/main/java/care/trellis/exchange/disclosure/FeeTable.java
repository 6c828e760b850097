package care.trellis.exchange.disclosure;

import care.trellis.cost.fee.Costed;
import care.trellis.cost.fee.Estimate;
import care.trellis.cost.fee.FeeAnswer;
import care.trellis.cost.fee.FeeAnswer.OneFee;
import care.trellis.disclosure.Cell;
import care.trellis.disclosure.Contribution;
import care.trellis.disclosure.Outcome;
import care.trellis.disclosure.Reason;
import care.trellis.disclosure.Rules;
import care.trellis.disclosure.Table;
import care.trellis.exchange.disclosure.FeeRow.FewerThan;
import care.trellis.exchange.disclosure.FeeRow.MoreThan;
import care.trellis.exchange.disclosure.FeeRow.Percent;
import care.trellis.exchange.disclosure.FeeRow.Share;
import care.trellis.exchange.disclosure.FeeRow.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who can live with which fee as a table for the engine of disclosure, and what of it may be shown. A cell holds the services
 * of a group whose cost is above a fee, another all of the group that answered; what they contribute is their beds or hours,
 * since both the share of services and that of units leave together. Why a share of nobody or of all is a bound:
 * docs/decisions/fee-comparison.md.
 */
public final class FeeTable {
    /** Stands for a group of those who break even only because self-funders pay more. */
    public static final String CARRIED = "carried by self-funders";

    private static final String EVERYBODY = "all who answered";
    private static final int FEW_SERVICES = 20;
    private static final int COARSE = 5; // per cent
    private static final int FINE = 1; // per cent
    private static final double PER_CENT = 100;
    private static final double ROUNDING = 1e-9; // per cent: so that 35 % that came as 35.000000000000004 is 35 %

    private FeeTable() {}

    /** The name of a group's cell at a fee, such as "kind nursing|750". */
    public static String name(String group, BigDecimal fee) {
        return group + "|" + fee.toPlainString();
    }

    /**
     * The table to be decided upon.
     *
     * @param until last day that the costs are about
     */
    public static Table of(FeeAnswer answer, LocalDate until) {
        var services = answer.question().answered();
        var cells = new ArrayList<Cell>();
        for (var line : Line.of(answer)) {
            if (!line.members().isEmpty()) {
                cells.add(new Cell(line.group() + "|" + EVERYBODY, figures(line.members(), services)));
            }
            for (var at : line.fees()) {
                if (!at.below().isEmpty() && at.below().size() < line.members().size()) {
                    cells.add(new Cell(name(line.group(), at.fee()), figures(at.below(), services)));
                }
            }
        }
        return new Table(
                "fees compared",
                until,
                services.stream()
                        .map(each -> new Contribution(figure(each), each.owner(), each.units()))
                        .toList(),
                cells);
    }

    private static Set<String> figures(Set<String> ids, List<Costed> services) {
        var figures = new java.util.HashSet<String>();
        services.stream().filter(each -> ids.contains(each.id())).forEach(each -> figures.add(figure(each)));
        return figures;
    }

    /** A service's units by a name that changes when they do. */
    private static String figure(Costed service) {
        return service.id() + ", " + service.units() + " units";
    }

    /**
     * What may be shown, a row for each group and fee.
     *
     * @param outcome of {@link #of}
     * @param rules it was decided by
     */
    public static List<FeeRow> publishable(FeeAnswer answer, Outcome outcome, Rules rules) {
        var rows = new ArrayList<FeeRow>();
        for (var line : Line.of(answer)) {
            for (var at : line.fees()) {
                rows.add(row(line, at, outcome, rules));
            }
        }
        return rows;
    }

    private static FeeRow row(Line line, Line.AtFee at, Outcome outcome, Rules rules) {
        int members = line.members().size();
        var refused = refused(line.group() + "|" + EVERYBODY, outcome)
                .or(() -> at.below().isEmpty() || at.below().size() == members
                        ? Optional.empty()
                        : refused(name(line.group(), at.fee()), outcome));
        if (members == 0 || refused.isPresent()) {
            var withheld = new Withheld(refused.orElse(Reason.TOO_FEW_OWNERS));
            return new FeeRow(line.group(), at.fee(), withheld, withheld);
        }
        if (at.below().isEmpty() || at.below().size() == members) {
            int bound = upwards(PER_CENT * rules.minimumOwners() / members, COARSE);
            Share said = at.below().isEmpty() ? new FewerThan(bound) : new MoreThan((int) PER_CENT - bound);
            return new FeeRow(line.group(), at.fee(), said, said);
        }
        int step = members < FEW_SERVICES ? COARSE : FINE;
        return new FeeRow(line.group(), at.fee(), percent(at.services(), step), percent(at.units(), step));
    }

    private static Optional<Reason> refused(String cell, Outcome outcome) {
        return outcome.cells().stream()
                .filter(each -> each.cell().name().equals(cell))
                .findFirst()
                .flatMap(Outcome.Decided::reason);
    }

    private static Percent percent(Estimate estimate, int step) {
        int share = (int) Math.round(estimate.share() * PER_CENT / step) * step;
        return estimate.isExact()
                ? new Percent(share, share, share)
                : new Percent(
                        share,
                        (int) Math.floor(estimate.low() * PER_CENT / step + ROUNDING) * step,
                        upwards(estimate.high() * PER_CENT, step));
    }

    private static int upwards(double percent, int step) {
        return (int) Math.ceil(percent / step - ROUNDING) * step;
    }

    /** One group with its members, and who of them is below cost at each fee. */
    private record Line(String group, Set<String> members, List<AtFee> fees) {
        private record AtFee(BigDecimal fee, Set<String> below, Estimate services, Estimate units) {}

        static List<Line> of(FeeAnswer answer) {
            var lines = new ArrayList<Line>();
            for (var group : answer.groups()) {
                lines.add(new Line(
                        group.name(),
                        answer.members(group),
                        answer.fees().stream()
                                .map(each -> new AtFee(
                                        each.fee(),
                                        answer.below(each.fee(), group),
                                        each.below(group).services(),
                                        each.below(group).units()))
                                .toList()));
            }
            lines.add(new Line(
                    CARRIED,
                    answer.fees().getFirst().subsidy().known(),
                    answer.fees().stream().map(Line::carried).toList()));
            return lines;
        }

        private static AtFee carried(OneFee each) {
            var subsidy = each.subsidy();
            return new AtFee(
                    each.fee(),
                    subsidy.carriedIds(),
                    exact(subsidy.services().orElse(0)),
                    exact(subsidy.units().orElse(0)));
        }

        private static Estimate exact(double share) {
            return new Estimate(share, share, share, true);
        }
    }
}
