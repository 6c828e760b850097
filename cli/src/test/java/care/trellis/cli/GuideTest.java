package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types every command of the guide, in its order, and compares the answers with those it shows. */
class GuideTest {
    private static final Path COMMAND_LINE = Path.of("../docs/guide/command-line.md");
    private static final Path OUTLOOK = Path.of("../docs/guide/outlook.md");
    private static final Pattern EXAMPLE = Pattern.compile("```console\n\\$ (.*)\n((?s:.*?))```");
    private static final Pattern NAMED = Pattern.compile("\\./trellis (cost|quality|demand) ([a-z]+)");
    private static final Pattern TYPED = Pattern.compile("\n\\$ \\./trellis (.* my-samples/.*)");
    private static final int WRONG_USAGE = 2;
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String SAMPLES = "my-samples";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_command_of_the_guide_gives_the_answer_it_shows() throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(COMMAND_LINE) + Files.readString(OUTLOOK))
                .results()
                .toList();
        assertThat(examples).hasSizeGreaterThan(14);
        for (var example : examples) {
            var words = words(example.group(1));
            assertThat(words.removeFirst()).isEqualTo("./trellis");
            var session = Session.of(words.toArray(String[]::new));
            var answer = plain(session.out() + session.err());
            int from = 0;
            for (var part : plain(example.group(2)).split("…", -1)) {
                int at = answer.indexOf(part.strip(), from);
                assertThat(at)
                        .as(() -> example.group(1) + " shows\n" + part + "\nand answers\n" + answer)
                        .isNotNegative();
                from = at;
            }
        }
    }

    @Test
    void every_command_named_in_the_guides_can_be_parsed() throws IOException {
        for (var guide : guides()) {
            NAMED.matcher(Files.readString(guide))
                    .results()
                    .forEach(command -> assertThat(Session.of(command.group(1), command.group(2), "--help")
                                    .code())
                            .as(() -> guide + ": " + command.group())
                            .isZero());
        }
    }

    @Test
    void every_command_on_the_samples_that_the_guides_show_answers() throws IOException {
        for (var engine : List.of("cost", "quality", "demand")) {
            Session.of(words(engine + " samples " + SAMPLES).toArray(String[]::new));
        }
        for (var guide : guides()) {
            var shown = TYPED.matcher(Files.readString(guide)).results().toList();
            for (var line : shown) {
                var session = Session.of(words(line.group(1)).toArray(String[]::new));
                assertThat(session.code())
                        .as(() -> guide + ": " + line.group() + "\n" + session.err())
                        .isNotEqualTo(WRONG_USAGE);
            }
        }
    }

    private static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/guide"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith(COMMAND_LINE.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    // The samples are copied into a folder of the test's own, which the answers name.
    private List<String> words(String command) {
        var words = new ArrayList<String>();
        WORD.matcher(command).results().forEach(word -> {
            var text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(text.startsWith(SAMPLES) ? folder + text.substring(SAMPLES.length()) : text);
        });
        return words;
    }

    // Lines break at the width of the terminal, so only the words count.
    private String plain(String text) {
        return text.replace(folder.toString(), SAMPLES).replaceAll("\\s+", " ");
    }
}
