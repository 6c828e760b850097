package care.trellis.exchange.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * One folder of files that ship, each a text anybody may read and copy.
 *
 * <p>The file {@code index.txt} beside the folders lists them, because a class path cannot be listed from inside a jar.
 *
 * @param folder its name
 */
record Shelf(String folder) {
    private static final String YAML = ".yaml";

    /** The ids of the YAML files on it: their names without the ending. */
    List<String> ids() {
        return names().stream()
                .filter(name -> name.endsWith(YAML))
                .map(name -> name.substring(0, name.length() - YAML.length()))
                .toList();
    }

    List<String> names() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(folder + "/"))
                .map(line -> line.substring(folder.length() + 1))
                .toList();
    }

    // Only what the index lists is opened: a name that a visitor chose never reaches the class path.
    Optional<byte[]> file(String name) {
        return names().contains(name) ? Optional.of(bytes(folder + "/" + name)) : Optional.empty();
    }

    Optional<byte[]> yaml(String id) {
        return file(id + YAML);
    }

    /** The file of this name as it ships. */
    byte[] existing(String name) {
        return file(name)
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no " + name + " among the " + folder + "; there are " + String.join(", ", names())));
    }

    private static byte[] bytes(String path) {
        try (var in = Shelf.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the library lists " + path + ", which did not ship");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
