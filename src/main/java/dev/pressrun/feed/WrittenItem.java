package dev.pressrun.feed;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One post as it stands in every document that holds it, in each format. */
record WrittenItem(Map<Format, byte[]> formats) {
    /** The HTML, by far the most of it, is encoded once for all formats, and escaped once for both of XML. */
    static WrittenItem of(Item item, Set<Format> formats) {
        byte[] html = item.content() == null ? new byte[0] : item.content();
        byte[] escaped = formats.stream().anyMatch(Format::isXml) ? Escapes.NAMED.of(html) : html;
        Map<Format, byte[]> written = new EnumMap<>(Format.class);
        for (Format format : formats) {
            written.put(
                    format,
                    switch (format) {
                        case RSS -> RssItem.write(item, escaped);
                        case ATOM -> AtomEntry.write(item, escaped);
                        case JSON -> JsonItem.write(item, html);
                    });
        }
        return new WrittenItem(written);
    }

    byte[] in(Format format) {
        return Objects.requireNonNull(formats.get(format), "an item is not written in a format of its feed");
    }

    /** How many bytes it takes. */
    int size() {
        return formats.values().stream().mapToInt(bytes -> bytes.length).sum();
    }
}
