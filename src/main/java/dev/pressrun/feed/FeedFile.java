package dev.pressrun.feed;

import java.util.List;
import java.util.function.Supplier;

/**
 * One file as it is published.
 *
 * @param name its path below the feeds' folder and below their address, segments joined by a slash, such as {@code
 *     tags/größe/atom.xml}
 * @param mediaType with its charset parameter where the type has one
 * @param title what the feed is called, for links to it; empty for what is no feed
 * @param content gives the bytes, the same ones whenever it is asked
 */
public record FeedFile(String name, String mediaType, String title, Role role, Supplier<Pieces> content) {
    /** A file whose bytes are held, and never changed. */
    public FeedFile(String name, String mediaType, String title, Role role, byte[] bytes) {
        this(name, mediaType, title, role, Pieces.of(List.of(bytes)));
    }

    FeedFile(String name, String mediaType, String title, Role role, Pieces pieces) {
        this(name, mediaType, title, role, () -> pieces);
    }

    /** All of it; what nobody holds, which is an archive, is made for whoever asks. */
    public byte[] bytes() {
        return content.get().joined();
    }

    /** What the file is for. */
    public enum Role {
        /** A feed of all posts: pages link to it. */
        SITE,
        /** A feed that the settings name: pages link to it. */
        NAMED,
        /** A feed of one tag, category, author or language. */
        GROUP,
        /** Older posts of a feed, which its readers find by the links in it. */
        ARCHIVE,
        /** How a browser shows the feeds. */
        STYLESHEET;

        /** Whether people are meant to find it without being told of it by another feed. */
        public boolean isMain() {
            return this == SITE || this == NAMED;
        }
    }
}
