package dev.pressrun.feed;

/** One post as it stands in every document that holds it, in each format. */
@SuppressWarnings("ArrayRecordComponent") // bytes that are never changed nor compared
record WrittenItem(byte[] rss, byte[] atom, byte[] json) {
    static WrittenItem of(Item item) {
        return new WrittenItem(RssItem.write(item), AtomEntry.write(item), JsonItem.write(item));
    }
}
