package care.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.library.QualityLibrary;
import care.trellis.exchange.panel.PanelCsv;
import care.trellis.exchange.panel.RequirementTextsCsv;
import care.trellis.exchange.panel.ScottishPanelCsv;
import care.trellis.exchange.publish.BackTestJson;
import care.trellis.fault.Faulty;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Panels that were damaged at random: refused with named faults or used, but nothing else. */
class MalformedPanelsTest {
    private static final int FILES = 10_000;
    private static final int LARGE_FILES = 1_000;
    private static final String SCOTTISH = """
            snapshot,cs,provider,service_type,la_run,simd_decile,places,rad,min_grade,grade_pub,last_insp,compl_fy,compl_fy1,enf_fy,enf_fy1,req_fy,req_fy1,mgr_change
            2022-05-31,CS1,SP1,Private,,3,40,LOW,4,2022-05-01,2022-04-20,2,0,0,0,,0,0
            2022-06-30,CS1,SP1,Private,,3,40,Low,4,2022-05-01,2022-04-20,2,0,0,0,1,0,1
            2023-05-31,CS1,SP1,Private,,3,40,HIGH,3,2023-05-01,2023-04-20,0,3,1,0,1,0,0
            2023-05-31,CS2,SP1,Local Authority,Yes,.,8,MEDIUM,5,01/05/2021,,0,0,0,0,,,
            """;
    private static final String TEXTS = """
            cs,inspection_date,requirement_text
            CS1,2022-04-20,"1. By 30 June 2022, the home must do this. 2. By 1st of July 2022, ""that""."
            CS2,2021-04-20,Nothing with a day.
            CS3,,By 3 May 2021
            """;

    @Test
    void ten_thousand_malformed_plain_panels_give_named_faults() {
        var book = QualityLibrary.thresholdBook("early-help-1").orElseThrow();
        var few = new String(QualityLibrary.sample("panel.csv"), StandardCharsets.UTF_8)
                .lines()
                .limit(40)
                .collect(Collectors.joining("\n", "", "\n"));
        tryAll(few, FILES, 21, content -> PanelCsv.read("damaged.csv", content, book));
    }

    @Test
    void ten_thousand_malformed_scottish_panels_give_named_faults() {
        tryAll(SCOTTISH, FILES, 22, content -> ScottishPanelCsv.read("damaged.csv", content));
    }

    @Test
    void ten_thousand_malformed_texts_give_named_faults() {
        tryAll(TEXTS, FILES, 23, content -> RequirementTextsCsv.read("damaged.csv", content));
    }

    @Test
    void a_thousand_malformed_results_give_named_faults() {
        var shipped = new String(QualityLibrary.backTestSource("scotland-2026").orElseThrow(), StandardCharsets.UTF_8);
        tryAll(shipped, LARGE_FILES, 24, content -> BackTestJson.read("damaged.json", content));
    }

    private static void tryAll(String sound, int files, long seed, Consumer<byte[]> use) {
        var bytes = sound.getBytes(StandardCharsets.UTF_8);
        use.accept(bytes);
        int refused = 0;
        for (int i = 0; i < files; i++) {
            refused += isRefused(use, new Damage(seed * 1_000_003 + i).to(bytes)) ? 1 : 0;
        }
        // Damage that leaves a file sound shows nothing.
        assertThat(refused).isGreaterThan(files / 5);
    }

    private static boolean isRefused(Consumer<byte[]> use, byte[] content) {
        try {
            use.accept(content);
            return false;
        } catch (Unreadable unreadable) {
            assertThat(unreadable.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.row()).isPositive();
                assertThat(fault.column()).isPositive();
                assertThat(fault.message()).isNotBlank();
            });
            return true;
        } catch (Faulty faulty) {
            assertThat(faulty.faults()).isNotEmpty();
            return true;
        } catch (RuntimeException | StackOverflowError other) {
            throw new AssertionError("not refused but broken: " + new String(content, StandardCharsets.UTF_8), other);
        }
    }
}
