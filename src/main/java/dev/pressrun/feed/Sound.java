package dev.pressrun.feed;

import dev.pressrun.post.Enclosure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what an item plays. */
final class Sound {
    /** What Apple's directory takes; others in a feed make it refuse the episode. */
    private static final Pattern PODCAST = Pattern.compile("(?i).*\\.(?:m4a|mp3|mov|mp4|m4v)");

    private Sound() {}

    /** Whether podcast programs play the file. */
    static boolean is(Enclosure enclosure) {
        String type = enclosure.type();
        String path = enclosure.url().getRawPath();
        return (type.startsWith("audio/") || type.startsWith("video/"))
                && path != null
                && PODCAST.matcher(path).matches();
    }

    /** The one enclosure that an RSS item may have: the first that plays, else the first. */
    static Optional<Enclosure> main(List<Enclosure> enclosures) {
        return enclosures.stream()
                .filter(Sound::is)
                .findFirst()
                .or(() -> enclosures.stream().findFirst());
    }
}
