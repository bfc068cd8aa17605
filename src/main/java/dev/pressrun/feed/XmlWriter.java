package dev.pressrun.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Writes a document of elements that hold either text or elements, as feeds do: UTF-8, lines ended by {@code \n}, each namespace
 * declared where it is first needed.
 *
 * <p>JDOM's own output escapes with named references. The RSS profile wants hexadecimal ones in plain text, since some readers
 * decode the named ones twice; everywhere else both mean the same.
 */
final class XmlWriter {
    // full of tags, so that the short references pay; CDATA would be shorter, but ROME as a reader changes what is in
    // it
    private static final Set<String> HTML = Set.of("content", "content:encoded");

    /** What an element of HTML holds for JDOM, which would look at each character of a text. */
    static final String STAND_IN = "html";

    private final ByteArrayOutputStream out;
    private final byte[] html;

    private XmlWriter(byte[] html) {
        this.html = html;
        this.out = new ByteArrayOutputStream(html.length + (1 << 11));
    }

    /** A whole document, which a browser shows with the stylesheet at an address. */
    static String text(Document document, String stylesheet) {
        XmlWriter writer = new XmlWriter(new byte[0]);
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet type=\"text/css\" href=\"");
        writer.escaped(stylesheet);
        writer.write("\"?>\n");
        writer.element(document.getRootElement(), "");
        return writer.out.toString(StandardCharsets.UTF_8);
    }

    /** One element, indented as it will be where it is put; the HTML, escaped already, is put where it is stood in for. */
    static byte[] bytes(Element element, String indent, byte[] html) {
        XmlWriter writer = new XmlWriter(html);
        writer.element(element, indent);
        return writer.out.toByteArray();
    }

    private void element(Element element, String indent) {
        String name = element.getQualifiedName();
        write(indent);
        out.write('<');
        write(name);
        namespaces(element);
        attributes(element);
        if (element.getContentSize() == 0) {
            write("/>\n");
            return;
        }
        out.write('>');
        content(element, indent);
        write("</");
        write(name);
        write(">\n");
    }

    private void content(Element element, String indent) {
        List<Element> children = element.getChildren();
        if (children.isEmpty()) {
            text(element);
            return;
        }
        out.write('\n');
        for (Element child : children) {
            element(child, indent + "  ");
        }
        write(indent);
    }

    private void text(Element element) {
        if (HTML.contains(element.getQualifiedName())) {
            out.writeBytes(html);
        } else {
            escaped(element.getText());
        }
    }

    private void namespaces(Element element) {
        if (isDeclaredAround(element)) {
            return;
        }
        for (Namespace namespace : element.getNamespacesIntroduced()) {
            if (!isImplied(namespace, element)) {
                String prefix = namespace.getPrefix();
                attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace.getURI());
            }
        }
    }

    /** Whether the elements around it declare all that it needs, as most do; JDOM would list every namespace to find out. */
    private static boolean isDeclaredAround(Element element) {
        Element parent = element.getParentElement();
        return parent != null
                && !element.hasAdditionalNamespaces()
                && element.getNamespace().equals(parent.getNamespace(element.getNamespacePrefix()))
                && (!element.hasAttributes()
                        || element.getAttributes().stream()
                                .allMatch(attribute ->
                                        attribute.getNamespacePrefix().isEmpty()));
    }

    // JDOM names two that need no words: xml, and the absence of a namespace at the root
    private static boolean isImplied(Namespace namespace, Element element) {
        return namespace.equals(Namespace.XML_NAMESPACE)
                || (namespace.equals(Namespace.NO_NAMESPACE) && element.getParentElement() == null);
    }

    private void attributes(Element element) {
        if (element.hasAttributes()) {
            for (Attribute attribute : element.getAttributes()) {
                attribute(attribute.getQualifiedName(), attribute.getValue());
            }
        }
    }

    private void attribute(String name, String value) {
        out.write(' ');
        write(name);
        write("=\"");
        escaped(value);
        out.write('"');
    }

    private void escaped(String text) {
        Escapes.HEXADECIMAL.write(utf8(text), out);
    }

    private void write(String text) {
        out.writeBytes(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
