package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The first page. */
class HomePageTest extends BrowserTest {
    @Test
    void it_says_what_can_be_used_today_and_what_is_being_built() {
        var page = open("/");
        picture(page, "home");
        assertThat(page.locator("h1").textContent()).startsWith("What does good care cost here");
        assertThat(page.locator(".app-questions .govuk-tag--green").count()).isEqualTo(1);
        assertThat(page.locator(".app-questions .govuk-tag--blue").count()).isEqualTo(3);
        assertThat(page.locator(".app-questions .govuk-tag--grey").count()).isEqualTo(1);
        var phone = openOnPhone("/");
        picture(phone, "home-phone");
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
    }

    @Test
    void no_link_on_it_is_dead() {
        var page = open("/");
        var links = page.locator("main a").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(4);
        for (var link : links) {
            assertThat(page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1") + link)
                            .status())
                    .as(link)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_way_into_a_first_exercise_takes_only_the_keyboard() {
        var page = open("/");
        page.locator("main a[href='/costing/home-care-sefton-2022']").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/costing/home-care-sefton-2022");
        assertThat(page.locator("h1").textContent()).contains("hour of home care");
    }

    private static void assertNoSidewaysScrollAndAccessible(Page page) {
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }

    @Test
    void the_list_of_exercises_leads_to_the_one_that_is_there() {
        var page = open("/costing");
        picture(page, "exercises");
        assertNoSidewaysScrollAndAccessible(page);
        assertNoSidewaysScrollAndAccessible(openOnPhone("/costing"));
        page.click("main .app-card a:has-text('Sefton')");
        assertThat(page.url()).endsWith("/costing/home-care-sefton-2022");
    }
}
