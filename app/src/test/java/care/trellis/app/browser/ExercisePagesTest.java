package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exercise that is there from the first start, as people see it. */
class ExercisePagesTest extends BrowserTest {
    private static final String EXERCISE = "/costing/home-care-sefton-2022";
    private static final String PRICE = ".app-price__figure";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/returns",
                "/spread",
                "/medians",
                "/price",
                "/price?out=P9&why.P9=Could+not+be+explained&roo=markup&roo_rate=5&zero=ppe&zero_why=Not+asked"
                        + "&year=2025%2F26&care_index=adult_minimum_wage&full=80&floor=90",
                "/price?roo=markup&roo_rate=a+lot",
                "/why/price",
                "/why/training",
                "/why/visit/minutes_15"
            })
    void every_page_and_its_error_state_is_accessible_fits_a_phone_and_works_without_scripts(String path) {
        var page = open(EXERCISE + path);
        var name = "exercise" + path.replaceFirst("\\?.*", "").replace('/', '-')
                + (path.contains("out=P9") ? "-with-choices" : path.contains("a+lot") ? "-error" : "");
        picture(page, name);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        var phone = openOnPhone(EXERCISE + path);
        picture(phone, name + "-phone");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        var plain = openWithoutScripts(EXERCISE + path);
        assertThat(plain.locator("h1").textContent())
                .isEqualTo(page.locator("h1").textContent());
    }

    @Test
    void the_overview_answers_with_all_three_medians() {
        var page = open(EXERCISE);
        assertThat(page.locator(".govuk-body-l").first().textContent()).contains("£20.56", "£20.42", "£22.68");
        assertThat(page.locator("main").textContent()).contains("What this does not tell you", "response rate");
    }

    @Test
    void the_returns_show_every_figure_and_lead_from_a_doubt_to_its_reason() {
        var page = open(EXERCISE + "/returns");
        var row = page.locator("tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Training (staff time)"));
        assertThat(row.locator("td").allTextContents()).hasSize(9);
        assertThat(row.locator("td").last().textContent()).contains("£3.39", "finding");
        row.locator("td").last().locator("a").first().click();
        assertThat(page.url()).contains("#finding-");
        assertThat(page.locator("tbody tr").count()).isGreaterThan(40);
    }

    @Test
    void the_distribution_shows_each_line_and_the_file_holds_the_same() {
        var page = open(EXERCISE + "/spread");
        assertThat(page.locator("svg").count()).isGreaterThan(4);
        assertThat(page.locator("figcaption").first().textContent()).contains("in 9 returns");
        var file = page.request().get(page.url().replace("/spread", "/result.csv"));
        assertThat(file.headers()).containsEntry("content-type", "text/csv;charset=UTF-8");
        assertThat(file.headers().get("content-disposition")).contains("home-care-sefton-2022.csv");
        assertThat(file.text()).contains("training", "3.39", "22.68");
        assertThat(page.request()
                        .get(page.url().replace("/spread", "/result.json"))
                        .text())
                .contains("22.68");
        assertThat(page.request()
                        .get(page.url().replace("/spread", "/result.xlsx"))
                        .body())
                .startsWith('P', 'K');
    }

    @Test
    void another_median_is_one_click_away() {
        var page = open(EXERCISE + "/medians");
        page.locator("main a[href$='median=median-of-totals']").click();
        assertThat(page.url()).endsWith("/price?median=median-of-totals");
        assertThat(page.locator(PRICE).textContent()).contains("£22.68");
    }

    @Test
    void a_choice_changes_the_price_at_once_and_the_address_with_it() {
        var page = open(EXERCISE + "/price");
        assertThat(page.locator(PRICE).textContent()).contains("£20.56");
        page.getByLabel("Median of the services' totals").check();
        page.waitForURL("**/price?median=median-of-totals");
        page.waitForCondition(() -> page.locator(PRICE).textContent().contains("£22.68"));
        assertThat(page.locator(".app-price__change").textContent()).contains("£20.56 without any choice");
        page.reload();
        assertThat(page.locator(PRICE).textContent()).contains("£22.68");
    }

    @Test
    void without_scripts_a_button_shows_the_price() {
        var page = openWithoutScripts(EXERCISE + "/price");
        page.getByLabel("P9", new Page.GetByLabelOptions().setExact(false))
                .first()
                .check();
        page.getByLabel("Why P9 is left out").fill("Covers less than a full year");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the price"))
                .click();
        assertThat(page.locator("main").textContent())
                .contains("Leave out P9 (Covers less than a full year)", "8 of 9 returns");
    }

    @Test
    void the_main_path_takes_only_the_keyboard() {
        var page = open(EXERCISE + "/price");
        page.locator("#roo").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().type("5");
        page.keyboard().press("Enter");
        page.waitForURL("**/price?*roo=markup*roo_rate=5*");
        page.waitForCondition(() -> page.locator("main").textContent().contains("5% of cost"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "out=P9 | #why-P9 | Say why P9 is left out",
                "out=P99&why.P99=x | #out | There is no return called \"P99\"",
                "zero=nonsense&zero_why=x | #zero | There is no line called \"nonsense\"",
                "zero=ppe | #zero-why | Say why a zero",
                "roo=markup&roo_rate=a lot | #roo-rate | must be a number",
                "roo=margin&roo_rate=120 | #roo-rate | between 0% and 50%",
                "full=80 | #floor | needs both numbers",
                "full=80&floor=130 | #floor | at most 100%",
                "care_index=adult_minimum_wage | #year | Choose the price year",
                "visits=-1 | #visits | above 0 and at most 12",
                "method=HF12 | #method | Choose a way",
                "median=mean | #median | Choose one of the three",
                "out=P1&out=P2&out=P3&out=P4&out=P5&out=P6&out=P7&out=P8&out=P9&why.P1=x&why.P2=x&why.P3=x&why.P4=x"
                        + "&why.P5=x&why.P6=x&why.P7=x&why.P8=x&why.P9=x | #out | At least one return must count"
            })
    void what_must_be_put_right_is_named_and_leads_to_its_field(String query, String field, String message) {
        var page = open("/");
        var answer = page.navigate(page.url().replaceFirst("/$", "") + EXERCISE + "/price?"
                + query.replace(" ", "%20").replace("\"", "%22"));
        assertThat(answer.status()).isEqualTo(422);
        var link = page.locator(".govuk-error-summary a[href='" + field + "']");
        assertThat(link.first().textContent()).contains(message);
        assertThat(page.locator(field).count()).isEqualTo(1);
        assertAccessible(page);
    }

    @Test
    void what_was_typed_is_kept_when_it_must_be_put_right() {
        var page = open(EXERCISE + "/price?roo=margin&roo_rate=a+lot&out=P3");
        assertThat(page.locator("#roo-rate").inputValue()).isEqualTo("a lot");
        assertThat(page.locator("#out-P3").isChecked()).isTrue();
        assertThat(page.title()).startsWith("Error: ");
    }

    @Test
    void a_fault_made_in_place_is_said_in_place() {
        var page = open(EXERCISE + "/price");
        page.locator("#visits").fill("many");
        page.locator("#visits").press("Tab");
        page.waitForSelector(".govuk-error-summary");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("must be a number");
        assertThat(page.locator("#visits").inputValue()).isEqualTo("many");
    }

    @Test
    void a_figure_opens_down_to_what_each_provider_returned() {
        var page = open(EXERCISE + "/price");
        page.locator("#result a[href$='/why/training']").click();
        assertThat(page.locator("#explained").textContent()).contains("P9 returned", "£3.39", "Sefton Council");
    }

    @Test
    void a_figure_or_exercise_that_is_not_there_is_not_found() {
        var page = open(EXERCISE + "/why/nonsense");
        assertThat(page.locator("h1").textContent()).isEqualTo("Page not found");
        assertThat(open("/costing/nowhere").locator("h1").textContent()).isEqualTo("Page not found");
    }
}
