package care.trellis.exchange.dmn;

import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML file.
 *
 * @param name without its prefix
 * @param isOurs whether it is of our extension, and not of DMN
 * @param text what stands directly in it
 * @param at where its start tag ends
 */
record Element(
        String name, boolean isOurs, Map<String, String> attributes, List<Element> children, String text, Position at) {
    /** The children of DMN of a name. */
    List<Element> all(String child) {
        return children.stream()
                .filter(each -> !each.isOurs && each.name.equals(child))
                .toList();
    }

    Optional<Element> first(String child) {
        return all(child).stream().findFirst();
    }

    /** The children of our extension of a name. */
    List<Element> ours(String child) {
        return first("extensionElements").stream()
                .flatMap(extension -> extension.children.stream())
                .filter(each -> each.isOurs && each.name.equals(child))
                .toList();
    }

    Text attribute(String attribute) {
        return new Text(attributes.getOrDefault(attribute, ""), at);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** What stands in it, from its first letter on. */
    Text words() {
        int line = at.line();
        int column = at.column();
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
            i++;
        }
        return new Text(text.strip(), new Position(line, column));
    }

    /** What stands in the {@code text} of a child, as DMN wraps every expression; empty where there is none. */
    Text expression(String child) {
        return first(child)
                .flatMap(found -> found.first("text").map(Element::words))
                .orElse(new Text("", at));
    }
}
