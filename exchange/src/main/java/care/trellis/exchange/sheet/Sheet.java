package care.trellis.exchange.sheet;

import java.util.Iterator;
import java.util.List;

/**
 * One sheet of a file while it is being read.
 *
 * @param name as its tab says; empty for a CSV file
 * @param rows from the first on, empty ones too, so that they are counted as a spreadsheet does; dates as 2025-03-31
 */
public record Sheet(String name, Iterator<List<String>> rows) {}
