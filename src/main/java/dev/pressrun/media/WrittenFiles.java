package dev.pressrun.media;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Notes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files that front matter wants readers to load with a post. */
final class WrittenFiles {
    private static final List<String> KEYS = List.of(
            "enclosure",
            "enclosures",
            "audio",
            "audio_url",
            "audio_file",
            "audio_file_path",
            "podcast",
            "podcast_file",
            "attachments");
    private static final List<String> ADDRESS = List.of("url", "file", "src", "href", "path", "audio", "mp3");
    private static final List<String> LENGTH =
            List.of("length", "size", "bytes", "size_in_bytes", "filesize", "file_size");
    private static final List<String> TYPE = List.of("type", "mime_type", "mimetype", "mime", "media_type");
    private static final List<String> DURATION = List.of("duration", "duration_in_seconds", "itunes_duration");

    /** What is said beside a file that is only an address. */
    private static final List<String> OWN_LENGTH = List.of("podcast_bytes", "audio_file_size", "file_size", "filesize");

    private static final List<String> OWN_DURATION = List.of("duration", "podcast_duration", "itunes_duration");

    private static final int MOST = 100;
    private static final Pattern GAPS = Pattern.compile("(?<=\\d)[,._' ](?=\\d{3}(?!\\d))");
    private static final Pattern BYTES = Pattern.compile("\\d{1,15}(?:\\.0{1,9})?");

    private final FrontMatter matter;
    private final Notes notes;
    private final List<WrittenFile> files = new ArrayList<>();

    WrittenFiles(FrontMatter matter, Notes notes) {
        this.matter = matter;
        this.notes = notes;
    }

    /** All of them, in the order of the keys; the same address may be there twice. */
    List<WrittenFile> all() {
        KEYS.forEach(key -> collect(matter.own(key)));
        return files;
    }

    private void collect(Value value) {
        if (value instanceof Value.Items items) {
            items.values().stream().limit(MOST).forEach(this::collectOne);
        } else {
            collectOne(value);
        }
    }

    private void collectOne(Value value) {
        if (value instanceof Value.Table table) {
            Value address = table.firstAt(ADDRESS);
            // a table that names no file may still say which episode it is
            if (!address.text().isBlank()) {
                add(address.text().strip(), table.firstAt(LENGTH), table.firstAt(TYPE), table.firstAt(DURATION));
            }
        } else if (value instanceof Value.Scalar && !value.isBlank() && !value.isYes() && !value.isNo()) {
            collectLine(value.text().strip(), value.line());
        }
    }

    /** Jekyll's one string: an address, a length and a type, or the address alone. */
    private void collectLine(String text, int line) {
        String[] parts = text.split("\\s+", -1);
        int words = parts.length;
        if (words == 3 && BYTES.matcher(parts[1]).matches() && MediaType.isOne(parts[2])) {
            add(parts[0], new Value.Scalar(parts[1], line), new Value.Scalar(parts[2], line), Value.nothing());
        } else if (words == 2 && BYTES.matcher(parts[1]).matches()) {
            add(parts[0], new Value.Scalar(parts[1], line), Value.nothing(), Value.nothing());
        } else {
            add(text, Value.nothing(), Value.nothing(), Value.nothing());
        }
    }

    private void add(String address, Value length, Value type, Value duration) {
        files.add(new WrittenFile(
                address,
                type(type, address),
                length(length.isBlank() ? matter.own(OWN_LENGTH) : length),
                duration(duration.isBlank() ? duration() : duration)));
    }

    private Value duration() {
        Value inPodcast =
                matter.values().getOrDefault("podcast", Value.nothing()).firstAt(DURATION);
        return inPodcast.isBlank() ? matter.own(OWN_DURATION) : inPodcast;
    }

    private String type(Value value, String address) {
        String written = value.text().strip();
        if (MediaType.isOne(written)) {
            return written;
        }
        if (written.contains("/")) {
            notes.warn(
                    value.line(),
                    "the type \"" + Said.briefly(value) + "\" is no media type; write it like audio/mpeg");
        }
        return MediaType.of(address);
    }

    private long length(Value value) {
        String written = GAPS.matcher(value.text().strip()).replaceAll("");
        if (BYTES.matcher(written).matches()) {
            return Long.parseLong(written.split("\\.", 2)[0]);
        }
        if (!value.isBlank()) {
            notes.warn(
                    value.line(),
                    "the length \"" + Said.briefly(value) + "\" is no number of bytes; write it like 12345678");
        }
        return 0;
    }

    private @Nullable Duration duration(Value value) {
        Optional<Duration> duration = PlayingTime.parse(value.text());
        if (duration.isEmpty() && !value.isBlank()) {
            notes.warn(
                    value.line(),
                    "the duration \"" + Said.briefly(value) + "\" is none that we know; write it like 1:02:03");
        }
        return duration.filter(known -> !known.isZero()).orElse(null);
    }
}
