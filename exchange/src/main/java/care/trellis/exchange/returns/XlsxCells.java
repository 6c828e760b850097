package care.trellis.exchange.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The sheets of an unpacked workbook, with their cells as they were last saved; nothing is calculated. */
final class XlsxCells {
    private static final int MOST_SHEETS = 100;
    private static final int MOST_TEXTS = 500_000;

    private final XlsxParts parts;

    XlsxCells(XlsxParts parts) {
        this.parts = parts;
    }

    /** One part another refers to. */
    private record Link(String type, String target) {}

    private record Tab(String name, String link) {}

    List<XlsxSheet> sheets() throws Unfit {
        var workbook = links("_rels/.rels", "").values().stream()
                .filter(link -> link.type().endsWith("/officeDocument"))
                .map(Link::target)
                .findFirst()
                .orElseThrow(() -> Unfit.broken("no part says that it is the workbook"));
        int slash = workbook.lastIndexOf('/') + 1;
        var folder = workbook.substring(0, slash);
        var links = links(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        var texts = texts(links);
        var styles = styles(links);
        var sheets = new ArrayList<XlsxSheet>();
        var cells = new XlsxSheetReading(texts, styles);
        for (var tab : XlsxXml.read(parts.part(workbook), workbook, XlsxCells::tabs)) {
            var link = links.get(tab.link());
            if (link == null) {
                throw Unfit.broken("the sheet " + tab.name() + " has no part");
            }
            if (link.type().endsWith("/worksheet")) {
                sheets.add(XlsxXml.read(parts.part(link.target()), link.target(), xml -> cells.read(tab.name(), xml)));
            }
        }
        return sheets;
    }

    private static List<Tab> tabs(XMLStreamReader xml) throws javax.xml.stream.XMLStreamException, Unfit {
        var tabs = new ArrayList<Tab>();
        while (xml.hasNext()) {
            int event = xml.next();
            XlsxXml.refuseTypes(event);
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sheet")) {
                var name = xml.getAttributeValue(null, "name");
                tabs.add(new Tab(name == null ? "" : name, link(xml)));
                if (tabs.size() > MOST_SHEETS) {
                    throw new Unfit(
                            "more than " + MOST_SHEETS + " sheets", "a workbook with the return and little else");
                }
            }
        }
        return tabs;
    }

    // The attribute id of the relationships' namespace, of which there are two: transitional and strict.
    private static String link(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private Map<String, Link> links(String part, String folder) throws Unfit {
        return XlsxXml.read(parts.part(part), part, xml -> {
            var links = new HashMap<String, Link>();
            while (xml.hasNext()) {
                int event = xml.next();
                XlsxXml.refuseTypes(event);
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    var target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    links.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            new Link(
                                    String.valueOf(xml.getAttributeValue(null, "Type")),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
            return links;
        });
    }

    private static Optional<String> target(Map<String, Link> links, String type) {
        return links.values().stream()
                .filter(link -> link.type().endsWith(type))
                .map(Link::target)
                .findFirst();
    }

    private List<String> texts(Map<String, Link> links) throws Unfit {
        var part = target(links, "/sharedStrings");
        if (part.isEmpty()) {
            return List.of();
        }
        return XlsxXml.read(parts.part(part.get()), part.get(), xml -> {
            var texts = new ArrayList<String>();
            while (xml.hasNext()) {
                int event = xml.next();
                XlsxXml.refuseTypes(event);
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                    texts.add(XlsxXml.text(xml));
                    if (texts.size() > MOST_TEXTS) {
                        throw new Unfit(
                                "more than " + MOST_TEXTS + " texts", "a workbook with the return and little else");
                    }
                }
            }
            return texts;
        });
    }

    private XlsxStyles styles(Map<String, Link> links) throws Unfit {
        var part = target(links, "/styles");
        return part.isEmpty() ? new XlsxStyles() : XlsxXml.read(parts.part(part.get()), part.get(), XlsxStyles::of);
    }
}
