package dev.pressrun.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The addresses of one picture in several sizes, as HTML writes them: {@code a.png 1x, b.png 2x}. */
final class SourceSet {
    private final String text;
    private int at;

    private SourceSet(String text) {
        this.text = text;
    }

    /** The same with other addresses, without those that {@code address} gives nothing for; empty when none is left. */
    static Optional<String> with(String text, Function<String, Optional<String>> address) {
        SourceSet set = new SourceSet(text);
        List<String> candidates = new ArrayList<>();
        while (set.skip(" \t\n\r\f,")) {
            String url = set.url();
            String size = url.endsWith(",") ? "" : set.size();
            // an address with a comma at its end would be taken for one without
            address.apply(stripped(url))
                    .filter(found -> !found.endsWith(","))
                    .ifPresent(found -> candidates.add(found + size));
        }
        return candidates.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", candidates));
    }

    private static String stripped(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == ',') {
            end--;
        }
        return url.substring(0, end);
    }

    /** Whether anything is left behind these characters. */
    private boolean skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length();
    }

    /** An address ends where white space begins; a comma in it is part of it. */
    private String url() {
        int from = at;
        while (at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A width or a density, with a space in front; empty when what stands up to the next comma is neither. */
    private String size() {
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        String size = text.substring(at, end).strip();
        at = end;
        return isSize(size) ? " " + size : "";
    }

    private static boolean isSize(String size) {
        int last = size.length() - 1;
        return last > 0
                && last < 12
                && "wx".indexOf(size.charAt(last)) >= 0
                && size.chars().limit(last).allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }
}
