package dev.pressrun.feed;

import dev.pressrun.feed.FeedParts.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the objects in the array {@code items} of the outermost object of a JSON text. */
final class JsonSpans {
    private static final byte[] ITEMS = {'"', 'i', 't', 'e', 'm', 's', '"', ':'};

    private final byte[] json;
    private final List<Span> spans = new ArrayList<>();
    private int at;

    JsonSpans(byte[] json) {
        this.json = json;
    }

    List<Span> find() {
        int depth = 0;
        boolean inItems = false;
        int from = 0;
        while (at < json.length) {
            byte c = json[at];
            if (c == '"') {
                inItems |= depth == 1 && isItems();
                skipText();
            } else if (c == '{' || c == '[') {
                from = depth == 2 ? at : from;
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (inItems && depth == 2) {
                    spans.add(new Span(from, at + 1));
                } else if (inItems && depth == 1) {
                    return spans;
                }
            }
            at++;
        }
        return spans;
    }

    private boolean isItems() {
        int end = at + ITEMS.length;
        return end <= json.length && Arrays.equals(json, at, end, ITEMS, 0, ITEMS.length);
    }

    /** Goes from the quote that begins a text to the one that ends it. */
    private void skipText() {
        at++;
        while (at < json.length && json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
    }
}
