package care.trellis.quality.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkTest {
    @Test
    void a_sound_draft_becomes_the_framework_it_describes() {
        var framework = Drafts.sound().with("aggregation", "garden-overall").framework();

        assertThat(framework.id()).isEqualTo("garden");
        assertThat(framework.from()).contains(LocalDate.of(2020, 1, 1));
        assertThat(framework.aggregation()).contains("garden-overall");
        assertThat(framework.domains()).extracting(Domain::id).containsExactly("soil", "light");
        assertThat(framework.domain("soil").orElseThrow().scale().orElseThrow().levels())
                .extracting(Level::word)
                .containsExactly("Poor", "Fair", "Good");
        assertThat(framework.domain("stone")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, false",
        "2020-01-01, true",
        "2024-12-31, true",
        "2025-01-01, false",
    })
    void it_is_in_force_from_its_first_day_to_its_last(LocalDate day, boolean isInForce) {
        assertThat(Drafts.sound().framework().isInForce(day)).isEqualTo(isInForce);
    }

    @Test
    void without_a_last_day_it_stays_in_force_and_a_draft_never_is() {
        var open = Drafts.sound().with("to", null).framework();
        var draft = Drafts.sound().with("status", "draft").with("from", null).with("to", null);

        assertThat(open.isInForce(LocalDate.of(2999, 1, 1))).isTrue();
        assertThat(draft.framework().isInForce(LocalDate.of(2022, 1, 1))).isFalse();
        assertThat(draft.withoutDomains().framework().domains()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "id, Garden!, id",
                "title, '', title",
                "version, '', version",
                "family, 'A b', id",
                "body, '', body",
                "jurisdiction, ' ', jurisdiction",
                "source, '', source",
                "licence, '', licence",
                "status, superseded, draft or published",
                "dated, yesterday, a date",
                "from, 2020-02-30, a date",
                "from, none, first day",
                "to, 2019-12-31, not before 2020-01-01",
                "aggregation, 'A rule', id"
            })
    void a_word_that_cannot_be_is_named_with_its_place(String what, String word, String said) {
        var faults = faults(Drafts.sound().with(what, word));

        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.at().line()).isEqualTo(7));
        assertThat(faults.stream().map(Fault::toString)).anyMatch(text -> text.contains(said));
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThat(faults(Drafts.sound()
                        .with("title", "")
                        .with("status", "odd")
                        .withDomain(Drafts.domain("Bad Id"))
                        .withScale(Drafts.scale("few", "1 One"))))
                .hasSize(4);
    }

    @Test
    void a_draft_has_no_first_day() {
        assertThat(faults(Drafts.sound().with("status", "draft")).getFirst().expected())
                .contains("not in force");
    }

    @Test
    void a_published_framework_has_domains() {
        assertThat(faults(Drafts.sound().withoutDomains()).getFirst().found()).isEqualTo("no domains");
    }

    @Test
    void levels_stand_worst_first_and_words_stand_once() {
        assertThat(said(Drafts.sound().withScale(Drafts.scale("other", "2 Low", "1 High"))))
                .contains("worst first");
        assertThat(said(Drafts.sound().withScale(Drafts.scale("other", "1 Low", "1 High"))))
                .contains("worst first");
        assertThat(said(Drafts.sound().withScale(Drafts.scale("other", "1 Low", "2 LOW"))))
                .contains("again");
        assertThat(said(Drafts.sound().withScale(Drafts.scale("other", "1 Low", "2 Not seen"))))
                .contains("again");
        assertThat(said(Drafts.sound().withScale(Drafts.scale("other", "x Low", "2 High"))))
                .contains("a whole number");
        assertThat(said(Drafts.sound().withScale(Drafts.scale("grade", "1 Low", "2 High"))))
                .contains("every scale once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scale(
                        "s", "S", List.of(new Level(2, "A", List.of()), new Level(2, "B", List.of())), List.of()))
                .withMessageContaining("worst first");
    }

    @Test
    void domains_stand_once_and_have_scales_that_are_there() {
        assertThat(said(Drafts.sound().withDomain(Drafts.domain("soil")))).contains("again");
        assertThat(said(Drafts.sound().withDomain(Drafts.made("water", "grades"))))
                .contains("Nearest: grade");
        assertThat(Drafts.sound()
                        .withDomain(Drafts.made("water", ""))
                        .framework()
                        .domain("water")
                        .orElseThrow()
                        .scale())
                .isEmpty();
    }

    @Test
    void a_question_comes_with_an_easier_and_shorter_one() {
        var asked = Drafts.sound()
                .withDomain(Drafts.asking("Is there water enough for all that grows?", "Is there water?"))
                .framework();

        assertThat(asked.domain("water").orElseThrow().easier()).isEqualTo("Is there water?");
        assertThat(said(Drafts.sound().withDomain(Drafts.asking("Water?", "")))).contains("easier wording");
        assertThat(said(Drafts.sound().withDomain(Drafts.asking("", "Water?")))).contains("neither");
        assertThat(said(Drafts.sound().withDomain(Drafts.asking("Water?", "Water!"))))
                .contains("shorter");
    }

    @Test
    void a_domain_may_be_looked_at_for_a_time_within_the_frameworks_own() {
        var framework = Drafts.sound()
                .withDomain(Drafts.during("frost", "2021-01-01", "2021-12-31"))
                .framework();

        assertThat(framework.domainsOn(LocalDate.of(2020, 12, 31))).hasSize(2);
        assertThat(framework.domainsOn(LocalDate.of(2021, 1, 1))).hasSize(3);
        assertThat(framework.domainsOn(LocalDate.of(2021, 12, 31))).hasSize(3);
        assertThat(framework.domainsOn(LocalDate.of(2022, 1, 1))).hasSize(2);
        assertThat(said(Drafts.sound().withDomain(Drafts.during("frost", "2019-12-31", null))))
                .contains("not before 2020-01-01");
        assertThat(said(Drafts.sound().withDomain(Drafts.during("frost", null, "2025-01-01"))))
                .contains("not before 2025-01-01");
        assertThat(said(Drafts.sound().withDomain(Drafts.during("frost", "2022-01-01", "2021-01-01"))))
                .contains("not before 2022-01-01");
    }

    @Test
    void parts_are_as_many_as_are_named_or_none_is_named() {
        var named = Drafts.sound()
                .withParts("bed", "3")
                .withDomain(Drafts.made("beds", "grade", "a", "b"))
                .withDomain(Drafts.made("pots", "grade", "c"));

        assertThat(named.framework().parts()).contains(new Framework.Parts("bed", 3));
        assertThat(Drafts.sound().withParts("bed", "24").framework().parts()).contains(new Framework.Parts("bed", 24));
        assertThat(said(named.withParts("bed", "4"))).contains("where its domains name 3");
        assertThat(said(Drafts.sound().withParts("bed", "0"))).contains("from 1 to");
        assertThat(said(Drafts.sound().withParts("bed", "1001"))).contains("1001");
        assertThat(said(Drafts.sound().withDomain(Drafts.made("beds", "grade", "a"))))
                .contains("no count");
        assertThat(said(Drafts.sound().withParts("bed", "2").withDomain(Drafts.made("beds", "grade", "a", "a"))))
                .contains("again");
    }

    @ParameterizedTest
    @CsvSource({"Good, 3", "good, 3", "' GOOD ', 3", "Level 3 Good, 3", "Poor, 1", "not  SEEN, 0"})
    void a_scale_knows_its_words_whatever_their_capitals_and_spaces(String written, int number) {
        var reading =
                Drafts.sound().framework().scales().getFirst().read(written).orElseThrow();

        assertThat(reading instanceof Level level ? level.number() : 0).isEqualTo(number);
    }

    @Test
    void a_scale_says_what_its_words_are_to_somebody_who_wrote_another() {
        var scale = Drafts.sound().framework().scales().getFirst();

        assertThat(scale.read("Splendid")).isEmpty();
        assertThat(scale.expected()).isEqualTo("one of Poor, Fair, Good, Not seen");
        assertThat(scale.level(2).orElseThrow().word()).isEqualTo("Fair");
        assertThat(scale.level(9)).isEmpty();
        assertThat(new Level(2, "Requires improvement", List.of()).fact()).isEqualTo("requires_improvement");
    }

    @Test
    void of_two_in_force_in_a_family_the_later_is_chosen_and_both_are_listed() {
        var old = Drafts.sound().framework();
        var fresh = Drafts.sound()
                .with("id", "garden-2")
                .with("from", "2024-06-01")
                .with("to", null)
                .framework();
        var other = Drafts.sound()
                .with("id", "kitchen")
                .with("family", "kitchens")
                .with("from", "2024-07-01")
                .framework();
        var all = new Frameworks(List.of(fresh, old, other));

        assertThat(all.inForce("gardens", LocalDate.of(2024, 5, 31))).contains(old);
        assertThat(all.inForce("gardens", LocalDate.of(2024, 6, 1))).contains(fresh);
        assertThat(all.inForce(LocalDate.of(2024, 8, 1))).containsExactly(fresh, old, other);
        assertThat(all.inForce("gardens", LocalDate.of(2019, 1, 1))).isEmpty();
        assertThat(all.named("kitchen")).contains(other);
        assertThatIllegalArgumentException().isThrownBy(() -> new Frameworks(List.of(old, old)));
    }

    private static String said(Drafts drafts) {
        return faults(drafts).toString();
    }

    private static List<Fault> faults(Drafts drafts) {
        return catchThrowableOfType(Faulty.class, drafts::framework).faults();
    }
}
