package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page has around it, seen as people see it. */
class ShellTest extends BrowserTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/no-such-page", "/test/fault"})
    void every_page_and_every_error_page_is_accessible_and_fits_a_phone(String path) {
        assertAccessible(open(path));
        var phone = openOnPhone(path);
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
    }

    @Test
    void the_page_says_where_one_is() {
        var page = open("/");
        assertThat(page.title()).endsWith(" - Trellis");
        assertThat(page.locator("nav [aria-current]").allTextContents()).containsExactly("Home");
    }

    @Test
    void the_first_key_leads_past_the_navigation() {
        var page = open("/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#main-content");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main-content");
    }

    @Test
    void the_navigation_works_without_scripts() {
        var page = openWithoutScripts("/no-such-page");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Home"))
                .click();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("nav [aria-current]").allTextContents()).containsExactly("Home");
    }

    @Test
    void the_libraries_of_the_page_run_under_its_content_policy() {
        var page = open("/");
        page.waitForFunction("document.body.classList.contains('govuk-frontend-supported')");
        assertThat(page.evaluate("htmx.config.allowEval")).isEqualTo(false);
        assertThat(page.evaluate("htmx.config.includeIndicatorStyles")).isEqualTo(false);
    }

    @Test
    void a_page_holds_no_script_or_style_of_its_own() {
        var page = open("/");
        assertThat(page.locator("script:not([src]), style, [style]").count()).isZero();
    }

    @Test
    void letters_are_arial_because_the_typeface_of_gov_uk_is_not_ours_to_use() {
        var page = open("/");
        var font = page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily");
        assertThat(font).isEqualTo("arial, sans-serif");
    }
}
