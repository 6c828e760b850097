package care.trellis.exchange.workbook;

import care.trellis.exchange.publish.CostReport;
import care.trellis.exchange.publish.CostReport.OfKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A published costing exercise as a workbook: a sheet for each kind of care with its lines and choices, where the price adds
 * itself up from the medians above it, and can be tried with other ones.
 */
public final class CostReportWorkbook {
    private static final String MONEY = "#,##0.00_)";
    private static final int MEDIAN = 5;
    private static final int LONGEST_NAME = 28; // Excel takes 31 characters

    private final CostReport report;
    private final Sheets sheets = new Sheets();

    private CostReportWorkbook(CostReport report) {
        this.report = report;
    }

    /** The workbook of a report. */
    public static byte[] of(CostReport report) {
        return new CostReportWorkbook(report).written();
    }

    private byte[] written() {
        var prices = sheets.page("Prices").widths(44, 26, 16, 12, 12);
        prices.title(report.title() + ", " + report.place());
        prices.next();
        prices.text(0, report.question(), Tone.NOTE);
        prices.header("Kind of care", "Unit", "Price", "Answered", "Counted");
        for (var kind : report.kinds()) {
            var price = kind(kind);
            prices.next();
            prices.text(0, kind.label(), Tone.PLAIN);
            prices.text(1, kind.unit(), Tone.PLAIN);
            if (price.isPresent() && kind.price() != null) {
                prices.formula(2, price::get, Optional.of(kind.price()), MONEY, Tone.HEADLINE);
            } else {
                prices.text(2, "Withheld: " + kind.withheld(), Tone.NOTE);
            }
            prices.number(3, BigDecimal.valueOf(kind.answered()), "0_)", Tone.PLAIN);
            prices.number(4, BigDecimal.valueOf(kind.counted()), "0_)", Tone.PLAIN);
        }
        about();
        return sheets.saved();
    }

    /** The sheet of a kind of care; the cell of its price. */
    private Optional<String> kind(OfKind kind) {
        var name = name(kind);
        var page = sheets.page(name).widths(44, 30, 28, 8, 14, 14, 14, 60);
        page.title(kind.label());
        page.header("Row", "Block", "Unit", "Count", "Lower quartile", "Median", "Upper quartile", "Withheld");
        var cells = new HashMap<String, String>();
        for (var row : kind.rows()) {
            int at = page.next();
            var tone = row.isTotal() ? Tone.TOTAL : Tone.PLAIN;
            page.text(0, row.label(), tone);
            page.text(1, row.block(), tone);
            page.text(2, row.unit(), tone);
            if (row.median() != null) {
                page.number(3, BigDecimal.valueOf(row.count()), "0_)", tone);
                cells.put(row.id(), cell(MEDIAN, at));
            }
            amount(page, 4, row.lowerQuartile(), tone);
            amount(page, MEDIAN, row.median(), row.isTotal() ? tone : Tone.EDITABLE);
            amount(page, 6, row.upperQuartile(), tone);
            page.text(7, row.withheld(), Tone.NOTE);
        }
        var price = price(page, kind, cells);
        choices(page, kind);
        fees(page, kind);
        return price.map(cell -> "'" + name + "'!" + cell);
    }

