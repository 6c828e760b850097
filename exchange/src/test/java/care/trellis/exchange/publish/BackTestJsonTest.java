package care.trellis.exchange.publish;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Refusal;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.quality.backtest.Subgroup;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The results that ship, read and written. */
class BackTestJsonTest {
    private static byte[] shipped() {
        return QualityLibrary.backTestSource("scotland-2026").orElseThrow();
    }

    @Test
    void what_was_read_is_written_as_it_was() {
        assertThat(new String(BackTestJson.write(BackTestJson.read("scotland", shipped())), StandardCharsets.UTF_8))
                .isEqualTo(new String(shipped(), StandardCharsets.UTF_8));
    }

    @Test
    void the_results_that_ship_say_where_they_come_from_and_where_the_rule_must_not_be_used() {
        assertThat(QualityLibrary.backTestIds()).contains("scotland-2026");
        var published = QualityLibrary.backTest("scotland-2026").orElseThrow();

        assertThat(published.source()).contains("Care Inspectorate");
        assertThat(published.licence()).isEqualTo("Open Government Licence v3.0");
        assertThat(published.command()).contains("quality backtest").contains("--from 2024-05 --to 2025-05");
        assertThat(published.followUp()).isPresent();
        assertThat(published.result().book()).isEqualTo("early-help");
        assertThat(published.result().subgroups())
                .filteredOn(Subgroup::mustNotBeUsed)
                .extracting(Subgroup::name)
                .contains("10 places or fewer", "run by a council");
        assertThat(published.result().leaks().changed()).isZero();
    }

    @Test
    void what_is_no_back_test_is_refused_with_its_place() {
        var text = new String(shipped(), StandardCharsets.UTF_8);

        assertThat(Refusal.of(() -> read("{")).getFirst().row()).isPositive();
        assertThat(Refusal.of(() -> read("null")).getFirst().message()).contains("format");
        assertThat(Refusal.of(() -> read(text.replace("\"format\" : 1", "\"format\" : 2")))
                        .getFirst()
                        .message())
                .contains("found 2");
        assertThat(Refusal.of(() -> read(text.replaceFirst("\"licence\"", "\"license\"")))
                        .getFirst()
                        .message())
                .contains("licen");
        assertThat(Refusal.of(() -> BackTestJson.read("large", new byte[1_000_001]))
                        .getFirst()
                        .message())
                .contains("1000001 bytes");
    }

    private static PublishedBackTest read(String text) {
        return BackTestJson.read("changed.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
