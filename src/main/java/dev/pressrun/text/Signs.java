package dev.pressrun.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Signs of ASCII, in capitals or not, for which a text is searched all at once. */
public final class Signs {
    private final List<String> signs;
    private final byte[][] octets;
    /** The octets that a sign begins with, and those that may follow them. */
    private final boolean[] first = new boolean[0x100];

    private final boolean[] second = new boolean[0x100];

    private Signs(List<String> signs) {
        this.signs = signs;
        this.octets = signs.stream()
                .map(sign -> sign.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        for (byte[] sign : octets) {
            add(sign[0], first);
            if (sign.length == 1) {
                Arrays.fill(second, true);
            } else {
                add(sign[1], second);
            }
        }
    }

    private static void add(byte octet, boolean[] to) {
        to[octet] = true;
        to[Character.toUpperCase(octet)] = true;
    }

    public static Signs of(String... signs) {
        return new Signs(Stream.of(signs)
                .map(sign -> sign.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    }

    /** All these signs and others. */
    public Signs and(Signs others) {
        return of(Stream.concat(signs.stream(), others.signs.stream()).toArray(String[]::new));
    }

    boolean areIn(byte[] text, int from, int until) {
        boolean[] begins = first;
        for (int at = from; at < until; at++) {
            if (begins[text[at] & 0xFF]
                    && (at + 1 == until || second[text[at + 1] & 0xFF])
                    && isAnyAt(text, at, until)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyAt(byte[] text, int at, int until) {
        for (byte[] sign : octets) {
            int same = 0;
            while (same < sign.length && at + same < until && Character.toLowerCase(text[at + same]) == sign[same]) {
                same++;
            }
            if (same == sign.length) {
                return true;
            }
        }
        return false;
    }
}
