package dev.pressrun.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

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

    private final Writer out;

    private XmlWriter(Writer out) {
        this.out = out;
    }

    /** A whole document, which a browser shows with the stylesheet at an address. */
    static String text(Document document, String stylesheet) {
        StringWriter out = new StringWriter();
        try {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet type=\"text/css\" href=\"");
            XmlWriter writer = new XmlWriter(out);
            writer.escaped(stylesheet, Escapes.HEXADECIMAL);
            out.write("\"?>\n");
            writer.element(document.getRootElement(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory failed", e);
        }
        return out.toString();
    }

    /** One element, indented as it will be where it is put. */
    static byte[] bytes(Element element, String indent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            new XmlWriter(out).element(element, indent);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory failed", e);
        }
        return bytes.toByteArray();
    }

    private void element(Element element, String indent) throws IOException {
        String name = element.getQualifiedName();
        out.write(indent);
        out.write('<');
        out.write(name);
        namespaces(element);
        attributes(element);
        if (element.getContentSize() == 0) {
            out.write("/>\n");
            return;
        }
        out.write('>');
        content(element, indent);
        out.write("</");
        out.write(name);
        out.write(">\n");
    }

    private void content(Element element, String indent) throws IOException {
        List<Element> children = element.getChildren();
        if (children.isEmpty()) {
            text(element);
            return;
        }
        out.write('\n');
        for (Element child : children) {
            element(child, indent + "  ");
        }
        out.write(indent);
    }

    private void text(Element element) throws IOException {
        Escapes escapes = HTML.contains(element.getQualifiedName()) ? Escapes.NAMED : Escapes.HEXADECIMAL;
        escaped(element.getText(), escapes);
    }

    private void namespaces(Element element) throws IOException {
        for (Namespace namespace : element.getNamespacesIntroduced()) {
            if (!isImplied(namespace, element)) {
                String prefix = namespace.getPrefix();
                attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace.getURI());
            }
        }
    }

    // JDOM names two that need no words: xml, and the absence of a namespace at the root
    private static boolean isImplied(Namespace namespace, Element element) {
        return namespace.equals(Namespace.XML_NAMESPACE)
                || (namespace.equals(Namespace.NO_NAMESPACE) && element.getParentElement() == null);
    }

    private void attributes(Element element) throws IOException {
        if (element.hasAttributes()) {
            for (Attribute attribute : element.getAttributes()) {
                attribute(attribute.getQualifiedName(), attribute.getValue());
            }
        }
    }

    private void attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        escaped(value, Escapes.HEXADECIMAL);
        out.write('"');
    }

    private void escaped(String text, Escapes escapes) throws IOException {
        int from = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '>') {
                String reference = escapes.of(c, before);
                if (reference != null) {
                    out.write(text, from, i - from);
                    out.write(reference);
                    from = i + 1;
                }
            }
            before = c;
        }
        out.write(text, from, text.length() - from);
    }

    private enum Escapes {
        HEXADECIMAL("&#x26;", "&#x3C;", "&#x22;"),
        NAMED("&amp;", "&lt;", null);

        private final String ampersand;
        private final String less;
        private final @Nullable String quote;

        Escapes(String ampersand, String less, @Nullable String quote) {
            this.ampersand = ampersand;
            this.less = less;
            this.quote = quote;
        }

        @Nullable
        String of(char c, char before) {
            return switch (c) {
                case '&' -> ampersand;
                case '<' -> less;
                case '"' -> quote;
                case '>' -> before == ']' ? "&gt;" : null; // ]]> must not stand in a text
                default -> null;
            };
        }
    }
}
