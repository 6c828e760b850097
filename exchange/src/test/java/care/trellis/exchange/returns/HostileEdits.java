package care.trellis.exchange.returns;

import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Column;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What people do to a workbook in a spreadsheet program, at random, the same for the same seed. */
final class HostileEdits {
    static final int KINDS = 21;
    private static final List<String> NO_NUMBERS = List.of(
            "abc", "n/a", "12,5", "1.2.3", "twelve", "#N/A", "-", "1e5", "£", "12 %%", "5 to 6", "?", "=A1", "12.34.");

    private final ReturnForm form;
    private final byte[] sound;
    private final RandomGenerator random;
    private final Asked row;
    private final Column column;
    private final int index;

    HostileEdits(ReturnForm form, byte[] sound, RandomGenerator random) {
        this.form = form;
        this.sound = sound;
        this.random = random;
        // The first rows are facts; one of the lines has the widest choice of damage.
        this.row = form.asked().get(8 + random.nextInt(form.asked().size() - 9));
        this.index = random.nextInt(form.columns().size());
        this.column = form.columns().get(index);
    }

    private byte[] edited(Consumer<XSSFWorkbook> edit) {
        return Tampered.edited(sound, edit);
    }

    private byte[] typed(Consumer<XSSFCell> edit) {
        return edited(workbook -> edit.accept(Tampered.figure(workbook, row.id(), index)));
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook) {
        return workbook.getSheet(ReturnWorkbook.SHEET);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Hostile make(int kind) {
        var cell = form.cell(row, column);
        return switch (kind) {
            case 0 -> Hostile.refused("text in a number", typed(at -> at.setCellValue(one(NO_NUMBERS))));
            case 1 ->
                Hostile.repaired(
                        "a number as text", typed(at -> at.setCellValue("£ " + random.nextInt(90) + ".5")), cell);
            case 2 -> Hostile.repaired("a formula", typed(at -> at.setCellFormula(random.nextInt(90) + "/4")), cell);
            case 3 ->
                Hostile.refused(
                        "an error",
                        typed(at -> at.setCellErrorValue(
                                one(List.of(FormulaError.REF, FormulaError.DIV0, FormulaError.NA)))));
            case 4 -> merged();
            case 5 -> Hostile.read("other sheets and another name", edited(this::addSheets));
            case 6 -> Hostile.read("rows in another order", edited(this::sort));
            case 7 ->
                Hostile.refused(
                        "an id twice",
                        edited(workbook -> Tampered.row(workbook, row.id())
                                .getCell(0)
                                .setCellValue(
                                        form.asked().get(random.nextInt(8)).id())));
            case 8 ->
                Hostile.refused(
                        "an unknown id",
                        edited(workbook ->
                                Tampered.row(workbook, row.id()).getCell(0).setCellValue("x" + random.nextInt())));
            case 9 ->
                Hostile.refused(
                        "no hidden row",
                        edited(workbook ->
                                sheet(workbook).removeRow(sheet(workbook).getRow(0))));
            case 10 -> Hostile.refused("no ids", edited(HostileEdits::withoutIds));
            case 11 -> Hostile.refused("a date", edited(this::dated));
            case 12 -> Hostile.refused("a truth", typed(at -> at.setCellValue(random.nextBoolean())));
            case 13 ->
                Hostile.refused(
                        "a number that no cost is",
                        typed(at -> at.setCellValue(one(List.of(-1e7, 1e15, 1e300, 8e8, -1e-300 - 2e6)))));
            case 14 ->
                Hostile.refused(
                        "a long note",
                        edited(workbook -> Tampered.row(workbook, row.id())
                                .getCell(ReturnColumns.of(form).note())
                                .setCellValue("n".repeat(1_001 + random.nextInt(30_000)))));
            case 15 ->
                Hostile.refused(
                        "another form's code",
                        edited(workbook -> sheet(workbook)
                                .getRow(0)
                                .getCell(0)
                                .setCellValue(ReturnWorkbook.FORM + "E" + random.nextInt())));
            case 16 -> Hostile.refused("the sheet twice", edited(workbook -> workbook.cloneSheet(0)));
            case 17 -> overwritten();
            case 18 ->
                Hostile.refused("a figure in a row of its own", edited(workbook -> {
                    var sheet = sheet(workbook);
                    sheet.createRow(sheet.getLastRowNum() + 1 + random.nextInt(50))
                            .createCell(ReturnColumns.FIRST_FIGURE + index)
                            .setCellValue(random.nextInt());
                }));
            case 19 -> Hostile.refused("without its sheet", edited(workbook -> workbook.removeSheetAt(0)));
            default ->
                Hostile.refused(
                        "without a column",
                        edited(workbook -> sheet(workbook)
                                .getRow(0)
                                .getCell(ReturnColumns.FIRST_FIGURE + index)
                                .setBlank()));
        };
    }

    private Hostile merged() {
        int below = 1 + random.nextInt(3);
        var merged = edited(workbook -> {
            int at = Tampered.row(workbook, row.id()).getRowNum();
            int first = ReturnColumns.FIRST_FIGURE;
            sheet(workbook).addMergedRegion(new CellRangeAddress(at, at + below, first, first + 1));
        });
        return Hostile.repaired("merged cells", merged);
    }

    private Hostile overwritten() {
        var overwritten = edited(workbook -> {
            var total = Objects.requireNonNull(
                    Tampered.figure(workbook, "sum:" + form.model().headline(), index));
            total.removeFormula();
            total.setCellValue(random.nextInt(5_000));
        });
        return Hostile.repaired("a figure typed over a total", overwritten);
    }

    private void addSheets(XSSFWorkbook workbook) {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            var other = workbook.createSheet("Workings " + i);
            for (int j = 0; j < 50; j++) {
                other.createRow(random.nextInt(500))
                        .createCell(random.nextInt(40))
                        .setCellValue(random.nextDouble());
            }
            workbook.setSheetOrder(other.getSheetName(), random.nextInt(2));
        }
        workbook.setSheetName(workbook.getSheetIndex(ReturnWorkbook.SHEET), "Final " + random.nextInt(9));
    }

    private void sort(XSSFWorkbook workbook) {
        for (int i = 0; i < 10; i++) {
            int a = Tampered.row(workbook, one(form.asked()).id()).getRowNum();
            int b = Tampered.row(workbook, one(form.asked()).id()).getRowNum();
            Tampered.swap(sheet(workbook), a, b);
        }
        int from = 8 + random.nextInt(20);
        sheet(workbook).shiftRows(from, sheet(workbook).getLastRowNum(), 1 + random.nextInt(100));
    }

    private static void withoutIds(XSSFWorkbook workbook) {
        for (var row : sheet(workbook)) {
            var cell = row.getCell(0);
            if (cell != null) {
                row.removeCell(cell);
            }
        }
    }

    private void dated(XSSFWorkbook workbook) {
        var style = workbook.createCellStyle();
        style.setDataFormat(
                workbook.createDataFormat().getFormat(one(List.of("dd/mm/yyyy", "d mmm yy", "hh:mm", "m/d/yy"))));
        Tampered.figure(workbook, row.id(), index).setCellStyle(style);
    }
}
