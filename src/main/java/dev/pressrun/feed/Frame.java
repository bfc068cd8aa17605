package dev.pressrun.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A document without its items: what stands before, between and behind them. */
record Frame(String head, String separator, String tail) {
    /** The frame that a document without items shows, of which it is known how it ends. */
    static Frame of(String empty, String separator, String tail) {
        if (!empty.endsWith(tail)) {
            throw new IllegalStateException("a feed does not end with " + tail);
        }
        return new Frame(empty.substring(0, empty.length() - tail.length()), separator, tail);
    }

    Pieces around(List<byte[]> items) {
        byte[] between = utf8(separator);
        List<byte[]> all = new ArrayList<>();
        all.add(utf8(head));
        for (byte[] item : items) {
            if (all.size() > 1) {
                all.add(between);
            }
            all.add(item);
        }
        all.add(utf8(tail));
        return Pieces.of(all);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
