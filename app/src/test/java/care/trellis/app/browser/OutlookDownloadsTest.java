package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The files that people take away from the outlook. */
class OutlookDownloadsTest extends BrowserTest {
    @Test
    void the_csv_says_what_the_table_says() throws IOException {
        var page = open("/outlook/england?trend=-1");
        var table = OutlookPagesTest.row(page, "#outlook", -1);
        var lines = downloaded(page, "table (CSV)").lines().toList();
        var header = List.of(lines.getFirst().split(","));
        var last = lines.stream()
                .filter(line -> line.startsWith("2047,people in care homes,"))
                .findFirst()
                .map(line -> line.split(","))
                .orElseThrow();
        var names =
                new String[] {"ten_in_a_hundred_below", "middle", "ten_in_a_hundred_above", "at_rates_of_base_year"};
        for (int i = 0; i < names.length; i++) {
            assertThat(Math.round(Double.parseDouble(last[header.indexOf(names[i])])))
                    .as(names[i])
                    .isEqualTo(OutlookPagesTest.number(table.get(i + 1)));
        }
        assertThat(lines.get(1)).contains("usage", "E92000001", "2071");
    }

    @Test
    void the_json_holds_the_figures_the_assumptions_and_the_back_tests() throws IOException {
        var page = open("/outlook/england?move=5");
        var table = OutlookPagesTest.row(page, "#outlook", -1);
        var json = JsonMapper.shared().readTree(downloaded(page, "everything (JSON)"));
        assertThat(json.get("mode").stringValue()).isEqualTo("usage");
        assertThat(json.get("base_year").intValue()).isEqualTo(2022);
        assertThat(json.get("back_tests").size()).isEqualTo(6);
        assertThat(json.get("policies").size()).isEqualTo(1);
        assertThat(json.get("assumptions").size()).isGreaterThan(10);
        var spread = json.get("spread");
        assertThat(spread.get("seed").stringValue()).isEqualTo("2071");
        var homes = spread.get("measures").get(0);
        assertThat(homes.get("measure").stringValue()).isEqualTo("care_homes");
        var last = homes.get("years").get(25);
        assertThat(last.get("year").intValue()).isEqualTo(2047);
        assertThat(Math.round(last.get("low").doubleValue())).isEqualTo(OutlookPagesTest.number(table.get(1)));
        assertThat(Math.round(last.get("high").doubleValue())).isEqualTo(OutlookPagesTest.number(table.get(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "/workforce?turnover=25, workforce, turnover",
        "/gap?available-growth=2, gap, available",
        "/places?beds=700, places, month"
    })
    void the_other_pages_can_be_taken_away_too(String path, String name, String column) throws IOException {
        var page = open("/outlook" + path);
        var file = page.waitForDownload(() -> page.locator("text=table (CSV)").click());
        assertThat(file.suggestedFilename()).isEqualTo(name + ".csv");
        assertThat(Files.readAllLines(file.path()).size()).isGreaterThan(5);
        var json = downloaded(page, "everything (JSON)");
        assertThat(JsonMapper.shared().readTree(json).size()).isGreaterThan(3);
        assertThat(json).contains(column);
    }

    @ParameterizedTest
    @CsvSource({"/england, trend=x", "/workforce, sector=-1", "/gap, needed=-1", "/places, dt=7"})
    void a_file_of_what_cannot_be_used_is_refused(String path, String query) {
        var page = open("/outlook");
        var answer = page.request().get(page.url() + path + "/figures.csv?" + query);
        assertThat(answer.status()).isEqualTo(400);
    }

    private static String downloaded(Page page, String link) throws IOException {
        var file = page.waitForDownload(() -> page.locator("text=" + link).click());
        return Files.readString(file.path(), StandardCharsets.UTF_8);
    }
}
