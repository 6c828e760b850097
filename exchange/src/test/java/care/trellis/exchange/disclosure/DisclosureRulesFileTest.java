package care.trellis.exchange.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.disclosure.Dominance;
import care.trellis.disclosure.RuleBook;
import care.trellis.disclosure.RuleBook.Status;
import care.trellis.exchange.library.DisclosureLibrary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DisclosureRulesFileTest {
    private static final String SOUND = """
            disclosure_rules: ours
            title: Ours
            minimum_owners: {value: 5, words: five, source: us, date: 2026-01-31, status: assumed}
            percent: {value: 10, words: ten, source: us, date: 2026-01-31, status: published}
            months_old: {value: 3, words: three, source: us, date: 2026-01-31, status: derived}
            quartile_owners: {value: 8, words: eight, source: us, date: 2026-01-31, status: contested}
            """;

    @Test
    void the_rules_that_ship_are_those_of_the_design() {
        assertThat(DisclosureLibrary.ids()).containsExactly("cost-benchmarks");
        var rules = DisclosureLibrary.rules("cost-benchmarks").orElseThrow();
        assertThat(rules.rules().minimumOwners()).isEqualTo(5);
        assertThat(rules.rules().dominances()).containsExactly(new Dominance(1, 25));
        assertThat(rules.rules().percent()).isEqualTo(10);
        assertThat(rules.rules().monthsOld()).isEqualTo(3);
        assertThat(rules.settings()).hasSize(5).allMatch(each -> !each.source().isBlank());
        assertThat(DisclosureLibrary.rules("none")).isEmpty();
    }

    @Test
    void every_setting_keeps_its_words_source_date_and_status() {
        var setting = read(SOUND).settings().get(2);
        assertThat(setting.words()).isEqualTo("three");
        assertThat(setting.source()).isEqualTo("us");
        assertThat(setting.date()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(setting.status()).isEqualTo(Status.DERIVED);
        assertThat(read(SOUND).rules().dominances()).isEmpty();
    }

    @Test
    void what_is_out_of_range_is_named_where_it_stands_all_at_once() {
        assertThatThrownBy(() -> read(SOUND.replace("value: 5", "value: 2").replace("value: 3", "value: -3")))
                .hasMessageContainingAll(
                        "ours.yaml",
                        "line 3",
                        "minimum_owners: found 2; expected 3 or more",
                        "line 5",
                        "months_old: found -3; expected 0 or more");
    }

    @Test
    void what_cannot_be_read_is_named_with_what_was_expected() {
        assertThatThrownBy(() -> read(SOUND.replace("value: 10", "value: ten")
                        .replace("value: 8", "value: 8.5")
                        .replace("status: derived", "status: certain")
                        .replace("date: 2026-01-31, status: assumed", "date: 31/1/26, status: assumed")
                        .replace("title: Ours", "titel: Ours")))
                .hasMessageContainingAll(
                        "\"ten\"",
                        "a whole number",
                        "\"certain\"",
                        "published, derived, assumed, contested",
                        "\"31/1/26\"",
                        "title",
                        "titel");
    }

    @Test
    void a_share_of_nobody_is_refused() {
        assertThatThrownBy(() -> read(SOUND + """
                        dominance:
                          - {largest: 0, percent: 25, words: w, source: s, date: 2026-01-31, status: assumed}
                        """))
                .hasMessageContainingAll("line 8", "largest: found 0; expected 1 or more");
    }

    private static RuleBook read(String text) {
        return DisclosureRulesFile.read("ours.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
