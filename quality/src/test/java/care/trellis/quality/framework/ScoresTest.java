package care.trellis.quality.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 1);
    private static final Framework GARDENS = Drafts.sound().framework();
    private static final Framework KITCHENS =
            Drafts.sound().with("id", "kitchen").framework();
    private static final Framework NEWER = Drafts.sound().with("version", "2").framework();

    @Test
    void the_score_of_one_framework_never_takes_the_place_of_anothers() {
        var scores = Scores.NONE
                .with(score(GARDENS, DAY, "Good"))
                .with(score(KITCHENS, DAY, "Poor"))
                .with(score(NEWER, DAY, "Fair"));

        assertThat(scores.of("S1")).extracting(score -> score.reading().word()).containsExactly("Good", "Fair", "Poor");
        assertThat(scores.latest("S1", "garden", "soil", DAY).orElseThrow().version())
                .isEqualTo("2");
        assertThat(scores.latest("S1", "kitchen", "soil", DAY)
                        .orElseThrow()
                        .reading()
                        .word())
                .isEqualTo("Poor");
    }

    @Test
    void another_score_for_the_same_day_is_refused_and_the_same_one_changes_nothing() {
        var scores = Scores.NONE.with(score(GARDENS, DAY, "Good"));

        assertThat(scores.with(score(GARDENS, DAY, "good"))).isEqualTo(scores);
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> scores.with(score(GARDENS, DAY, "Poor")))
                .withMessageContaining("Good, which is there already")
                .withMessageContaining("never written over");
        assertThat(scores.of("S1")).hasSize(1);
    }

    @Test
    void a_later_day_adds_a_score_and_the_latest_up_to_a_day_is_found() {
        var scores = Scores.NONE.with(List.of(
                score(GARDENS, DAY.plusDays(9), "Poor"),
                score(GARDENS, DAY, "Good"),
                score(GARDENS, DAY.plusDays(5), "Fair")));

        assertThat(scores.of("S1")).extracting(Score::date).isSorted();
        assertThat(scores.latest("S1", "garden", "soil", DAY.minusDays(1))).isEmpty();
        assertThat(word(scores, DAY)).isEqualTo("Good");
        assertThat(word(scores, DAY.plusDays(8))).isEqualTo("Fair");
        assertThat(word(scores, DAY.plusDays(9))).isEqualTo("Poor");
        assertThat(scores.latest("S2", "garden", "soil", DAY)).isEmpty();
        assertThat(scores.latest("S1", "garden", "light", DAY)).isEmpty();
        assertThat(scores.of("S2")).isEmpty();
    }

    @Test
    void a_score_is_refused_where_the_framework_was_not_in_force_or_has_no_such_domain_or_word() {
        var draft = Drafts.sound()
                .with("status", "draft")
                .with("from", null)
                .with("to", null)
                .framework();
        var unrated = Drafts.sound().withDomain(Drafts.made("weeds", "")).framework();

        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> score(GARDENS, LocalDate.of(2019, 12, 31), "Good"))
                .withMessageContaining("2020-01-01 to 2024-12-31");
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> score(draft, DAY, "Good"))
                .withMessageContaining("draft");
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> Score.of(GARDENS, "S1", "soi", DAY, "Good", "x"))
                .withMessageContaining("Nearest: soil");
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> Score.of(GARDENS, "S1", "soil", DAY, "Splendid", "x"))
                .withMessageContaining("Poor, Fair, Good");
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> Score.of(unrated, "S1", "weeds", DAY, "Good", "x"))
                .withMessageContaining("not rated");
    }

    @Test
    void a_domain_cannot_be_scored_on_a_day_on_which_it_was_not_looked_at() {
        var framework = Drafts.sound()
                .withDomain(Drafts.during("frost", "2021-01-01", "2021-12-31"))
                .framework();

        assertThat(Score.of(framework, "S1", "frost", LocalDate.of(2021, 6, 1), "Not seen", "x")
                        .reading())
                .isInstanceOf(Missing.class);
        assertThatExceptionOfType(Faulty.class).isThrownBy(() -> Score.of(framework, "S1", "frost", DAY, "Good", "x"));
    }

    private static Score score(Framework framework, LocalDate day, String word) {
        return Score.of(framework, "S1", "soil", day, word, "a report");
    }

    private static String word(Scores scores, LocalDate until) {
        return scores.latest("S1", "garden", "soil", until)
                .orElseThrow()
                .reading()
                .word();
    }
}
