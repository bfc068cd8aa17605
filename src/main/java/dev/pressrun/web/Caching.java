package dev.pressrun.web;

/** How long readers and proxies may use an answer without asking again. */
enum Caching {
    /** The state of the service, and mistakes. */
    NEVER("no-store"),
    /** Short: a corrected post should be seen soon. */
    PAGE("public, max-age=300"),
    /** What a polite feed reader does anyway: ask once an hour. Readers take it as the shortest pause between two polls. */
    FEED("public, max-age=3600"),
    /** A page where programs get a feed: a cache in between that does not look at Vary must not give it to them. */
    FEED_PAGE("private, max-age=300"),
    /** A part of a feed. Only a cache that knows what a part is may keep it (RFC 3229, section 10.8). */
    DELTA("no-store, im, max-age=3600"),
    /** A picture changes rarely, but a corrected one should not be hidden for days. */
    ASSET("public, max-age=3600"),
    /** It never changes, but a wrong one can be taken away. */
    EDITION("public, max-age=3600"),
    /** The address changes with the content. */
    FOREVER("public, max-age=31536000, immutable");

    private final String field;

    Caching(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
