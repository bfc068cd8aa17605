package dev.pressrun.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Writes a cleaned post as a reader at a terminal would like to see it. */
final class PlainText {
    private PlainText() {}

    static String of(Element body, int columns, Addresses addresses) {
        Map<String, Element> footnotes = takeFootnotes(body, addresses);
        Notes notes = new Notes(footnotes);
        TextBlocks blocks = new TextBlocks(new Sentences(notes));
        List<String> text = blocks.of(body, columns);
        List<String> below = notes.lines(blocks, columns);
        String gap = text.isEmpty() || below.isEmpty() ? "" : "\n\n";
        return String.join("\n", text) + gap + String.join("\n", below);
    }

    /** Those that the text refers to leave it, since they become notes. */
    private static Map<String, Element> takeFootnotes(Element body, Addresses addresses) {
        Map<String, Element> footnotes = new LinkedHashMap<>();
        Set<String> marked = new HashSet<>(body.select(".footnote-ref > a").eachAttr("href"));
        for (Element section : body.select("> section.footnotes")) {
            for (Element footnote : section.select("> ol > li[id]")) {
                addresses.link("#" + footnote.id()).filter(marked::contains).ifPresent(address -> {
                    if (footnotes.putIfAbsent(address, footnote) == null) {
                        footnote.remove();
                    }
                });
            }
        }
        return footnotes;
    }
}
