package care.trellis.exchange.returns;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet of a workbook: its cells by row and column, both counted from 1, and the areas that are merged. */
record XlsxSheet(String name, SortedMap<Integer, SortedMap<Integer, XlsxCell>> rows, List<CellRangeAddress> merged) {
    /** The cells of a row by column; empty where the row is. */
    Map<Integer, XlsxCell> row(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }
}
