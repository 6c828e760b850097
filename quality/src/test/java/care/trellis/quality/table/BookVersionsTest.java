package care.trellis.quality.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version of a book is in force on a day. */
class BookVersionsTest {
    @ParameterizedTest
    @CsvSource({"2024-12-31, ", "2025-01-01, 1", "2025-12-31, 1", "2026-01-01, ", "2026-04-01, 2", "2090-01-01, 2"})
    void one_version_is_in_force_from_its_first_day_to_its_last(LocalDate day, String version) {
        var versions = new BookVersions(List.of(
                book("2", "2026-04-01", "", "published"),
                book("1", "2025-01-01", "2025-12-31", "trial"),
                book("3", "2025-06-01", "", "draft")));

        assertThat(versions.inForce("sketch", day).map(ThresholdBook::version).orElse(null))
                .isEqualTo(version);
        assertThat(versions.inForce("other", day)).isEmpty();
        assertThat(versions.versions("sketch"))
                .extracting(ThresholdBook::version)
                .containsExactly("1", "3", "2");
    }

    @Test
    void two_versions_in_force_together_are_refused() {
        var faults = catchThrowableOfType(
                        Faulty.class,
                        () -> new BookVersions(List.of(
                                book("1", "2025-01-01", "2025-12-31", "published"),
                                book("2", "2025-12-31", "", "published"),
                                book("3", "2026-03-01", "2026-03-02", "trial"),
                                book("3", "2020-01-01", "2020-03-02", "trial"))))
                .faults();

        assertThat(faults)
                .extracting(Fault::found)
                .containsExactly(
                        "version 1 (from 2025-01-01 to 2025-12-31) and version 2 (from 2025-12-31) in force together",
                        "version 2 (from 2025-12-31) and version 3 (from 2026-03-01 to 2026-03-02) in force together",
                        "version 3 twice");
    }

    @Test
    void versions_that_follow_each_other_or_are_withdrawn_stand_together() {
        new BookVersions(List.of(
                book("2", "2026-01-01", "", "published"),
                book("1", "2025-01-01", "2025-12-31", "published"),
                book("0", "2025-01-01", "", "withdrawn")));
    }

    private static ThresholdBook book(String version, String from, String to, String status) {
        var sketch = new Sketch().with("version", version).with("from", from).with("status", status);
        return (to.isEmpty() ? sketch : sketch.with("to", to))
                .fact("x", "whole")
                .table("t", "C+", "points", List.of(), "x")
                .gapsAllowed()
                .row("R1", "1", "x", ">= 1")
                .load();
    }
}
