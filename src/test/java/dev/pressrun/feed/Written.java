package dev.pressrun.feed;

/** The text of each feed. */
record Written(String rss, String atom, String json) {
    String named(String name) {
        return switch (name) {
            case "rss.xml" -> rss;
            case "atom.xml" -> atom;
            case "feed.json" -> json;
            default -> throw new AssertionError(name);
        };
    }
}
