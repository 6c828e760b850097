package care.trellis.exchange.workbook;

import care.trellis.cost.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where the workbook comes from and how to use it. */
record AboutSheet(Layout layout) {
    void write() {
        var model = layout.model();
        var page = layout.sheets().page("About").widths(24, 100).title("About this workbook");
        row(page, "Model", model.title() + " (" + model.id() + ")");
        row(page, "Version", model.version());
        row(page, "Source", model.source());
        row(page, "Note", model.note());
        row(page, "Dates of the inputs", dates());
        page.next();
        row(
                page,
                "How to use it",
                "Every figure is a live formula. Change a yellow cell on the sheet Inputs, or choose from a list there, and"
                        + " all sheets follow. Nothing is locked and there are no macros.");
        row(
                page,
                "Names",
                "Formulas use names, such as direct_care+travel_time. The last column of a sheet tells the name of each"
                        + " figure; the spreadsheet's name box leads to it.");
        row(
                page,
                "Rounding",
                "Figures are unrounded; only what is shown has two decimals. A sum of the figures shown may differ from the"
                        + " total shown in its last digit.");
        row(
                page,
                "Units",
                "Cells hold values in the unit beside them: 2 in kGBP is 2000 GBP. Percentages are typed as such: 5%.");
        row(
                page,
                "Status",
                "published: printed by the source named; derived: calculated from what it printed; assumed: chosen by the"
                        + " model's author or its user; contested: printed, and disputed by others.");
    }

    private static void row(Page page, String label, String text) {
        page.next();
        page.text(0, label, Tone.BLOCK);
        page.text(1, text, Tone.NOTE);
    }

    private String dates() {
        List<String> dates = new ArrayList<>();
        for (var input : layout.model().inputs()) {
            layout.run()
                    .inputs()
                    .provenance(input.id())
                    .map(Provenance::date)
                    .filter(date -> !date.isBlank())
                    .ifPresent(dates::add);
        }
        return dates.stream().filter(Objects::nonNull).sorted().distinct().collect(Collectors.joining(", "));
    }
}
