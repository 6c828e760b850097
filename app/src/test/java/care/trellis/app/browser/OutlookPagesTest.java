package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outlook, as people see it. */
class OutlookPagesTest extends BrowserTest {
    private static final String FINDING = "#finding";
    private static final String SHOW = "#assumptions button[type=submit]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/england",
                "/north-east?measure=cost",
                "/england?move=10&measure=extra-care",
                "/london?mode=prevalence&measure=unmet",
                "/south-east?mode=transition&avoided=20&recovering=5&until=2037",
                "/seed",
                "/workforce",
                "/gap",
                "/places",
                "/places?growing=south-west&changes=24+%2B60%0A60+-20"
            })
    void every_page_is_accessible_fits_a_phone_and_works_without_scripts(String path) {
        var page = open("/outlook" + path);
        var name = "outlook" + path.replaceFirst("\\?.*", "-changed").replace('/', '-');
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        var phone = openOnPhone("/outlook" + path);
        picture(phone, name + "-phone");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        assertThat(openWithoutScripts("/outlook" + path).locator("main").textContent())
                .isEqualTo(page.locator("main").textContent());
    }

    @Test
    void people_who_move_year_by_year_can_be_helped_and_what_help_changes_is_told() {
        var page = open("/outlook/england?mode=transition");
        assertThat(page.locator(FINDING).textContent()).startsWith("If moves into care homes at each age and need");
        page.getByLabel("Prevention").fill("30");
        page.getByLabel("Reablement").fill("5");
        page.locator(SHOW).click();

        assertThat(page.url()).contains("mode=transition", "avoided=30", "recovering=5");
        assertThat(page.locator(FINDING).textContent()).contains("with more prevention and reablement");
        assertThat(page.locator("#effect").textContent()).contains("prevention and reablement means", "fewer in");
        assertThat(page.locator("main").textContent()).contains("30 % of worsening avoided", "Moves a year from");
        page.getByLabel("Prevention").fill("300");
        page.locator(SHOW).click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Prevention");
        assertThat(page.getByLabel("Prevention").inputValue()).isEqualTo("300");
    }

    @Test
    void england_and_its_nine_regions_are_one_click_away() {
        var page = open("/outlook");
        var areas = page.locator("main table a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(areas)
                .containsExactlyInAnyOrder(
                        "/outlook/england",
                        "/outlook/north-east",
                        "/outlook/north-west",
                        "/outlook/yorkshire-and-the-humber",
                        "/outlook/east-midlands",
                        "/outlook/west-midlands",
                        "/outlook/east-of-england",
                        "/outlook/london",
                        "/outlook/south-east",
                        "/outlook/south-west");
        for (var area : areas) {
            page.navigate(page.url().replaceFirst("/outlook.*", area));
            assertThat(page.locator(FINDING).textContent()).as(area).contains("pressure, not a forecast");
        }
    }

    @Test
    void the_outlook_says_its_band_its_pressure_and_how_wrong_it_was_before_on_one_page() {
        var page = open("/outlook/england");
        assertThat(page.locator(FINDING).textContent())
                .startsWith("If use of care at each age went on falling by 2% a year, between about ")
                .contains("people would live in care homes in England in 2047", "against about", "in 2022");
        assertThat(page.locator("#back-tests").textContent()).contains("342,973", "278,946", "+23%", "+64%");
        assertThat(page.locator("#drivers").textContent()).contains("the trend in use of care");
        assertThat(page.locator("#who-pays ~ div").first().textContent()).contains("Council", "Self-funders");
        assertThat(page.locator("main").textContent()).contains("seed 2071", "usage", "base year 2022");
    }

    @Test
    void constant_use_lies_above_the_band_of_falling_use() {
        var last = row(open("/outlook/england"), "#outlook", -1);
        assertThat(number(last.get(4))).isGreaterThan(number(last.get(3)));
        assertThat(number(last.get(1))).isLessThan(number(last.get(2)));
        assertThat(number(last.get(2))).isLessThan(number(last.get(3)));
    }

    @Test
    void a_changed_assumption_changes_the_figures_and_stays_in_the_address() {
        var page = open("/outlook/england");
        var before = row(page, "#outlook", -1);
        page.locator("#trend").fill("-1");
        page.locator("#move").fill("10");
        page.locator("#until").selectOption("2040");
        page.locator(SHOW).click();
        assertThat(page.url()).contains("trend=-1", "move=10", "until=2040");
        assertThat(page.locator(FINDING).textContent()).contains("fell by 1% a year", "in 2040", "extra care");
        assertThat(row(page, "#outlook", -1)).isNotEqualTo(before).first().isEqualTo("2040");
        assertThat(page.locator("#effect").textContent()).contains("more in extra care housing");
        var shared = open(page.url().replaceFirst("^https?://[^/]+", ""));
        assertThat(shared.locator(FINDING).textContent())
                .isEqualTo(page.locator(FINDING).textContent());
        page.locator("main a[href^='/outlook/north-east?']").click();
        assertThat(page.url()).contains("trend=-1", "move=10");
        page.locator("text=Back to the usual assumptions").click();
        assertThat(page.url()).endsWith("/outlook/north-east");
    }

    @Test
    void another_figure_is_shown_with_the_same_assumptions() {
        var page = open("/outlook/england?trend=0");
        page.locator(".app-tabs__link", link("Cost of care")).click();
        assertThat(page.url()).contains("trend=0", "measure=cost");
        assertThat(page.locator(FINDING).textContent()).contains("stayed as in 2022", "£");
        page.locator("#growth").fill("0");
        page.locator(SHOW).click();
        assertThat(page.url()).contains("measure=cost", "growth=0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/england | trend | many | Use of care at each age must be a number from −10 to 5",
                "/england | trend | -50 | it was “-50”",
                "/england | move | 101 | must be a number from 0 to 100",
                "/workforce | turnover | 120 | Staff who leave their job must be a number from 0 to 100",
                "/workforce | people | 1.5 | must be a whole number",
                "/gap | needed-growth | x | Money needed grows by must be a number",
                "/gap | self | 100 | must be a number from 0 to 99",
                "/places | beds | none | Beds at the start must be a number",
                "/places | changes | soon +4 | line 1: “soon +4” must be a month and a number of beds",
                "/places | changes | 12 -9999 | no more closed than there are",
                "/places | months | 299 | population aged 65 and over"
            })
    void what_must_be_put_right_leads_to_its_field_and_the_typing_is_kept(
            String path, String field, String typed, String says) {
        var page = open("/outlook" + path);
        page.locator("#" + field).fill(typed);
        page.locator(SHOW).click();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary").textContent()).containsIgnoringCase(says);
        assertThat(page.locator("#" + field).inputValue()).isEqualTo(typed);
        var target = page.locator(".govuk-error-summary a").first().getAttribute("href");
        assertThat(page.locator(target).count()).isEqualTo(1);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }

    @Test
    void every_fault_is_said_at_once() {
        var page = open("/outlook/places?beds=x&stay=0&price=free&changes=a");
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/nowhere/figures.csv", "/england/figures.xml"})
    void what_is_not_there_is_page_not_found(String path) {
        assertThat(open("/outlook" + path).locator("h1").textContent()).isEqualTo("Page not found");
    }

    @Test
    void the_seed_statement_is_worked_out_and_said_to_be_pressure() {
        var page = open("/outlook/seed");
        assertThat(page.locator(FINDING).textContent()).contains("1.23 million", "650,000", "340,000");
        assertThat(page.locator("main").textContent()).contains("Pressure is not a forecast", "1,183,274", "1,263,841");
    }

    @Test
    void more_people_who_stay_leave_fewer_posts_empty() {
        var page = open("/outlook/workforce");
        var before = number(row(page, "#filled", -1).get(3));
        page.locator("#turnover").fill("20");
        page.locator(SHOW).click();
        assertThat(page.url()).contains("turnover=20");
        assertThat(number(row(page, "#filled", -1).get(3))).isLessThan(before);
        assertThat(row(page, "#joiners", 0)).hasSize(4);
    }

    @Test
    void a_gap_is_always_two_paths_and_never_one_number() {
        var page = open("/outlook/gap?available-growth=2");
        for (int i = 0; i < 10; i++) {
            var year = row(page, "#paths", i);
            assertThat(Math.abs(number(year.get(1)) - number(year.get(2)) - number(year.get(3))))
                    .isLessThanOrEqualTo(1);
        }
        assertThat(page.locator("#paths svg polyline").count()).isEqualTo(2);
        assertThat(page.locator(FINDING).textContent())
                .contains("care would take £37", "would be there for it", "gap between");
        assertThat(row(page, "#published ~ div", -1)).containsExactly("2034", "37,500", "28,400", "9,100", "24.3%");
    }

    @Test
    void the_fee_at_which_a_home_breaks_even_follows_its_formula() {
        var page = open("/outlook/gap?cost=1000&self=50&premium=40");
        var table = page.locator("#fees ~ div").first().textContent();
        // 1000 ÷ (1 + 0.5 × 0.4) = 833.33; 1.4 times that is 1,166.67
        assertThat(table).contains("£833.33", "£1,166.67", "£166.67");
    }

    @Test
    void beds_that_open_shorten_the_wait() {
        var page = open("/outlook/places?beds=600");
        var before = number(row(page, "#places", -1).get(3));
        page.locator("#changes").fill("12 +100\n36 -10");
        page.locator(SHOW).click();
        var last = row(page, "#places", -1);
        assertThat(number(last.get(1))).isEqualTo(690);
        assertThat(number(last.get(3))).isLessThan(before);
        assertThat(page.locator("#changes").inputValue()).isEqualTo("12 +100\n36 -10");
    }

    @Test
    void the_way_to_another_assumption_takes_only_the_keyboard() {
        var page = open("/outlook");
        page.locator("main table a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/outlook/england");
        page.locator("#trend").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("0");
        page.keyboard().press("Enter");
        page.waitForURL("**/outlook/england?*");
        assertThat(page.locator(FINDING).textContent()).contains("stayed as in 2022");
    }

    // The cells of a row of the table of a chart, or of a table; -1 is the last row.
    static List<String> row(Page page, String of, int at) {
        var rows = page.locator(of).first().locator("tbody tr");
        return rows.nth(at).locator("th, td").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    static long number(String cell) {
        return Math.round(Double.parseDouble(cell.replace(",", "").replace('−', '-')));
    }

    private static Page.LocatorOptions link(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
