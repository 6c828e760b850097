package care.trellis.exchange.dmn;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the elements of DMN and of our extension out of an XML file, each with its place; a document type, and with it
 * every entity that could reach out or grow, is refused.
 */
final class XmlTree {
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String OURS = "https://trellis.care/dmn/threshold-book/1";
    private static final Set<String> VERSIONS = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            DMN,
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");
    private static final int MOST_BYTES = 2_000_000;
    private static final int DEEPEST = 40;

    private final Faults faults;
    private final XMLStreamReader xml;

    private XmlTree(XMLStreamReader xml, Faults faults) {
        this.xml = xml;
        this.faults = faults;
    }

    /** The definitions of a DMN file. */
    static Element read(byte[] content, Faults faults) {
        if (content.length > MOST_BYTES) {
            throw refused(faults, new Position(1, 1), content.length + " bytes", "at most " + MOST_BYTES + " bytes");
        }
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                return new XmlTree(xml, faults).definitions();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException unreadable) {
            throw refused(faults, place(unreadable.getLocation()), words(unreadable), "XML");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an entity from outside the file");
        });
        return factory;
    }

    private Element definitions() throws XMLStreamException {
        while (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamReader.DTD) {
                throw refused(faults, place(xml.getLocation()), "a document type", "a DMN file without one");
            }
            xml.next();
        }
        var namespace = String.valueOf(xml.getNamespaceURI());
        if (!xml.getLocalName().equals("definitions") || !VERSIONS.contains(namespace)) {
            throw refused(
                    faults,
                    place(xml.getLocation()),
                    xml.getLocalName() + " of " + namespace,
                    "definitions of DMN, such as those of " + DMN);
        }
        var definitions = element(0);
        while (xml.hasNext()) {
            xml.next();
        }
        return definitions;
    }

    // The reader stands at a start tag, and is left at its end tag.
    private Element element(int depth) throws XMLStreamException {
        var at = place(xml.getLocation());
        if (depth > DEEPEST) {
            throw refused(faults, at, "more than " + DEEPEST + " levels", "elements nested less deeply");
        }
        var name = xml.getLocalName();
        boolean isOurs = OURS.equals(xml.getNamespaceURI());
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var prefix = xml.getAttributeNamespace(i);
            if (prefix == null || prefix.isEmpty()) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        var children = new ArrayList<Element>();
        var text = new StringBuilder();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamReader.START_ELEMENT -> {
                    boolean isKnown = VERSIONS.contains(String.valueOf(xml.getNamespaceURI()))
                            || OURS.equals(xml.getNamespaceURI());
                    var child = element(depth + 1);
                    if (isKnown) {
                        children.add(child);
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    text.append(xml.getText());
                case XMLStreamReader.ENTITY_REFERENCE ->
                    throw refused(
                            faults, place(xml.getLocation()), "the entity &" + xml.getLocalName() + ";", "no entities");
                default -> {
                    // remarks and instructions to other programs say nothing here
                }
            }
        }
        return new Element(name, isOurs, attributes, List.copyOf(children), text.toString(), at);
    }

    private static Position place(Location at) {
        return at == null
                ? new Position(1, 1)
                : new Position(Math.max(at.getLineNumber(), 1), Math.max(at.getColumnNumber(), 1));
    }

    private static String words(XMLStreamException unreadable) {
        var lines = String.valueOf(unreadable.getMessage()).lines().toList();
        return lines.isEmpty() ? "no XML" : lines.getLast().replaceFirst("^Message: ", "");
    }

    private static RuntimeException refused(Faults faults, Position at, String found, String expected) {
        faults.add(at, "file", found, expected);
        return faults.refusal();
    }
}
