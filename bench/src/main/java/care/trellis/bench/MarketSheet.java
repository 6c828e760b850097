package care.trellis.bench;

import care.trellis.cost.run.Inputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet with a home in every row, priced by the formulas of {@code care-home-annex-a} as somebody who knows spreadsheets
 * would write them: a column for each step, and what homes share in named cells.
 */
final class MarketSheet {
    /** Column to formula; {@code #} stands for the row. Columns A to N hold the home's figures. */
    private static final Map<String, String> FORMULAS = new LinkedHashMap<>();

    static {
        FORMULAS.put("cover", "B#/(days_in_year*days_worked_in_week/days_in_week)");
        FORMULAS.put("ni", "ni_rate*MAX(0,L#*C#-ni_threshold)/(L#*C#)");
        FORMULAS.put(
                "pension",
                "pension_rate*MAX(0,MIN(L#*C#*weeks_per_year,qualifying_upper)-qualifying_lower)"
                        + "/(L#*C#*weeks_per_year)");
        FORMULAS.put("care hour", "L#*(1+P#+Q#+O#)");
        FORMULAS.put("care", "MIN(agency_care_hours,K#)*agency_rate+(K#-MIN(agency_care_hours,K#))*R#");
        FORMULAS.put("staffing", "S#+therapy+activity+D#+reception+E#+F#+maintenance_staff+other_staff");
        FORMULAS.put("premises", "fixtures+G#+furniture+other_premises");
        FORMULAS.put(
                "supplies",
                "H#+cleaning+medical+ppe+office+insurance+registration+telephone+council_tax+I#+waste+transport"
                        + "+other_supplies");
        FORMULAS.put("head office", "central_management+support_services+recruitment+other_head_office");
        FORMULAS.put(
                "fixed costs", "D#+reception+maintenance_staff+U#+insurance+registration+telephone+council_tax+I#+W#");
        FORMULAS.put("adjustment", "X#*occupancy_in_returns/M#-X#");
        FORMULAS.put("operating cost", "T#+U#+V#+W#+Y#");
        FORMULAS.put("price", "Z#*(1+N#)+J#");
    }

    private static final int FIRST_FORMULA = 14;

    private MarketSheet() {}

    static byte[] of(Homes homes, int count) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            shared(homes, book);
            var sheet = book.createSheet("Homes");
            heads(sheet);
            for (int i = 0; i < count; i++) {
                row(homes, i, sheet);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void shared(Homes homes, XSSFWorkbook book) {
        var sheet = book.createSheet("Shared");
        var inputs = Inputs.of(homes.model());
        for (var input : homes.shared()) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(input.id());
            row.createCell(1).setCellValue(Export.inBase(inputs, input));
            var name = book.createName();
            name.setNameName(input.id());
            name.setRefersToFormula("Shared!$B$" + (row.getRowNum() + 1));
        }
    }

    private static void heads(Sheet sheet) {
        var head = sheet.createRow(0);
        for (var id : Homes.GIVEN) {
            head.createCell(head.getPhysicalNumberOfCells()).setCellValue(id);
        }
        for (var id : new String[] {"hours", "pay", "occupancy", "return"}) {
            head.createCell(head.getPhysicalNumberOfCells()).setCellValue(id);
        }
        for (var id : FORMULAS.keySet()) {
            head.createCell(head.getPhysicalNumberOfCells()).setCellValue(id);
        }
    }

    private static void row(Homes homes, int home, Sheet sheet) {
        var row = sheet.createRow(home + 1);
        for (var figure : homes.figures().get(home)) {
            row.createCell(row.getPhysicalNumberOfCells()).setCellValue(figure.doubleValue());
        }
        row.createCell(10).setCellValue(homes.hours().get(home).mode());
        row.createCell(11).setCellValue(homes.pay().get(home).mean());
        row.createCell(12).setCellValue(homes.occupancy().get(home).mode());
        row.createCell(13).setCellValue(Homes.ROO.mode() / 100);
        int column = FIRST_FORMULA;
        for (var formula : FORMULAS.values()) {
            row.createCell(column++).setCellFormula(formula.replace("#", Integer.toString(home + 2)));
        }
    }
}
