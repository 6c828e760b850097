package care.trellis.app.places.referral;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** Where people find what they may take away. */
class OpenDataPageTest extends BrowserTest {
    @Test
    void anybody_finds_the_open_data() {
        var page = openOnPhone("/open-data");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        var answer = page.request().get(RunningTrellis.address("/open-referral").toString());
        assertThat(answer.text()).contains("HSDS-UK-3.0");
    }
}
