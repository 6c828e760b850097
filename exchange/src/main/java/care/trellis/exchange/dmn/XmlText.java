package care.trellis.exchange.dmn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** An XML file in UTF-8 while it is being written, indented; elements are closed in the order in which they were opened. */
final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean afterText;

    XmlText open(String name) {
        endTag();
        text.append("  ".repeat(open.size())).append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    XmlText attribute(String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;").replace("\n", "&#10;"))
                .append('"');
        return this;
    }

    /** What stands in the open element, which is then closed. */
    XmlText text(String words) {
        text.append('>').append(escaped(words));
        inTag = false;
        afterText = true;
        return this;
    }

    XmlText close() {
        var name = open.pop();
        if (inTag) {
            text.append("/>\n");
        } else {
            text.append(afterText ? "" : "  ".repeat(open.size()))
                    .append("</")
                    .append(name)
                    .append(">\n");
        }
        inTag = false;
        afterText = false;
        return this;
    }

    /** An element that holds only words. */
    XmlText element(String name, String words) {
        return open(name).text(words).close();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void endTag() {
        if (inTag) {
            text.append(">\n");
            inTag = false;
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
