package dev.pressrun.feed;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the first entries of RSS or Atom and stops there, so that the length of the feed does not matter. */
final class XmlPreview {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final int most;
    private final List<FeedPreview.Entry> entries = new ArrayList<>();

    XmlPreview(int most) {
        this.most = most;
    }

    FeedPreview read(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
            try {
                return read(in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed of ours is not well-formed: " + e.getMessage(), e);
        }
    }

    private FeedPreview read(XMLStreamReader in) throws XMLStreamException {
        String description = "";
        while (in.hasNext() && entries.size() < most) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "item", "entry" -> entries.add(entry(in));
                    case "description", "subtitle" ->
                        description = description.isEmpty() ? in.getElementText() : description;
                    default -> {}
                }
            }
        }
        return new FeedPreview(description, entries);
    }

    /** Reads to the end of the element at which the reader stands. */
    private static FeedPreview.Entry entry(XMLStreamReader in) throws XMLStreamException {
        Map<String, String> found = new HashMap<>();
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 2 && isOfTheFormat(in)) {
                    depth -= note(in, found);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return FeedPreview.Entry.of(
                found.getOrDefault("title", ""),
                found.getOrDefault("link", ""),
                found.getOrDefault("pubDate", found.getOrDefault("published", "")));
    }

    /** RSS has no namespace; what other namespaces add is not shown. */
    private static boolean isOfTheFormat(XMLStreamReader in) {
        String namespace = in.getNamespaceURI();
        return namespace == null
                || namespace.isEmpty()
                || (namespace.equals(ATOM) && in.getPrefix().isEmpty());
    }

    /** Remembers what the element says, and how many elements were left by that: reading a text goes to the element's end. */
    private static int note(XMLStreamReader in, Map<String, String> found) throws XMLStreamException {
        String name = in.getLocalName();
        String href = in.getAttributeValue(null, "href");
        if (name.equals("link") && href != null) {
            String relation = in.getAttributeValue(null, "rel");
            if (relation == null || relation.equals("alternate")) {
                found.putIfAbsent(name, href);
            }
            return 0;
        }
        switch (name) {
            case "title", "link", "pubDate", "published" -> {
                found.putIfAbsent(name, in.getElementText());
                return 1;
            }
            default -> {
                return 0;
            }
        }
    }
}
