package care.trellis.exchange.publish;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Resource;
import care.trellis.exchange.csv.FactsCsv;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.quality.table.ServiceResult;
import care.trellis.quality.table.ThresholdBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a threshold book decided, as files. */
class BookResultFilesTest {
    private static final ThresholdBook BOOK =
            ThresholdBookFile.read("day-threshold-book.yaml", Resource.bytes("day-threshold-book.yaml"));

    @Test
    void a_row_of_the_csv_holds_the_outcomes_of_a_service_and_why() {
        assertThat(new String(BookResultCsv.of(BOOK, results()), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "service,book,version,applies,points,signs,weight,ask,day,level,rows,because,strengths,limits,"
                                + "not_known,offer",
                        // 1 fall of 2 in the north; (1 + 0.5) / (4 + 2) = 0.25; before 2020-02-29
                        "S1,day-visits,2,yes,0.75,3,light,no,whenever,1,A1; A4; B1; B2; B3; D3; E2,"
                                + "A fall & more Long ago Alone At night Known Else Later,,,,",
                        // no falls in the east is where the book does not apply
                        "S2,day-visits,2,no,,,,,,,,,,it is far; Said of people alone.,,",
                        // (3 + 0.5) / (5 + 2) = 0.5; nobody knows since when
                        "S 3,day-visits,2,yes,2.75,3,heavy,yes,today,2,A1; A3; A4; B1; B2; B3; C1; D2; E1,"
                                + "A fall & more Late Long ago Alone At night Known Many points Alone Soon,,,since,"
                                + "A visit.");
    }

    @Test
    void the_json_holds_the_rows_and_the_facts_that_met_them() {
        var json = JsonMapper.shared().readTree(BookResultJson.of(BOOK, results()));

        assertThat(json.at("/book/id").asString()).isEqualTo("day-visits");
        assertThat(json.at("/book/to").asString()).isEqualTo("2026-03-31");
        var third = json.at("/services/2");
        assertThat(third.at("/outcomes/points").decimalValue()).isEqualByComparingTo("2.75");
        assertThat(third.at("/outcomes/ask").asBoolean()).isTrue();
        assertThat(third.at("/calculated/0/working").asString()).isEqualTo("(3 + 0.5) / (5 + 2)");
        assertThat(third.at("/calculated/0/value").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(third.at("/not_known/0/id").asString()).isEqualTo("since");
        assertThat(third.at("/tables/0/rows/1/met/0/asked").asString()).isEqualTo("not([0..0.4])");
        assertThat(third.at("/tables/0/rows/2/met/0").has("value")).isFalse();
        assertThat(json.at("/services/1/limits/0/excludes").asBoolean()).isTrue();
        assertThat(json.at("/services/1/limits/1/excludes").asBoolean()).isFalse();
    }

    private static List<ServiceResult> results() {
        return FactsCsv.read("day-facts.csv", Resource.bytes("day-facts.csv"), BOOK).stream()
                .map(each -> ServiceResult.of(BOOK, each))
                .toList();
    }
}
