package care.trellis.exchange.returns;

import care.trellis.exchange.returns.ReturnForm.Column;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Where the columns of a return's sheet stand: ids (hidden), line, unit, figures, last year's figures, note, help.
 *
 * @param lastYear the columns for which some row has a figure of last year
 */
record ReturnColumns(ReturnForm form, List<Column> lastYear) {
    static final int IDS = 0;
    static final int LINE = 1;
    static final int UNIT = 2;
    static final int FIRST_FIGURE = 3;

    static ReturnColumns of(ReturnForm form) {
        return new ReturnColumns(
                form,
                form.columns().stream()
                        .filter(column -> form.asked().stream()
                                .anyMatch(row -> row.lastYear().containsKey(column.id())))
                        .toList());
    }

    int figure(int index) {
        return FIRST_FIGURE + index;
    }

    int lastFigure() {
        return FIRST_FIGURE + form.columns().size() - 1;
    }

    int lastYear(int index) {
        return lastFigure() + 1 + index;
    }

    int note() {
        return lastFigure() + 1 + lastYear.size();
    }

    int help() {
        return note() + 1;
    }

    int[] widths() {
        var widths = new ArrayList<>(List.of(24, 46, 26));
        form.columns().forEach(_ -> widths.add(16));
        lastYear.forEach(_ -> widths.add(14));
        widths.addAll(List.of(36, 70));
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The cell of a column of figures in a row counted from 1, such as {@code D12}. */
    String cell(int index, int row) {
        return CellReference.convertNumToColString(figure(index)) + row;
    }
}
