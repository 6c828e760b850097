package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/**
 * What a test of pages starts from: {@code class PriceTest extends BrowserTest}. It opens pages of the real application
 * as people have them, and after each test fails when a page complained: a script error, something the content policy
 * blocked, an asset that is not there.
 */
public abstract class BrowserTest {
    private static final int DESKTOP_PIXELS = 1280;
    private static final int PHONE_PIXELS = 360;
    private static final int HEIGHT_PIXELS = 800;
    private static final String STICKING_OUT = """
            [...document.querySelectorAll('body *')]
                .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth)
                .filter(part => !part.closest('svg, [tabindex]'))
                .slice(0, 8)
                .map(part => part.outerHTML.slice(0, 120))""";

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Where a page is; a test of another Trellis than the one that all share says where that is. */
    protected URI address(String path) {
        return RunningTrellis.address(path);
    }

    /** A page at desktop width. */
    protected final Page open(String path) {
        return open(path, size(DESKTOP_PIXELS));
    }

    /** A page at desktop width, as somebody sees it who is signed in. */
    protected final Page openAs(UUID person, String path) {
        return goOn(open(signIn(person)), path);
    }

    /** The same in a browser that runs no scripts. */
    protected final Page openWithoutScriptsAs(UUID person, String path) {
        return goOn(openWithoutScripts(signIn(person)), path);
    }

    private static String signIn(UUID person) {
        return "/test/sign-in/" + person;
    }

    private Page goOn(Page page, String path) {
        page.navigate(address(path).toString());
        return page;
    }

    /** A page 360 pixels wide. */
    protected final Page openOnPhone(String path) {
        return open(path, size(PHONE_PIXELS));
    }

    /**
     * A page in a browser that gets no scripts: each is refused on its way, as by a network that blocks them. Where Chromium
     * itself is told to run none, newer versions stop the timers of axe and of Playwright too, and both wait for ever.
     */
    protected final Page openWithoutScripts(String path) {
        var context = context(size(DESKTOP_PIXELS));
        context.route(_ -> true, route -> {
            if (route.request().resourceType().equals("script")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        return open(path, context);
    }

    /** Finds no fault against WCAG 2.2 A and AA and axe's best practices. */
    protected static void assertAccessible(Page page) {
        var faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(fault -> fault.getId() + ": " + fault.getHelp() + " at "
                                + fault.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(faults).as("accessibility faults of %s", page.url()).isEmpty();
    }

    /** Only tables in a frame of their own may be wider than the window. */
    protected static void assertNoSidewaysScroll(Page page) {
        var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(excess)
                .as(
                        "pixels that %s is wider than its window; what sticks out: %s",
                        page.url(), page.evaluate(STICKING_OUT))
                .isEqualTo(0);
    }

    /** Takes the picture that the guide shows, when the run was started with -Dtrellis.pictures=true. */
    protected static void picture(Page page, String name) {
        if (Boolean.getBoolean("trellis.pictures")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("..", "docs", "guide", "pictures", name + ".png"))
                    .setFullPage(true));
        }
    }

    @AfterEach
    final void closeAndHearComplaints() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the pages complained of").isEmpty();
    }

    private Page open(String path, Browser.NewContextOptions options) {
        return open(path, context(options));
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        var context = Chromium.browser().newContext(options);
        contexts.add(context);
        context.onConsoleMessage(message -> {
            var refusedPage = message.text().contains("the server responded with a status of")
                    && !message.location().contains("/assets/");
            var refusedScript = message.text().contains("net::ERR_FAILED")
                    && message.location().contains(".js");
            if (message.type().equals("error") && !refusedPage && !refusedScript) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    private Page open(String path, BrowserContext context) {
        var page = context.newPage();
        page.navigate(address(path).toString());
        return page;
    }

    private static Browser.NewContextOptions size(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT_PIXELS);
    }
}
