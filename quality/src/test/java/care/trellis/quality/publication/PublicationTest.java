package care.trellis.quality.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.trellis.quality.rating.Answers;
import care.trellis.quality.rating.Collected;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.rating.Respondent;
import care.trellis.quality.rating.Service;
import care.trellis.quality.rating.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    private static final String DOMAIN = Answers.ONE_DOMAIN;

    private final Answers.Builder answers = new Answers.Builder();
    private final List<Service> services = new ArrayList<>();

    PublicationTest() {
        for (int j = 0; j < 12; j++) {
            service("other " + j, "", 30, 0.6 + 0.15 * j, 8);
        }
    }

    private void service(String id, String owner, int livingThere, double around, int heard) {
        service(id, owner, OptionalInt.of(livingThere), OptionalInt.empty(), around, heard);
    }

    private void service(
            String id, String owner, OptionalInt livingThere, OptionalInt places, double around, int heard) {
        services.add(new Service(id, id, livingThere, places, OptionalInt.empty(), "", "", owner, null));
        for (int i = 0; i < heard; i++) {
            answers.add(
                    id,
                    DOMAIN,
                    around + (i % 2 == 0 ? 0.5 : -0.5),
                    i % 4 == 0 ? Respondent.RELATIVE_OR_ADVOCATE : Respondent.SELF,
                    Collected.CENSUS,
                    "",
                    TODAY);
        }
    }

    private Publication publication(Published... last) {
        return Publication.of(
                Ratings.of(answers.build(), services, RatingRules.asAt(TODAY)),
                List.of(last),
                PublicationRules.DEFAULT);
    }

    private Publishable of(String service, Published... last) {
        return publication(last).of(service, DOMAIN).orElseThrow();
    }

    @Test
    void five_heard_of_ten_more_than_small_may_be_shown_with_the_number_as_a_band() {
        service("A", "", 11, 1.5, 5);
        service("B", "", 40, 1.5, 14);

        var a = of("A");
        assertThat(a.form()).isEqualTo(Form.FIGURES);
        assertThat(a.heard()).hasToString("5–9");
        assertThat(a.verdict()).isEqualTo(a.rating().verdict());
        assertThat(a.reasons()).isEmpty();
        var b = of("B");
        assertThat(b.heard()).isEqualTo(new Band(10, 14));
        assertThat(b.by())
                .containsEntry(Respondent.RELATIVE_OR_ADVOCATE, new Band(0, 4))
                .containsEntry(Respondent.SELF, new Band(10, 14));
    }

    @Test
    void fewer_than_five_heard_are_withheld_without_saying_how_many() {
        service("A", "", 30, 1.5, 4);

        var a = of("A");
        assertThat(a.form()).isEqualTo(Form.WITHHELD);
        assertThat(a.reasons()).containsExactly("fewer than 5 were heard");
        assertThat(a.verdict()).isNull();
        assertThat(a.heard()).isNull();
        assertThat(a.by()).isEmpty();
    }

    @Test
    void a_large_place_in_which_few_live_and_one_of_unknown_size_are_withheld() {
        service("A", "", OptionalInt.of(9), OptionalInt.of(20), 1.5, 8);
        service("B", "", OptionalInt.empty(), OptionalInt.empty(), 1.5, 8);
        service("C", "", OptionalInt.of(10), OptionalInt.of(20), 1.5, 8);

        assertThat(of("A").reasons()).containsExactly("fewer than 10 people live there");
        assertThat(of("B").reasons()).containsExactly("how many people live there is not known");
        assertThat(of("C").form()).isEqualTo(Form.FIGURES);
    }

    @Test
    void small_services_have_words_only_together_with_their_owners_others() {
        service("A", "Small Steps", 6, 2.4, 4);
        service("B", "Small Steps", 7, 2.4, 5);
        service("C", "Small Steps", 40, 0.6, 20);
        service("D", "Another", 9, 2.4, 6);

        var a = of("A");
        assertThat(a.form()).isEqualTo(Form.POOLED_WORDS);
        assertThat(a.pooled()).containsExactly("A", "B");
        assertThat(a.verdict()).isEqualTo(Verdict.CLEARLY_BETTER);
        assertThat(a.heard()).isNull();
        assertThat(a.reasons().getFirst()).contains("10 places or fewer");
        assertThat(of("B").verdict()).isEqualTo(a.verdict());
        assertThat(of("D").form()).isEqualTo(Form.WITHHELD);
        assertThat(of("D").reasons().getFirst()).endsWith("of these fewer than 10 people live there");
    }

    @Test
    void a_pool_is_judged_as_if_it_were_one_service() {
        service("A", "Small Steps", 10, 0.9, 4);
        service("B", "Small Steps", 10, 1.5, 6);
        var pooled = of("A").verdict();
        services.removeIf(each -> each.owner().equals("Small Steps"));
        // The same ten answers, of one service that is not small.
        var whole = new PublicationTest();
        for (var part : List.of(List.of(0.9, 4.0), List.of(1.5, 6.0))) {
            for (int i = 0; i < part.get(1); i++) {
                whole.answers.add(
                        "AB",
                        DOMAIN,
                        part.get(0) + (i % 2 == 0 ? 0.5 : -0.5),
                        i % 4 == 0 ? Respondent.RELATIVE_OR_ADVOCATE : Respondent.SELF,
                        Collected.CENSUS,
                        "",
                        TODAY);
            }
        }
        whole.services.add(Service.of("AB", 20));

        assertThat(pooled).isEqualTo(whole.of("AB").verdict());
    }

    @Test
    void a_small_service_without_an_owner_stands_alone() {
        service("A", "", 10, 1.5, 6);
        service("B", "", 10, 1.5, 4);

        assertThat(of("A").form()).isEqualTo(Form.POOLED_WORDS);
        assertThat(of("A").pooled()).containsExactly("A");
        assertThat(of("B").form()).isEqualTo(Form.WITHHELD);
    }

    @Test
    void a_rating_is_published_quarterly_and_only_if_three_answers_changed() {
        service("A", "", 30, 1.5, 8);

        assertThat(of("A", new Published("A", DOMAIN, TODAY.minusMonths(3), 3)).form())
                .isEqualTo(Form.FIGURES);
        assertThat(of("A", new Published("B", DOMAIN, TODAY, 0)).form()).isEqualTo(Form.FIGURES);
        var few = of("A", new Published("A", DOMAIN, TODAY.minusMonths(3), 2));
        assertThat(few.form()).isEqualTo(Form.AS_LAST_PUBLISHED);
        assertThat(few.reasons().getFirst()).startsWith("fewer than 3 answers changed");
        var early = of("A", new Published("A", DOMAIN, TODAY.minusMonths(3).plusDays(1), 9));
        assertThat(early.form()).isEqualTo(Form.AS_LAST_PUBLISHED);
        assertThat(early.reasons().getFirst()).contains("the next is not before 2025-04-01");
        // The later of two counts.
        assertThat(of(
                                "A",
                                new Published("A", DOMAIN, TODAY.minusMonths(1), 9),
                                new Published("A", DOMAIN, TODAY.minusMonths(9), 9))
                        .form())
                .isEqualTo(Form.AS_LAST_PUBLISHED);
    }

    @Test
    void small_services_are_published_again_when_three_answers_of_all_of_them_changed() {
        service("A", "Small Steps", 6, 1.5, 4);
        service("B", "Small Steps", 7, 1.5, 5);
        var then = TODAY.minusMonths(4);

        assertThat(of("A", new Published("A", DOMAIN, then, 1), new Published("B", DOMAIN, then, 2))
                        .form())
                .isEqualTo(Form.POOLED_WORDS);
        assertThat(of("A", new Published("A", DOMAIN, then, 1), new Published("B", DOMAIN, then, 1))
                        .form())
                .isEqualTo(Form.AS_LAST_PUBLISHED);
    }

    @Test
    void one_withheld_service_of_an_owner_takes_its_smallest_other_with_it() {
        service("A", "Hillside", 30, 1.5, 3);
        service("B", "Hillside", 30, 1.5, 9);
        service("C", "Hillside", 30, 1.5, 7);
        service("D", "Hillside", 30, 1.5, 20);

        assertThat(of("A").form()).isEqualTo(Form.WITHHELD);
        assertThat(of("C").form()).isEqualTo(Form.WITHHELD);
        assertThat(of("C").reasons().getFirst()).contains("by subtraction");
        assertThat(of("B").form()).isEqualTo(Form.FIGURES);
        assertThat(of("D").form()).isEqualTo(Form.FIGURES);
    }

    @Test
    void two_withheld_services_with_too_few_people_together_take_another_with_them() {
        service("A", "Hillside", 30, 1.5, 2);
        service("B", "Hillside", 30, 1.5, 2);
        service("C", "Hillside", 30, 1.5, 7);
        service("E", "Meadow", 30, 1.5, 3);
        service("F", "Meadow", 30, 1.5, 2);
        service("G", "Meadow", 30, 1.5, 7);

        assertThat(of("C").form()).isEqualTo(Form.WITHHELD);
        assertThat(of("G").form()).isEqualTo(Form.FIGURES);
    }

    @Test
    void nothing_is_withheld_for_a_service_nobody_was_heard_of_or_one_shown_before() {
        service("A", "Hillside", 30, 1.5, 0);
        service("B", "Hillside", 30, 1.5, 7);
        service("C", "Meadow", 30, 1.5, 7);
        service("D", "Meadow", 30, 1.5, 7);

        assertThat(of("B").form()).isEqualTo(Form.FIGURES);
        assertThat(of("D", new Published("C", DOMAIN, TODAY, 0)).form()).isEqualTo(Form.FIGURES);
        assertThat(of("C", new Published("C", DOMAIN, TODAY, 0)).form()).isEqualTo(Form.AS_LAST_PUBLISHED);
        assertThat(publication().of("nobody", DOMAIN)).isEmpty();
    }

    @Test
    void bands_and_rules_have_their_bounds() {
        assertThat(PublicationRules.DEFAULT.band(0)).hasToString("0–4");
        assertThat(PublicationRules.DEFAULT.band(4)).hasToString("0–4");
        assertThat(PublicationRules.DEFAULT.band(5)).hasToString("5–9");
        assertThat(new PublicationRules(1, 1, 0, 1, 0, 0).band(7)).hasToString("7");
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationRules(0, 10, 10, 5, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationRules(5, 0, 10, 5, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationRules(5, 10, -1, 5, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationRules(5, 10, 10, 0, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationRules(5, 10, 10, 5, -1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationRules(5, 10, 10, 5, 3, -1));
    }
}
