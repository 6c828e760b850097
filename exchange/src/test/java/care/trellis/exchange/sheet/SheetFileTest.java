package care.trellis.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Faults;
import care.trellis.exchange.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SheetFileTest {
    private static final Map<String, List<List<?>>> TWO_SHEETS = new LinkedHashMap<>();

    static {
        TWO_SHEETS.put("Notes", List.of(List.of("About this file")));
        TWO_SHEETS.put(
                "Locations",
                List.of(
                        List.of("Location ID", "Places", "", "Published"),
                        List.of(),
                        List.of("1-1", 32, "", LocalDate.of(2023, 2, 14)),
                        List.of("Cherry & Ash <House>", 0.5)));
    }

    @Test
    void a_workbook_and_an_open_document_give_the_same_cells() {
        var expected = List.of(
                List.of("Location ID", "Places", "", "Published"),
                List.<String>of(),
                List.of("1-1", "32", "", "2023-02-14"),
                List.of("Cherry & Ash <House>", "0.5"));

        for (var file : List.of(Sheets.ods(TWO_SHEETS), Sheets.xlsx(TWO_SHEETS))) {
            var sheets = read(file);
            assertThat(sheets.keySet()).containsExactly("Notes", "Locations");
            assertThat(Objects.requireNonNull(sheets.get("Locations")).stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell.replaceFirst("\\.0$", ""))
                                    .toList()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_reader_that_is_done_is_given_no_other_sheet() {
        for (var file : List.of(Sheets.ods(TWO_SHEETS), Sheets.xlsx(TWO_SHEETS))) {
            var seen = new ArrayList<String>();
            SheetFile.read(file, new Faults("a file"), sheet -> seen.add(sheet.name()));
            assertThat(seen).containsExactly("Notes");
        }
    }

    @Test
    void a_csv_file_is_one_sheet_in_windows_or_unicode_letters() {
        for (var letters : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            var sheets = read("id,name\n1,\"Café, St Anne’s\"\n".getBytes(letters));
            assertThat(sheets.get("")).containsExactly(List.of("id", "name"), List.of("1", "Café, St Anne’s"));
        }
    }

    @Test
    void rows_and_cells_that_repeat_are_repeated_and_a_million_empty_ones_are_not_kept() {
        var sheets = read(Sheets.odsOf(Sheets.tables("""
                <table:table table:name="S"><table:table-column/>
                <table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2">
                <text:p>a</text:p></table:table-cell></table:table-row></table:table-header-rows>
                <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>
                <table:table-cell><text:p>b</text:p><text:p>c<text:s text:c="2"/>d</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048573"><table:table-cell
                 table:number-columns-repeated="16384"/></table:table-row></table:table>""")));

        var rows = Objects.requireNonNull(sheets.get("S"));
        assertThat(rows.subList(0, 3))
                .containsExactly(List.of("a", "a"), List.of("", "", "b\nc  d"), List.of("", "", "b\nc  d"));
        assertThat(rows.subList(3, rows.size())).allMatch(List::isEmpty);
    }

    @Test
    void a_remark_beside_a_cell_is_no_part_of_it() {
        var sheets = read(Sheets.odsOf(Sheets.tables(
                "<table:table table:name=\"S\"><table:table-row><table:table-cell><office:annotation><text:p>mind"
                        + "</text:p></office:annotation><text:p>Good</text:p></table:table-cell></table:table-row>"
                        + "</table:table>")));

        assertThat(sheets.get("S")).containsExactly(List.of("Good"));
    }

    @Test
    void a_file_made_to_burst_is_refused_before_it_does() {
        var spaces = Sheets.odsOf(
                Sheets.tables("<table:table table:name=\"S\"><table:table-row><table:table-cell>" + "<text:p>x</text:p>"
                        + " ".repeat(20_000_000) + "</table:table-cell></table:table-row></table:table>"));
        var columns = Sheets.odsOf(Sheets.tables("<table:table table:name=\"S\"><table:table-row><table:table-cell"
                + " table:number-columns-repeated=\"999999999\"><text:p>x</text:p></table:table-cell></table:table-row>"
                + "</table:table>"));
        var rows = Sheets.odsOf(Sheets.tables("<table:table table:name=\"S\"><table:table-row"
                + " table:number-rows-repeated=\"999999999\"><table:table-cell><text:p>x</text:p></table:table-cell>"
                + "</table:table-row></table:table>"));
        var text = Sheets.odsOf(Sheets.tables("<table:table table:name=\"S\"><table:table-row><table:table-cell>"
                + "<text:p>" + "<text:s text:c=\"30000\"/>".repeat(3) + "</text:p></table:table-cell></table:table-row>"
                + "</table:table>"));
        var entities = Sheets.odsOf("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>"
                + Sheets.tables("<table:table table:name=\"S\"><table:table-row><table:table-cell><text:p>&c;</text:p>"
                                + "</table:table-cell></table:table-row></table:table>")
                        .substring("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".length()));

        for (var file : List.of(spaces, columns, rows, text, entities)) {
            assertThat(Refusal.of(() -> readCounting(file))).isNotEmpty();
        }
    }

    @Test
    void what_is_no_spreadsheet_is_refused_with_what_would_be_one() {
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        var picture = Sheets.zip(Map.of("picture.png", new byte[] {1}));
        var cut = java.util.Arrays.copyOf(Sheets.xlsx(TWO_SHEETS), 2_000);

        assertThat(Refusal.of(() -> read(old)).getFirst().message()).contains("Excel 2003");
        assertThat(Refusal.of(() -> read(picture)).getFirst().message()).contains("no spreadsheet");
        assertThat(Refusal.of(() -> read(cut)).getFirst().message()).contains("broken");
    }

    // Without keeping them, so that a burst would show in time and not in memory.
    private static int readCounting(byte[] file) {
        int[] rows = {0};
        SheetFile.read(file, new Faults("a file"), sheet -> {
            sheet.rows().forEachRemaining(row -> rows[0]++);
            return false;
        });
        return rows[0];
    }

    private static Map<String, List<List<String>>> read(byte[] file) {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        SheetFile.read(file, new Faults("a file"), sheet -> {
            var rows = new ArrayList<List<String>>();
            sheet.rows().forEachRemaining(rows::add);
            sheets.put(sheet.name(), rows);
            return false;
        });
        return sheets;
    }
}
