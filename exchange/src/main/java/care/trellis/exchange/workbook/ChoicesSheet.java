package care.trellis.exchange.workbook;

import care.trellis.cost.model.Selector;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * The options of every selector, and which is chosen. People choose a label on the sheet of inputs; formulas ask for the
 * option's id, which stands here under the selector's name.
 */
final class ChoicesSheet {
    private static final int LONGEST_TO_MATCH = 200;

    private final Layout layout;
    private @Nullable Page page;

    ChoicesSheet(Layout layout) {
        this.layout = layout;
    }

    /** The label of the chosen option, as the list shows it. */
    String chosen(Selector selector) {
        var option = java.util.Objects.requireNonNull(
                layout.run().inputs().selection().get(selector.id()));
        return java.util.Objects.requireNonNull(shown(selector).get(option), option);
    }

    /** Writes a selector's options; the cells from which the choosing cell takes its list. */
    String list(Selector selector, XSSFCell choosing) {
        var choices = page();
        choices.next();
        choices.next();
        choices.text(0, selector.label(), Tone.BLOCK);
        choices.text(1, "Option in formulas", Tone.BLOCK);
        int from = 0;
        int to = 0;
        for (var option : shown(selector).entrySet()) {
            to = choices.next();
            from = from == 0 ? to : from;
            choices.text(0, option.getValue(), Tone.PLAIN, "@");
            choices.text(1, option.getKey(), Tone.PLAIN, "@");
        }
        choices.next();
        choices.text(0, "Chosen", Tone.TOTAL);
        var cell = choices.cell(1);
        cell.setCellStyle(layout.sheets().style(Tone.TOTAL, "General", false));
        var labels = "Choices!$A$" + from + ":$A$" + to;
        var at = new CellReference(choosing.getSheet().getSheetName(), choosing.getRowIndex(), 1, true, true);
        layout.sheets()
                .textFormula(
                        cell,
                        "INDEX(Choices!$B$" + from + ":$B$" + to + ",MATCH(" + at.formatAsString() + "," + labels
                                + ",0))",
                        java.util.Objects.requireNonNull(
                                layout.run().inputs().selection().get(selector.id())));
        layout.sheets().name(selector.id(), cell);
        return labels;
    }

    // A label that a spreadsheet could not find again, or might take for a formula, gives way to the option's id.
    private static Map<String, String> shown(Selector selector) {
        var shown = new java.util.LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        selector.options().forEach((option, label) -> {
            boolean plain = label.length() <= LONGEST_TO_MATCH
                    && label.matches("[\\p{L}\\p{N}£(][^*?~\\p{Cntrl}]*")
                    && label.equals(label.strip())
                    && !selector.options().containsKey(label.toLowerCase(Locale.ROOT));
            var free = plain && seen.add(label.toLowerCase(Locale.ROOT));
            shown.put(option, free ? label : option);
        });
        return shown;
    }

    private Page page() {
        var choices = page;
        if (choices == null) {
            choices = layout.sheets().page("Choices").widths(50, 30).title("Choices");
            page = choices;
        }
        return choices;
    }
}
