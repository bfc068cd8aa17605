package dev.pressrun.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The numbered notes below a plain text: addresses of links and footnotes, in the order in which the text speaks of them. */
final class Notes {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, Element> footnotes;

    /** Takes footnotes by the address that refers to each. */
    Notes(Map<String, Element> footnotes) {
        this.footnotes = Map.copyOf(footnotes);
    }

    /** The mark for an address, such as {@code [1]}; an address that was noted before keeps its number. */
    String mark(String address) {
        return "[" + numbers.computeIfAbsent(address, this::next) + "]";
    }

    boolean hasFootnote(String address) {
        return footnotes.containsKey(address);
    }

    List<String> lines(TextBlocks blocks, int columns) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) { // a footnote may add notes while it is written
            String address = addresses.get(i);
            String mark = mark(address) + " ";
            Element footnote = footnotes.get(address);
            List<String> note = footnote == null ? List.of(address) : blocks.of(footnote, columns - mark.length());
            lines.addAll(Indent.hanging(mark, note));
        }
        return lines;
    }

    private int next(String address) {
        addresses.add(address);
        return addresses.size();
    }
}
