package care.trellis.exchange.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.Fault;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadYamlTest {
    private static final String MODEL = Resource.text("day-visits.yaml");

    @Test
    void a_key_written_twice_is_named_with_both_places() {
        assertThat(faults("model: a\nmodel: b\n"))
                .anySatisfy(fault -> assertThat(fault.toString())
                        .isEqualTo("mine.yaml, line 2, column 1: key model: found \"model\" again (first on line 1);"
                                + " expected every key once"));
    }

    @Test
    void aliases_anchors_and_tags_are_refused_where_they_stand() {
        assertThat(faults("title: &big [x, x]\nnote: *big\nversion: !!python/object:os.system x\n"))
                .extracting(Fault::row, Fault::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(1, "the anchor &big"),
                        org.assertj.core.groups.Tuple.tuple(2, "the alias *big"),
                        org.assertj.core.groups.Tuple.tuple(3, "the tag tag:yaml.org,2002:python/object:os.system"));
    }

    @Test
    void a_tab_as_indentation_is_said_to_be_one() {
        assertThat(faults("model: a\nparameters:\n\tpay: 1\n")).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.expected()).contains("spaces");
        });
    }

    @Test
    void binary_and_other_encodings_are_named_with_their_place() {
        assertThat(faults("model: a\u0000b\n")).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(9);
            assertThat(fault.value()).contains("U+0000");
        });
        var windows = "title: Pay\nnote: £\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Refusal.of(() -> ModelFile.read("mine.yaml", windows)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.row()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(7);
                    assertThat(fault.expected()).contains("UTF-8");
                });
    }

    @Test
    void a_mark_at_the_beginning_of_the_file_is_no_fault() {
        assertThat(ModelFile.read("mine.yaml", "\uFEFF" + MODEL).id()).isEqualTo("day-visits");
    }

    @Test
    void a_file_too_large_too_deep_or_empty_is_refused() {
        assertThat(faults("#" + "x".repeat(1_000_001)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("at most"));
        assertThat(faults("a: " + "[".repeat(500) + "]".repeat(500)))
                .anySatisfy(fault -> assertThat(fault.value()).contains("levels"));
        assertThat(faults(""))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("nothing"));
        assertThat(faults("- a\n- b\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("a list"));
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(faults(MODEL + "\n---\nmodel: another\n"))
                .anySatisfy(fault -> assertThat(fault.value()).isEqualTo("a second document"));
    }

    @Test
    void wrong_shapes_and_missing_keys_come_all_at_once() {
        var broken = MODEL.replace("range: [5, 60]", "range: 5 to 60")
                .replace("    label: Area\n", "")
                .replace("units: [lunch]", "units: {lunch: yes}")
                .replace("distribution: {pert: {low: 12, mode: 12.6, high: 14}}", "distribution: pert")
                .replace("status: assumed", "status: guessed");

        assertThat(faults(broken))
                .extracting(Fault::message)
                .anySatisfy(message -> assertThat(message).contains("range").contains("[0, 60]"))
                .anySatisfy(message -> assertThat(message).contains("selector area: found no label"))
                .anySatisfy(message -> assertThat(message).contains("units").contains("a map"))
                .anySatisfy(message -> assertThat(message).contains("distribution"))
                .anySatisfy(message -> assertThat(message).contains("guessed"));
    }

    @Test
    void a_formula_in_quotation_marks_or_in_a_block_keeps_its_place() {
        var quoted = MODEL.replace("formula: pay_rate * (1 + ni)", "formula: 'pay_rate * (1 + nix)'");
        var fault = faults(quoted).getFirst();
        assertThat(quoted.lines().toList().get(fault.row() - 1).substring(fault.column() - 1))
                .startsWith("nix");

        var folded = MODEL.replace("formula: pay_rate * (1 + ni)", "formula: >-\n          pay_rate * (1 + nix)");
        var inBlock = faults(folded).getFirst();
        assertThat(folded.lines().toList().get(inBlock.row() - 1).substring(inBlock.column() - 1))
                .startsWith("nix");
    }

    private static List<Fault> faults(String model) {
        return Refusal.of(() -> ModelFile.read("mine.yaml", model));
    }
}
