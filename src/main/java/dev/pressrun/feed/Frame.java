package dev.pressrun.feed;

import java.nio.charset.StandardCharsets;
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

    byte[] around(List<byte[]> items) {
        byte[] between = utf8(separator);
        byte[] first = utf8(head);
        byte[] last = utf8(tail);
        int length = first.length + last.length + between.length * Math.max(0, items.size() - 1);
        for (byte[] item : items) {
            length = Math.addExact(length, item.length);
        }
        byte[] all = new byte[length];
        int at = put(all, 0, first);
        for (int i = 0; i < items.size(); i++) {
            at = i == 0 ? at : put(all, at, between);
            at = put(all, at, items.get(i));
        }
        put(all, at, last);
        return all;
    }

    private static int put(byte[] all, int at, byte[] piece) {
        System.arraycopy(piece, 0, all, at, piece.length);
        return at + piece.length;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
