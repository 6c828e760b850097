package care.trellis.app.costing.publishing;

import care.trellis.cost.fee.FeeAnswer;
import care.trellis.cost.fee.Group;
import care.trellis.disclosure.Disclosure;
import care.trellis.disclosure.Release;
import care.trellis.disclosure.Rules;
import care.trellis.exchange.disclosure.FeeRow;
import care.trellis.exchange.disclosure.FeeTable;
import care.trellis.exchange.publish.CostReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Who can live with a fee, as far as it may be said: each share is decided by the disclosure engine. */
final class PublishedFees {
    private static final String CARE_PAY = "carer_pay";

    private PublishedFees() {}

    static List<CostReport.FeeOption> of(
            FeeAnswer answer,
            String kind,
            LocalDate until,
            List<CostReport.Row> rows,
            ReportMaker.Publishing as,
            List<Release> releases,
            Rules rules) {
        var outcome = new Disclosure(rules).decide(FeeTable.of(answer, until), as.on(), as.earlier());
        var released = outcome.release(as.on());
        if (!released.cells().isEmpty()) {
            releases.add(new Release(kind + " fees", released.on(), released.contributions(), released.cells()));
        }
        var labels = new LinkedHashMap<String, String>();
        answer.groups().forEach(group -> labels.put(group.name(), group.by() == Group.By.ALL ? "All" : group.label()));
        labels.put(FeeTable.CARRIED, "Break even only because self-funders pay more");
        // What a fee can carry is worked out from the middle of their pay: said only where that is.
        boolean isPaySaid = rows.stream().anyMatch(row -> row.id().equals(CARE_PAY) && row.median() != null);
        var shown = FeeTable.publishable(answer, outcome, rules);
        return answer.fees().stream()
                .map(one -> {
                    var said = new ArrayList<String>();
                    said.add("It costs the council " + one.council().explanation());
                    if (isPaySaid) {
                        said.add("The pay it can carry, all else as it is: "
                                + one.pay().explanation());
                    }
                    return new CostReport.FeeOption(
                            one.fee(),
                            shown.stream()
                                    .filter(row -> row.fee().compareTo(one.fee()) == 0)
                                    .map(row -> share(row, labels.getOrDefault(row.group(), row.group())))
                                    .toList(),
                            said);
                })
                .toList();
    }

    private static CostReport.Share share(FeeRow row, String label) {
        return row.services() instanceof FeeRow.Withheld withheld
                ? new CostReport.Share(label, "", "", withheld.reason().toReaders())
                : new CostReport.Share(
                        label, row.services().words(), row.units().words(), "");
    }
}
