package dev.pressrun.feed;

/** One post as it stands in every document that holds it, in each format. */
@SuppressWarnings("ArrayRecordComponent") // bytes that are never changed nor compared
record WrittenItem(byte[] rss, byte[] atom, byte[] json) {
    /** The HTML, by far the most of it, is encoded once for all formats, and escaped once for both of XML. */
    static WrittenItem of(Item item) {
        byte[] html = item.content() == null ? new byte[0] : item.content();
        byte[] escaped = Escapes.NAMED.of(html);
        return new WrittenItem(
                RssItem.write(item, escaped), AtomEntry.write(item, escaped), JsonItem.write(item, html));
    }
}
