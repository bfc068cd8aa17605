package dev.pressrun.feed;

/**
 * One feed as it is published.
 *
 * @param name the file's name, which is also the last part of its address, such as {@code atom.xml}
 * @param mediaType with its charset parameter where the type has one
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are never changed, compared only in tests
public record FeedFile(String name, String mediaType, byte[] bytes) {}
