package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quality workbench, as people see it. */
class QualityPagesTest extends BrowserTest {
    private static final String FINDING = "#finding";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/people",
                "/people?sample=1",
                "/different",
                "/different?sample=1",
                "/changed",
                "/changed?sample=1",
                "/rules",
                "/rules?sample=1",
                "/warnings",
                "/frameworks",
                "/frameworks/care-act-wellbeing",
                "/frameworks/cqc-key-questions",
                "/frameworks/cqc-draft-2026",
                "/frameworks/crosswalks/care-act-wellbeing-cqc-key-questions",
                "/books/early-help"
            })
    void every_page_is_accessible_fits_a_phone_and_works_without_scripts(String path) {
        var page = open("/quality" + path);
        var name = "quality" + path.replaceFirst("\\?sample=1", "-answered").replace('/', '-');
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        var phone = openOnPhone("/quality" + path);
        picture(phone, name + "-phone");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        assertThat(openWithoutScripts("/quality" + path).locator("h1").textContent())
                .isEqualTo(page.locator("h1").textContent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people | services",
                "different | dashed lines",
                "changed | Squares are part of a sign of change",
                "rules | Service by service"
            })
    void a_sample_is_one_click_away_and_gives_a_finding(String question, String shows) {
        var page = open("/quality");
        page.locator("main a[href='/quality/" + question + "?sample=1']").click();
        assertThat(page.locator(FINDING).textContent()).hasSizeGreaterThan(20);
        assertThat(page.locator("main").textContent()).contains(shows, "This is our sample");
        assertThat(page.locator("#data").inputValue()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "different", "changed", "rules"})
    void an_answer_can_be_taken_away_as_csv_and_json(String question) {
        var page = open("/quality/" + question + "?sample=1");
        for (var ending : new String[] {"CSV", "JSON"}) {
            var file = page.waitForDownload(
                    () -> page.locator("button", button("Download " + ending)).click());
            assertThat(file.suggestedFilename()).isEqualTo(question + "." + ending.toLowerCase(java.util.Locale.ROOT));
            assertThat(file.failure()).isNull();
            assertThat(file.path()).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people | service,score;A,seven | line 2",
                "different | service,numerator,denominator;A,12,10;B,x,5;C,1,9 | line 3",
                "changed | period,value;2026-01,many;2026-02,3 | line 2",
                "rules | service,places;A,lots | line 2",
                "people | home | column"
            })
    void every_fault_of_a_file_is_named_and_the_typing_is_kept(String question, String rows, String place) {
        var page = open("/quality/" + question);
        var text = rows.replace(';', '\n');
        page.locator("#data").fill(text);
        page.locator("main button[type=submit]").last().click();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary a[href='#data']").textContent())
                .contains("listed below");
        assertThat(page.locator("main table tbody tr").first().textContent()).isNotBlank();
        assertThat(page.locator("#data").inputValue()).isEqualTo(text);
        assertThat(place).isNotBlank();
        picture(page, "quality-" + question + "-error");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }

    @ParameterizedTest
    @CsvSource({
        "people, visits, lots, must be a number from 1 to 500",
        "people, as-at, yesterday, must be a date such as 2026-03-31",
        "people, explain, Nowhere House, There is no service",
        "people, prior-mean, 1.5, needs all three",
        "changed, series, Nowhere, There is no series",
        "changed, budget, -1, must be a number from 2"
    })
    void a_choice_that_must_be_put_right_leads_to_its_field(String question, String field, String typed, String says) {
        var page = open("/quality/" + question + "?sample=1");
        page.locator("#" + field).fill(typed);
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains(says);
        assertThat(page.locator("#" + field).inputValue()).isEqualTo(typed);
        assertAccessible(page);
    }

    @Test
    void a_wrong_choice_and_a_wrong_table_are_said_at_once() {
        var page = open("/quality/changed");
        page.locator("#data").fill("period,value\n2026-01,many\n");
        page.locator("#budget").fill("-1");
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator(".govuk-error-summary").textContent())
                .contains("Periods for one false alarm must be a number from 2", "The table has one fault");
        assertThat(page.locator("main").textContent()).contains("many");
    }

    @Test
    void an_empty_form_says_what_is_missing() {
        var page = open("/quality/different");
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Paste the counts, or choose a file");
        assertAccessible(page);
    }

    @Test
    void a_chosen_file_is_read_whatever_its_encoding() {
        var page = open("/quality/different");
        var rows = new StringBuilder("service,numerator,denominator\r\n");
        for (int i = 1; i <= 12; i++) {
            rows.append("Caf\u00e9 ").append(i).append(',').append(i % 4).append(",20\r\n");
        }
        page.locator("#data-file")
                .setInputFiles(new FilePayload(
                        "counts.csv", "text/csv", rows.toString().getBytes(StandardCharsets.ISO_8859_1)));
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator("main").textContent()).contains("Caf\u00e9 12", "Nothing of it is stored");
    }

    @Test
    void a_workbook_is_refused_with_what_to_do() {
        var page = open("/quality/different");
        page.locator("#data-file")
                .setInputFiles(new FilePayload(
                        "counts.xlsx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator("main").textContent()).contains("CSV");
        assertThat(page.title()).startsWith("Error: ");
    }

    @Test
    void an_xmr_chart_of_rare_events_is_refused_with_the_reason_and_the_right_one_is_drawn() {
        var page = open("/quality/changed");
        var rows = new StringBuilder("period,value\n");
        for (int i = 0; i < 36; i++) {
            rows.append(2023 + i / 12)
                    .append('-')
                    .append(String.format("%02d", i % 12 + 1))
                    .append(',')
                    .append(i % 11 == 4 ? 1 : 0)
                    .append('\n');
        }
        page.locator("#data").fill(rows.toString());
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator(FINDING).textContent()).contains("would mislead");
        assertThat(page.locator("figure").allTextContents().toString()).contains("CUSUM");
        picture(page, "quality-refusal");
        assertAccessible(page);
    }

    @Test
    void the_warnings_say_what_was_caught_missed_and_cried_wolf_and_where_they_must_not_be_used() {
        var page = open("/quality/warnings");
        assertThat(page.locator(FINDING).textContent()).contains("wrong more often than right");
        assertThat(page.locator("#hundred").textContent()).contains("cried wolf", "missed", "caught");
        assertThat(page.locator("main").textContent()).contains("10 places or fewer", "council");
        page.locator("main a[href='/quality/books/early-help']").first().click();
        assertThat(page.locator("main").textContent()).contains("S4", "Where it stops");
    }

    @Test
    void the_way_from_the_first_page_to_a_finding_takes_only_the_keyboard() {
        var page = open("/quality");
        page.locator("main a[href='/quality/different?sample=1']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/quality/different?sample=1");
        page.locator("#room-no").focus();
        page.keyboard().press("Space");
        page.locator("main button[type=submit]").last().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/quality/different");
        assertThat(page.locator(FINDING).textContent()).isNotBlank();
    }

    @Test
    void the_nine_areas_are_asked_in_plain_words_and_in_easier_ones() {
        var page = open("/quality/frameworks/care-act-wellbeing");
        assertThat(page.locator("main section").count()).isEqualTo(9);
        assertThat(page.locator("main").textContent()).contains("In easier words");
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var path : new String[] {"/quality/nothing", "/quality/frameworks/nothing", "/quality/books/nothing"}) {
            assertThat(open(path).locator("h1").textContent()).isEqualTo("Page not found");
        }
    }

    private static Page.LocatorOptions button(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
