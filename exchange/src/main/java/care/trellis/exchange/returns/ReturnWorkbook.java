package care.trellis.exchange.returns;

import care.trellis.exchange.workbook.Page;
import care.trellis.exchange.workbook.Sheets;
import care.trellis.exchange.workbook.Tone;

/**
 * A return as a spreadsheet (XLSX) to fill in, as often as its owner likes: what is asked, what was given last year, live
 * totals, and no macros. Rows and columns are known by ids in a hidden column and a hidden row, not by where they stand.
 */
public final class ReturnWorkbook {
    static final String SHEET = "Your return";
    /** Begins the cell that says which form a sheet is; its row tells what the columns are, its column what the rows. */
    static final String FORM = "trellis-form:";

    static final String COLUMN = "figure:";
    /** Begins the id of a row that the workbook works out. */
    static final String SUM = "sum:";

    private ReturnWorkbook() {}

    /** The workbook of a form, with what was filled in so far. */
    public static byte[] write(ReturnForm form, FilledReturn draft) {
        var sheets = new Sheets();
        new ReturnSheet(form, draft, sheets.page(SHEET)).write();
        about(form, sheets.page("About"));
        return sheets.saved();
    }

    private static void about(ReturnForm form, Page page) {
        page.widths(24, 90).title("About this workbook");
        row(page, "Exercise", form.title());
        row(page, "Service", form.service());
        row(page, "Code of this form", form.code());
        row(
                page,
                "Lines",
                form.model().title() + " (" + form.model().id() + ", version "
                        + form.model().version() + ")");
        row(
                page,
                "What happens to the figures",
                "Nothing is sent from this workbook. When you upload it, Trellis puts its figures into your draft, where you"
                        + " see them before you send the return. A cell that is blank here never takes away a figure that"
                        + " you gave before.");
        row(
                page,
                "Sheet protection",
                "The sheet is protected without a password, so that no formula is lost by a slip. There are no macros.");
        page.protect();
    }

    private static void row(Page page, String label, String text) {
        page.next();
        page.text(0, label, Tone.PLAIN);
        page.text(1, text, Tone.NOTE);
    }
}
