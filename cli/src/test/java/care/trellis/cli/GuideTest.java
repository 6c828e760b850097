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
    private static final Path GUIDE = Path.of("../docs/guide/command-line.md");
    private static final Pattern EXAMPLE = Pattern.compile("```console\n\\$ (.*)\n((?s:.*?))```");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String SAMPLES = "my-samples";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_command_of_the_guide_gives_the_answer_it_shows() throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(examples).hasSizeGreaterThan(12);
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
        try (Stream<Path> guides = Files.list(Path.of("../docs/guide"))) {
            for (var guide :
                    guides.filter(file -> file.toString().endsWith(".md")).toList()) {
                Pattern.compile("`\\./trellis cost ([a-z]+)")
                        .matcher(Files.readString(guide))
                        .results()
                        .forEach(command -> assertThat(Session.of("cost", command.group(1), "--help")
                                        .code())
                                .as(() -> guide + ": " + command.group())
                                .isZero());
            }
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
