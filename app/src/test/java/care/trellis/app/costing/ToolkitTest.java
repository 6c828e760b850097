package care.trellis.app.costing;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.browser.BrowserTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The toolkit as people use it: with a mouse, a phone, a keyboard, without scripts. */
class ToolkitTest extends BrowserTest {
    private static final String CARE_HOME = "/toolkit/care-home-annex-a";
    private static final String HOME_CARE = "/toolkit/home-care-annex-a";
    private static final String TOOLKIT_2008 = "/toolkit/care-home-lb-2008";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/toolkit",
                CARE_HOME,
                TOOLKIT_2008 + "?pay_level=110",
                HOME_CARE + "?pay_rate=nothing&travel_minutes=500",
                CARE_HOME + "/changes?care_pay=12.6",
                CARE_HOME + "/changes",
                CARE_HOME + "/fair",
                CARE_HOME + "/fair?at-price=x",
                CARE_HOME + "/solve?solve-wanted=700",
                CARE_HOME + "/solve?solve-wanted=90000",
                CARE_HOME + "/likely",
                CARE_HOME + "/likely?sim-draws=0&care_pay-varies=pert+3+2+1",
                CARE_HOME + "/explain/price",
                CARE_HOME + "/model",
                "/toolkit/kept/no-such-result-here",
                "/toolkit/own",
                "/toolkit/rules",
                "/toolkit/book",
                "/toolkit/crosswalk/care-homes"
            })
    void every_page_and_every_error_is_accessible_and_fits_a_phone(String path) {
        assertAccessible(open(path));
        var phone = openOnPhone(path);
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
    }

    @Test
    void a_changed_figure_leads_to_an_address_that_holds_only_what_differs() {
        var page = openWithoutScripts(HOME_CARE);
        page.locator("#pay_rate").fill("£12.60");
        work(page);
        assertThat(page.url()).endsWith(HOME_CARE + "?pay_rate=12.6");
        assertThat(page.locator(".app-price").textContent()).contains("+£", "against the model’s own figures");
        page.locator("#pay_rate").fill("");
        work(page);
        assertThat(page.url()).endsWith(HOME_CARE);
    }

    @Test
    void figures_nobody_touched_follow_when_another_type_of_care_is_chosen() {
        var page = openWithoutScripts(CARE_HOME);
        page.locator("#bed_type").selectOption("with_nursing");
        work(page);
        assertThat(page.url()).endsWith(CARE_HOME + "?bed_type=with_nursing");
        assertThat(page.locator(".app-price__figure").textContent()).contains("£868.95");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_the_typing_is_kept() {
        var page = openWithoutScripts(HOME_CARE);
        page.locator("#pay_rate").fill("ten pounds");
        page.locator("#travel_minutes").fill("500");
        work(page);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator("#pay_rate").inputValue()).isEqualTo("ten pounds");
        assertThat(page.locator("#travel_minutes").inputValue()).isEqualTo("500");
        assertThat(page.locator(".govuk-error-summary a").allTextContents())
                .containsExactly(
                        "Careworker basic pay must be a number such as 12.50, in £ per hour",
                        "Travel time for each visit must be between 0 and 120 minutes per visit, not 500");
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.url()).endsWith("#pay_rate");
        assertThat(page.locator("#pay_rate-error").isVisible()).isTrue();
    }

    @Test
    void the_result_follows_a_changed_figure_at_once() {
        var page = open(TOOLKIT_2008);
        assertThat(page.locator(".app-price__figure").textContent()).contains("£538.00");
        page.locator("#return_on_capital").fill("13");
        page.locator("#return_on_capital").press("Tab");
        page.waitForURL("**/care-home-lb-2008?return_on_capital=13");
        assertThat(page.locator(".app-price__figure").textContent()).contains("£554.00");
        assertThat(page.locator("#price-said").textContent()).contains("£554.00");
        assertThat(page.locator("#toolkit-tabs a").nth(1).getAttribute("href")).endsWith("?return_on_capital=13");
        assertAccessible(page);
        picture(page, "toolkit-price");
    }

    @Test
    void a_figure_opens_into_its_working_in_place_and_closes_again() {
        var page = open(TOOLKIT_2008);
        var land = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("£43.00: how Land is worked out"));
        land.focus();
        page.keyboard().press("Enter");
        var place = page.locator("#explained-land");
        place.locator(".app-explained").first().waitFor();
        assertThat(place.textContent())
                .contains("land_in_table × return_on_capital ÷ return_in_table", "43 × 12% ÷ 12%", "published");
        assertThat(land.getAttribute("aria-expanded")).isEqualTo("true");
        assertAccessible(page);
        page.keyboard().press("Enter");
        assertThat(place.isVisible()).isFalse();
    }

    @Test
    void without_scripts_a_figure_leads_to_a_page_with_its_working() {
        var page = openWithoutScripts(TOOLKIT_2008 + "?return_on_capital=13");
        page.locator("a[href*='/explain/land?']").click();
        assertThat(page.locator("#explanation").textContent()).contains("43 × 13% ÷ 12%");
    }

    @Test
    void a_kept_result_shows_the_same_figures_and_starts_a_new_calculation() {
        var page = openWithoutScripts(HOME_CARE + "?pay_rate=12.6&price-book=england&price-year=2025/26");
        var price = page.locator(".app-price__figure").textContent().strip();
        var lines = page.locator(".app-lines .govuk-table__cell--numeric").allTextContents();
        button(page, "Keep this result");
        assertThat(page.url()).matches(".*/toolkit/kept/[A-Za-z0-9_-]{20}");
        assertThat(page.locator(".app-price__figure").textContent().strip()).isEqualTo(price);
        assertThat(page.locator(".app-lines .govuk-table__cell--numeric").allTextContents())
                .isEqualTo(lines);
        assertThat(page.locator("main").textContent()).contains("every figure is the same, to the last digit");
        var kept = open(page.url().replaceFirst("^https?://[^/]+", ""));
        assertAccessible(kept);
        picture(kept, "toolkit-kept");
        var phone = openOnPhone(page.url().replaceFirst("^https?://[^/]+", ""));
        assertNoSidewaysScroll(phone);
        kept.getByText("Start a new calculation from it").click();
        assertThat(kept.locator(".app-price__figure").textContent().strip()).isEqualTo(price);
        assertThat(kept.locator(".app-price").textContent()).contains("As it was kept.");
    }

    @Test
    void every_length_of_visit_has_its_price() {
        var page = openWithoutScripts(HOME_CARE);
        var table = page.locator("#pricing-now table").first();
        assertThat(table.locator("tbody tr").count()).isEqualTo(6);
        assertThat(table.textContent()).contains("15 minutes", "30 minutes", "45 minutes", "60 minutes", "per visit");
        table.locator("a").nth(1).click();
        assertThat(page.url()).endsWith(HOME_CARE + "?visit_length=minutes_15");
    }

    @Test
    void pay_and_return_are_weighed_at_any_price() {
        var page = openWithoutScripts(CARE_HOME + "/fair");
        assertThat(page.locator(".app-chart__finding").textContent()).contains("leaves a return of 6%");
        page.locator("#at-price").fill("600");
        button(page, "Show what it leaves");
        assertThat(page.locator(".app-chart__title").textContent()).contains("£600.00");
        assertThat(page.locator("main table").count()).isEqualTo(2);
    }

    @Test
    void solving_finds_the_figure_or_says_what_can_be_reached() {
        var page = openWithoutScripts(TOOLKIT_2008 + "/solve");
        page.locator("#solve-wanted").fill("570");
        page.locator("#solve-for").selectOption("return_on_capital");
        button(page, "Solve");
        assertThat(page.locator("#answer").textContent()).contains("Return on capital of 14%", "£570.00");
        page.getByText("Use this figure in the calculation").click();
        assertThat(page.locator(".app-price__figure").textContent()).contains("£570.00");
        var unreachable = openWithoutScripts(TOOLKIT_2008 + "/solve?solve-for=return_on_capital&solve-wanted=5000");
        assertThat(unreachable.locator(".govuk-error-summary").textContent())
                .contains("0 to 30", "346 at 0 %", "826 at 30 %");
        assertThat(unreachable.locator("#solve-wanted").inputValue()).isEqualTo("5000");
    }

    @Test
    void a_simulation_gives_the_same_figures_for_the_same_seed_and_says_what_matters() {
        var first = open(CARE_HOME + "/likely?sim-seed=7&sim-draws=2000");
        var again = openWithoutScripts(CARE_HOME + "/likely?sim-seed=7&sim-draws=2000");
        var figures = first.locator("dl").textContent();
        assertThat(again.locator("dl").textContent()).isEqualTo(figures);
        assertThat(figures).contains("2,000", "One draw in ten is below");
        assertThat(first.locator("#importance .app-chart__finding").textContent())
                .startsWith("What matters most");
        picture(first, "toolkit-simulation");
    }

    @Test
    void somebody_who_changes_only_the_numbers_of_an_uncertain_input_is_heard() {
        var page = openWithoutScripts(TOOLKIT_2008 + "/likely");
        page.locator("#pay_level-high").fill("150");
        button(page, "Draw again");
        assertThat(page.url()).contains("pay_level-varies=pert+95+100+150");
        assertThat(page.locator("main").textContent()).contains("from 95 to 150, most likely 100");
    }

    @Test
    void a_model_of_ones_own_is_checked_with_the_place_of_every_fault_then_priced_and_kept() {
        var page = openWithoutScripts("/toolkit/own");
        var sound = """
                model: our-home
                title: Our home
                version: "1"
                source: Our accounts
                parameters:
                  pay: {label: Pay, unit: GBP/hour, value: 12, range: [1, 50], source: Our payroll}
                  hours: {label: Hours, unit: hour/resident/week, value: 20, source: Our roster}
                blocks:
                  staff:
                    label: Staff
                    unit: GBP/resident/week
                    lines:
                      care: {label: Care, formula: pay * hours, paid_to: staff}
                totals:
                  price: {label: Price, unit: GBP/resident/week, sum: [staff]}
                headline: price
                """;
        page.locator("#model-text")
                .fill(sound.replace("pay * hours", "pay + hours").replace("paid_to: staff", "paid_to: stuff"));
        button(page, "Check and price it");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator("main table tbody tr").count()).isGreaterThanOrEqualTo(2);
        assertThat(page.locator("main table").textContent()).contains("13", "58", "stuff");
        assertThat(page.locator("#model-text").inputValue()).contains("pay + hours");
        page.locator("#model-text").fill(sound);
        button(page, "Check and price it");
        assertThat(page.locator(".app-price").textContent()).contains("£240.00", "Nothing is stored yet");
        button(page, "Keep this result");
        assertThat(page.locator(".app-price").textContent()).contains("£240.00");
        page.getByText("Start a new calculation from it").click();
        page.locator("#pay").fill("13");
        work(page);
        assertThat(page.locator(".app-price").textContent()).contains("£260.00", "+£20.00", "the kept result");
    }

    @Test
    void the_whole_way_works_by_keyboard() {
        var page = open("/toolkit");
        tabTo(page, "a[href='" + TOOLKIT_2008 + "']");
        page.keyboard().press("Enter");
        page.waitForURL("**" + TOOLKIT_2008);
        tabTo(page, "#pay_level");
        page.keyboard().press("Control+A");
        page.keyboard().type("110");
        page.keyboard().press("Enter");
        page.waitForURL("**" + TOOLKIT_2008 + "?pay_level=110");
        assertThat(page.locator(".app-price__figure").textContent()).contains("£561.20");
        tabTo(page, "a[href*='/changes']");
        page.keyboard().press("Enter");
        page.waitForURL("**/changes?pay_level=110");
        assertThat(page.locator("main").textContent()).contains("£538.00", "£561.20");
        picture(page, "toolkit-changes");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private static void work(Page page) {
        button(page, "Work out the price");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
