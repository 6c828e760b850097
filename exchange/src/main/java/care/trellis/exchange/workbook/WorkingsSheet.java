package care.trellis.exchange.workbook;

import care.trellis.cost.formula.FormulaText;

/** The quantities on the way to the lines, each a live formula. */
record WorkingsSheet(Layout layout) {
    void write() {
        if (layout.model().workings().isEmpty()) {
            return;
        }
        var page =
                layout.sheets().page("Workings").widths(44, 16, 22, 44, 44, 28).title("Workings");
        page.header(layout.header("Working", "Unit", "How it is worked out", "Note", "Name in formulas"));
        int next = 1 + layout.columns().size();
        for (var working : layout.model().workings()) {
            page.next();
            page.text(0, working.label(), Tone.PLAIN);
            layout.figures(page, working, new CellUnit(working.unit()).exactFormat(), Tone.PLAIN);
            page.text(next, working.unit().toString(), Tone.PLAIN);
            page.text(next + 1, FormulaText.of(working.formula()), Tone.NOTE);
            page.text(next + 2, working.note(), Tone.NOTE);
            page.text(next + 3, working.id(), Tone.PLAIN);
        }
    }
}
