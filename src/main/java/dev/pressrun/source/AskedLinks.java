package dev.pressrun.source;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers where the links of one text lead, and remembers what it was asked: while all those answers stay, the text stays as it
 * is, whatever else becomes of the other posts.
 */
final class AskedLinks implements Function<String, Optional<URI>> {
    private final RenderedBody written;
    private final RenderedBody linked;
    private final Map<String, Optional<URI>> answers = new ConcurrentHashMap<>();
    private volatile Function<String, Optional<URI>> pages;

    AskedLinks(RenderedBody written, Function<String, Optional<URI>> pages) {
        this.written = written;
        this.pages = pages;
        this.linked = written.with(written.markdown().linking(this));
    }

    /** The text with links to the pages. */
    RenderedBody linked() {
        return linked;
    }

    @Override
    public Optional<URI> apply(String path) {
        return answers.computeIfAbsent(path, asked -> pages.apply(asked));
    }

    /** Whether this text is still the same where these are the pages; what it asks from now on, they answer. */
    boolean isStill(RenderedBody text, Function<String, Optional<URI>> now) {
        boolean isSame = written.equals(text)
                && answers.entrySet().stream()
                        .allMatch(answer -> answer.getValue().equals(now.apply(answer.getKey())));
        if (isSame) {
            pages = now;
        }
        return isSame;
    }
}
