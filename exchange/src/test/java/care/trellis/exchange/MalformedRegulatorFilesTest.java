package care.trellis.exchange;

import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.exchange.regulator.CqcLocationsJson;
import care.trellis.exchange.regulator.CqcRatingsFile;
import care.trellis.exchange.regulator.RatingsImport;
import care.trellis.exchange.regulator.ScottishDatastoreFile;
import care.trellis.exchange.sheet.Sheets;
import care.trellis.exchange.yaml.AreaNamesFile;
import care.trellis.exchange.yaml.FrameworkCrosswalkFile;
import care.trellis.exchange.yaml.FrameworkFile;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.fault.Faulty;
import care.trellis.quality.framework.AggregationRule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Regulators' files and frameworks that were damaged at random: refused with named faults or used, but nothing else. */
class MalformedRegulatorFilesTest {
    private static final int FILES = 10_000;
    private static final int SHEETS = 400;

    @Test
    void ten_thousand_malformed_frameworks_give_named_faults() {
        MalformedFilesTest.tryAll(
                source("scotland-key-questions"), FILES, 31, content -> FrameworkFile.read("damaged.yaml", content));
    }

    @Test
    void malformed_copies_of_the_other_frameworks_that_ship_give_named_faults() {
        for (var id : FrameworkLibrary.frameworkIds()) {
            MalformedFilesTest.tryAll(source(id), SHEETS, 32, content -> FrameworkFile.read("damaged.yaml", content));
        }
    }

    @Test
    void ten_thousand_malformed_crosswalks_of_frameworks_give_named_faults() {
        var left = FrameworkLibrary.existing("care-act-wellbeing");
        var right = FrameworkLibrary.existing("cqc-key-questions");
        MalformedFilesTest.tryAll(source("care-act-wellbeing-cqc-key-questions"), FILES, 33, content -> {
            var faults = FrameworkCrosswalkFile.read("damaged.yaml", content).check(left, right);
            if (!faults.isEmpty()) {
                throw new Faulty(faults);
            }
        });
    }

    @Test
    void malformed_aggregation_rules_and_names_of_areas_give_named_faults() {
        var cqc = FrameworkLibrary.existing("cqc-key-questions");
        MalformedFilesTest.tryAll(
                source("cqc-key-questions-overall"),
                2_000,
                34,
                content -> AggregationRule.of(cqc, ThresholdBookFile.read("damaged.yaml", content)));
        MalformedFilesTest.tryAll(
                source("scotland-councils"), 2_000, 35, content -> AreaNamesFile.read("damaged.yaml", content));
    }

    @Test
    void ten_thousand_malformed_files_of_ratings_give_named_faults() {
        MalformedFilesTest.tryAll(bytes("""
                        Ratings as at 1 March 2023,,,,,,,,
                        Location ID,Location Name,Location Post Code,Domain,Latest Rating,Publication Date,Inherited Rating (Y/N),Care Home?,Care homes beds
                        1-100,"Made-up House, North",ZZ1 1ZZ,Overall,Good,14/02/2023,N,Y,32
                        1-100,"Made-up House, North",ZZ1 1ZZ,Well-led,Requires Improvement,14/02/2023,N,Y,32
                        1-101,"Made-up House, North",ZZ1 1ZZ,Overall,Good,14/02/2023,Y,Y,32
                        """), FILES, 36, content -> sound(CqcRatingsFile.read("damaged.csv", content)));
    }

    @Test
    void ten_thousand_malformed_answers_of_the_api_give_named_faults() {
        MalformedFilesTest.tryAll(
                bytes("""
                [{"locationId": "1-1", "name": "Made-up House", "numberOfBeds": 32, "careHome": "Y",
                  "currentRatings": {"overall": {"rating": "Good", "reportDate": "2023-03-20",
                    "keyQuestionRatings": [{"name": "Safe", "rating": "Requires Improvement"}]}},
                  "historicRatings": [{"reportDate": "2016-05-01", "overall": {"rating": "Good"}}],
                  "assessment": [{"assessmentPlanPublishedDateTime": "2025-01-20T00:00:00Z", "ratings": {
                    "asgRatings": [{"name": "Residential", "rating": "Good", "percentageScore": "65"}]}}],
                  "relationships": [{"relatedLocationId": "1-2", "type": "HSCA Predecessor"}]}]
                """), FILES, 37, content -> sound(CqcLocationsJson.read("damaged.json", content)));
    }

    @Test
    void ten_thousand_malformed_months_of_the_datastore_give_named_faults() {
        MalformedFilesTest.tryAll(bytes("""
                        CSNumber,ServiceName,Council_Area_Name,RADScore,MinGrade,KQ_Setting,Complaints_upheld_2122,any_requirements_2122,Last_inspection_Date
                        CS2003000001,Made-up House,Fife,Low,3,3,2,Yes,28/06/2021
                        CS2003000002,Other House,"Edinburgh, City of",HIGH,.,.,.,,
                        """), FILES, 38, content -> {
            var read = ScottishDatastoreFile.read("damaged.csv", content, LocalDate.of(2021, 7, 31));
            if (!read.refused().isEmpty()) {
                throw new Unreadable(read.refused());
            }
        });
    }

    @Test
    void hundreds_of_malformed_spreadsheets_give_named_faults() {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put("Notes", List.of(List.of("About this file")));
        sheets.put(
                "Locations",
                List.of(
                        List.of("Location ID", "Domain", "Latest Rating", "Publication Date"),
                        List.of("1-100", "Overall", "Good", LocalDate.of(2023, 2, 14)),
                        List.of("1-100", "Safe", "Good", LocalDate.of(2023, 2, 14))));
        for (var file : List.of(Sheets.ods(sheets), Sheets.xlsx(sheets))) {
            MalformedFilesTest.tryAll(file, SHEETS, 39, content -> sound(CqcRatingsFile.read("damaged", content)));
        }
    }

    @Test
    void hundreds_of_spreadsheets_with_malformed_contents_give_named_faults() {
        var content = Sheets.tables("""
                <table:table table:name="S"><table:table-row><table:table-cell><text:p>Location ID</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="1"><text:p>Latest Rating</text:p></table:table-cell>
                </table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
                <table:table-row><table:table-cell><text:p>1-100</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>Good<text:s text:c="2"/></text:p></table:table-cell>
                </table:table-row></table:table>""");
        MalformedFilesTest.tryAll(
                bytes(content),
                1_000,
                40,
                damaged -> sound(CqcRatingsFile.read("damaged.ods", Sheets.zip(Map.of("content.xml", damaged)))));

        var workbook = Sheets.xlsx(Map.of(
                "S",
                List.of(
                        List.of("Location ID", "Latest Rating", "Publication Date"),
                        List.of("1-100", "Good", LocalDate.of(2023, 2, 14)))));
        for (var part :
                List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml")) {
            var parts = Sheets.unzip(workbook);
            MalformedFilesTest.tryAll(Objects.requireNonNull(parts.get(part)), SHEETS, 41, damaged -> {
                parts.put(part, damaged);
                sound(CqcRatingsFile.read("damaged.xlsx", Sheets.zip(parts)));
            });
        }
    }

    private static byte[] source(String id) {
        return bytes(FrameworkLibrary.source(id).orElseThrow());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void sound(RatingsImport read) {
        if (!read.refused().isEmpty()) {
            throw new Unreadable(read.refused());
        }
    }
}
