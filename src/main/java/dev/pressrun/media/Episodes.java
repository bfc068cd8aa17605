package dev.pressrun.media;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Episode;
import dev.pressrun.post.Notes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a podcast says about a post, besides its sound. */
final class Episodes {
    private static final Pattern NUMBER = Pattern.compile("#?0{0,9}(\\d{1,7})(?:\\.0{1,9})?");

    private final FrontMatter matter;
    private final Notes notes;

    private Episodes(FrontMatter matter, Notes notes) {
        this.matter = matter;
        this.notes = notes;
    }

    static Episode of(FrontMatter matter, Notes notes) {
        Episodes read = new Episodes(matter, notes);
        Episode episode = new Episode(
                read.number("season", "season_number"),
                read.number("episode", "episode_number", "episodenumber", "number"),
                read.kind(),
                read.language());
        return episode.equals(Episode.UNTOLD) ? Episode.UNTOLD : episode;
    }

    /** The first that is said of the keys: as they are, as iTunes' own, or among what is said about the podcast. */
    private Value value(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> Stream.of(
                        matter.values().getOrDefault("podcast", Value.nothing()).at(key),
                        matter.values().getOrDefault("episode", Value.nothing()).at(key),
                        matter.own("itunes_" + key),
                        // too short a word for anything but an episode's own table
                        key.equals("number") || key.equals("type") ? Value.nothing() : matter.own(key)))
                .filter(value -> !value.isBlank() && !(value instanceof Value.Table))
                .findFirst()
                .orElse(Value.nothing());
    }

    private int number(String... keys) {
        Value value = value(keys);
        Matcher number = NUMBER.matcher(value.text().strip());
        if (number.matches()) {
            return Integer.parseInt(number.group(1));
        }
        if (!value.isBlank()) {
            notes.warn(
                    value.line(), "the " + keys[0] + " \"" + Said.briefly(value) + "\" is no number; write it like 12");
        }
        return 0;
    }

    private Episode.@Nullable Kind kind() {
        Value value = value("episode_type", "episodetype", "type");
        String word = value.text().strip().toUpperCase(Locale.ROOT);
        for (Episode.Kind kind : Episode.Kind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        boolean isMediaType = word.contains("/");
        if (!value.isBlank() && !isMediaType) {
            notes.warn(
                    value.line(),
                    "the episode type \"" + Said.briefly(value) + "\" is none; write full, trailer or bonus");
        }
        return null;
    }

    private Episode.@Nullable Language language() {
        Value value = value("explicit");
        if (value.isYes() || value.text().strip().equalsIgnoreCase("explicit")) {
            return Episode.Language.EXPLICIT;
        }
        if (value.isNo()
                || List.of("clean", "none").contains(value.text().strip().toLowerCase(Locale.ROOT))) {
            return Episode.Language.CLEAN;
        }
        if (!value.isBlank()) {
            notes.warn(
                    value.line(), "explicit is \"" + Said.briefly(value) + "\" and is left out; write true or false");
        }
        return null;
    }
}
