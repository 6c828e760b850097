package care.trellis.exchange.returns;

import org.apache.poi.ss.util.CellReference;

/**
 * One cell of a sheet that is not blank.
 *
 * @param row counted from 1
 * @param column counted from 1
 * @param text what it holds, or what its formula gave when the workbook was saved
 */
record XlsxCell(int row, int column, Kind kind, String text, boolean isFormula) {
    enum Kind {
        NUMBER,
        /** A number that its format shows as a percentage. */
        PERCENTAGE,
        TEXT,
        DATE,
        TRUTH,
        ERROR
    }

    /** What it holds, as people read it: 999 where the file has 999.0. */
    String shown() {
        return text.matches("-?[0-9]{1,15}\\.[0-9]{0,14}0") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    String reference() {
        return CellReference.convertNumToColString(column - 1) + row;
    }
}
