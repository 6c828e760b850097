package care.trellis.quality.framework;

import static care.trellis.quality.framework.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.fault.Fault;
import care.trellis.quality.framework.FrameworkCrosswalk.Link;
import care.trellis.quality.framework.FrameworkCrosswalk.Strength;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkCrosswalkTest {
    private static final Framework GARDEN = Drafts.sound()
            .withDomain(Drafts.domain("water"))
            .withDomain(Drafts.domain("birds"))
            .framework();
    private static final Framework KITCHEN = Drafts.sound()
            .with("id", "kitchen")
            .withDomain(Drafts.domain("stove"))
            .withDomain(Drafts.domain("tap"))
            .framework();

    @Test
    void many_domains_answer_many_and_what_nothing_answers_is_shown_both_ways() {
        var crosswalk = crosswalk(
                link("soil", "stove", Strength.PART),
                link("soil", "light", Strength.PART),
                link("light", "light", Strength.FULL),
                link("water", "tap", Strength.FULL),
                link("water", "stove", Strength.PART));

        assertThat(crosswalk.check(GARDEN, KITCHEN)).isEmpty();
        assertThat(crosswalk.fromLeft("soil")).hasSize(2);
        assertThat(crosswalk.fromRight("stove"))
                .extracting(link -> link.left().value())
                .containsExactly("soil", "water");
        assertThat(crosswalk.leftGaps(GARDEN)).extracting(Domain::id).containsExactly("birds");
        assertThat(crosswalk.rightGaps(KITCHEN)).extracting(Domain::id).containsExactly("soil");
        assertThat(crosswalk.onlyInPart(GARDEN)).extracting(Domain::id).containsExactly("soil");
        assertThat(Strength.PART.word()).isEqualTo("part");
    }

    @Test
    void domains_that_are_not_there_and_pairs_that_stand_twice_are_named() {
        var faults = crosswalk(
                        link("soyl", "tap", Strength.FULL),
                        link("soil", "tapp", Strength.FULL),
                        link("light", "tap", Strength.FULL),
                        link("light", "tap", Strength.PART))
                .check(GARDEN, KITCHEN);

        assertThat(faults)
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault.at().line()).isEqualTo(7));
        assertThat(faults.stream().map(Fault::toString))
                .anyMatch(text -> text.contains("Nearest: soil"))
                .anyMatch(text -> text.contains("Nearest: tap"))
                .anyMatch(text -> text.contains("light and tap again"));
    }

    @Test
    void it_is_of_the_frameworks_it_names() {
        assertThat(crosswalk(link("soil", "tap", Strength.FULL)).check(KITCHEN, GARDEN))
                .extracting(Fault::expected)
                .contains("the framework kitchen", "the framework garden");
    }

    private static FrameworkCrosswalk crosswalk(Link... links) {
        return new FrameworkCrosswalk("c", "C", "1", "Ours", "", text("garden"), text("kitchen"), List.of(links));
    }

    private static Link link(String left, String right, Strength strength) {
        return new Link(text(left), text(right), strength, "because");
    }
}
