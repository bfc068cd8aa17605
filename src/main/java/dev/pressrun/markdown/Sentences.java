package dev.pressrun.markdown;

import dev.pressrun.text.Wrapping;
import dev.pressrun.text.XmlCharacters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes what stands inside a paragraph: words, code, links and images, with a line break only where the author put one. */
record Sentences(Notes notes) {
    String of(Iterable<? extends Node> nodes) {
        Line line = new Line();
        nodes.forEach(node -> add(node, line));
        return line.toString().strip();
    }

    private void add(Node node, Line line) {
        if (node instanceof TextNode text) {
            line.words(text.getWholeText());
        } else if (node instanceof Element element) {
            add(element, line);
        }
    }

    private void add(Element element, Line line) {
        switch (element.normalName()) {
            case "br" -> line.newLine();
            case "img" -> image(element, line);
            case "a" -> link(element, line);
            case "code", "samp", "tt" -> around("`", element, line);
            case "del", "s", "strike" -> around("~~", element, line);
            case "q" -> around("\"", element, line);
            default -> children(element, line);
        }
    }

    private void children(Element element, Line line) {
        boolean block = TextBlocks.isBlock(element);
        if (block) {
            line.words(" ");
        }
        element.childNodes().forEach(child -> add(child, line));
        if (block) {
            line.words(" ");
        }
    }

    private void around(String mark, Element element, Line line) {
        line.words(mark);
        children(element, line);
        line.words(mark);
    }

    private void image(Element image, Line line) {
        String alt = image.attr("alt").strip();
        line.words(alt.isEmpty() ? "[image]" : "[image: " + alt + "]");
        boolean isItsOwnAddress = image.attr("src").startsWith("data:");
        if (!line.inLink && !isItsOwnAddress) { // a link has the note itself
            note(image.attr("src"), line);
        }
    }

    private void link(Element link, Line line) {
        if (link.hasClass("footnote-backref")) {
            return;
        }
        String href = link.attr("href");
        if (isFootnote(link) && notes.hasFootnote(href)) {
            note(href, line);
            return;
        }
        line.inLink = !href.isEmpty();
        children(link, line);
        line.inLink = false; // HTML has no link in a link
        if (!says(link, href)) {
            note(href, line);
        }
    }

    private static boolean isFootnote(Element link) {
        Element parent = link.parent();
        return parent != null && parent.hasClass("footnote-ref");
    }

    private void note(String address, Line line) {
        if (!address.isEmpty()) {
            line.mark(notes.mark(address));
        }
    }

    /** Whether a link's text is its address already, give or take what a browser would add. */
    private static boolean says(Element link, String href) {
        String text = link.text().strip();
        return href.equals(text)
                || href.equals("mailto:" + text)
                || href.equals("http://" + text)
                || href.equals("https://" + text)
                || href.equals(text + "/");
    }

    /** Text in the making, in which white space is one space. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private boolean inLink;

        /** Adds text from outside; an entity may have hidden a control character in it. */
        void words(String written) {
            String words = XmlCharacters.in(written);
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
                if (!space) {
                    text.append(c);
                } else if (!text.isEmpty() && !endsWithSpace()) {
                    text.append(' ');
                }
            }
        }

        void newLine() {
            text.append('\n');
        }

        /** Stays on the line of the word it belongs to. */
        void mark(String mark) {
            boolean spaced = endsWithSpace();
            if (spaced) {
                text.setLength(text.length() - 1);
            }
            text.append(text.isEmpty() ? "" : Wrapping.GLUE).append(mark).append(spaced ? " " : "");
        }

        private boolean endsWithSpace() {
            return !text.isEmpty() && (text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\n');
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
