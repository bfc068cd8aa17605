package dev.pressrun.app;

import dev.pressrun.preview.PreviewServer;
import java.util.List;
import java.util.stream.Stream;

/** What a preview cannot show: each is said until it is mended, whatever becomes of the other. */
final class Troubles {
    private final PreviewServer server;
    private List<String> settings = List.of();
    private List<String> posts = List.of();

    Troubles(PreviewServer server) {
        this.server = server;
    }

    /** What is wrong with settings and themes; nothing when all is well again. */
    synchronized void ofSettings(List<String> lines) {
        settings = List.copyOf(lines);
        say();
    }

    /** The same of the posts and the store. */
    synchronized void ofPosts(List<String> lines) {
        posts = List.copyOf(lines);
        say();
    }

    private void say() {
        server.say(Stream.concat(settings.stream(), posts.stream()).toList());
    }
}
