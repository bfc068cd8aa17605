package dev.pressrun.feed;

import java.util.EnumSet;
import java.util.Set;

/** A format that feeds are written in. */
public enum Format {
    /** RSS 2.0. */
    RSS(RssFeed.NAME, RssFeed.MEDIA_TYPE + "; charset=utf-8"),
    /** Atom 1.0 (RFC 4287). */
    ATOM(AtomFeed.NAME, AtomFeed.MEDIA_TYPE + "; charset=utf-8"),
    /** JSON Feed 1.1. */
    JSON(JsonFeed.NAME, JsonFeed.MEDIA_TYPE);

    private final String fileName;
    private final String mediaType;

    Format(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /** Each of them. */
    public static Set<Format> all() {
        return EnumSet.allOf(Format.class);
    }

    /** What its files are called, whatever folder they are in. */
    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isXml() {
        return this != JSON;
    }

    /** A document without its items. */
    Frame frame(Contents contents) {
        return switch (this) {
            case RSS -> RssFeed.frame(contents);
            case ATOM -> AtomFeed.frame(contents);
            case JSON -> JsonFeed.frame(contents);
        };
    }
}