    private static Optional<String> price(Page page, OfKind kind, Map<String, String> cells) {
        var amount = kind.price();
        if (amount == null) {
            return Optional.empty();
        }
        var medians = kind.rows().stream()
                .filter(row -> row.median() != null)
                .collect(Collectors.toMap(CostReport.Row::id, CostReport.Row::median));
        page.next();
        page.header("What the price is the sum of", "", "", "", "", "Amount");
        var addends = new java.util.ArrayList<String>();
        for (var part : kind.parts()) {
            int at = page.next();
            page.text(0, part.label(), Tone.PLAIN);
            var median = cells.get(part.row());
            var share = part.share();
            var before = List.copyOf(addends);
            if (share != null && !before.isEmpty()) {
                page.formula(
                        MEDIAN,
                        () -> share.toPlainString() + "*(" + String.join("+", before) + ")",
                        Optional.of(part.value()),
                        MONEY,
                        Tone.PLAIN);
            } else if (median != null && part.value().compareTo(medians.get(part.row())) == 0) {
                page.formula(MEDIAN, () -> median, Optional.of(part.value()), MONEY, Tone.PLAIN);
            } else {
                page.number(MEDIAN, part.value(), MONEY, Tone.EDITABLE);
            }
            addends.add(cell(MEDIAN, at));
        }
        int at = page.next();
        page.text(0, "Price", Tone.HEADLINE);
        page.text(2, kind.unit(), Tone.HEADLINE);
        var sum = "SUM(" + addends.getFirst() + ":" + addends.getLast() + ")";
        page.formula(MEDIAN, () -> sum, Optional.of(amount), MONEY, Tone.HEADLINE);
        return Optional.of(cell(MEDIAN, at));
    }

    private static void choices(Page page, OfKind kind) {
        page.next();
        page.header("Choice", "What was chosen", "Why");
        for (var choice : kind.choices()) {
            page.next();
            page.text(0, choice.label(), Tone.PLAIN);
            page.text(1, choice.words(), Tone.NOTE);
            page.text(2, choice.reason(), Tone.NOTE);
        }
        for (var left : kind.leftOut()) {
            page.next();
            page.text(0, "Left out: " + left.what(), Tone.PLAIN);
            page.text(1, left.count() + (left.count() == 1 ? " return" : " returns"), Tone.PLAIN);
            page.text(2, left.reason(), Tone.NOTE);
        }
    }

    private static void fees(Page page, OfKind kind) {
        for (var fee : kind.fees()) {
            page.next();
            page.header("A fee of " + fee.fee().toPlainString() + " does not cover", "Services", "Beds or hours");
            for (var share : fee.shares()) {
                page.next();
                page.text(0, share.group(), Tone.PLAIN);
                page.text(
                        1, share.withheld().isEmpty() ? share.services() : "Withheld: " + share.withheld(), Tone.PLAIN);
                page.text(2, share.units(), Tone.PLAIN);
            }
            for (var sentence : fee.said()) {
                page.next();
                page.text(0, sentence, Tone.NOTE);
            }
        }
    }

    private void about() {
        var page = sheets.page("About").widths(30, 110).title("About this report");
        line(page, "Costs of", report.costs());
        line(page, "Prices of", report.prices());
        line(page, "Model", report.modelTitle() + ", version " + report.modelVersion());
        line(page, "Services invited", report.invited() + " of " + report.invitedOwners() + " owners");
        line(page, "Services that answered", report.answered() + " of " + report.answeredOwners() + " owners");
        line(page, "Used for", report.purpose());
        line(page, "Published", report.publishedOn().toString());
        report.signatures().forEach(signed -> line(page, "Signed", "by the " + signed.as() + " on " + signed.on()));
        report.method().forEach(sentence -> line(page, "Method", sentence));
        report.rules().forEach(rule -> line(page, "Rule of disclosure", rule));
        line(page, "Run (SHA-256)", report.runSha256());
        line(page, "Sealed returns (SHA-256)", report.returnsSha256());
    }

    private static void line(Page page, String label, String words) {
        page.next();
        page.text(0, label, Tone.PLAIN);
        page.text(1, words, Tone.NOTE);
    }

    private static void amount(Page page, int column, @Nullable BigDecimal value, Tone tone) {
        if (value != null) {
            page.number(column, value, MONEY, tone);
        }
    }

    private static String cell(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }

    /** What a sheet may be called. */
    private static String name(OfKind kind) {
        var name = kind.label().replaceAll("[\\\\/?*\\[\\]:']", " ");
        return name.length() > LONGEST_NAME
                ? name.substring(0, LONGEST_NAME).strip().toLowerCase(Locale.ROOT)
                : name;
    }
}
