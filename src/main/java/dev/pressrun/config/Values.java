package dev.pressrun.config;

import dev.pressrun.digest.Mailbox;
import dev.pressrun.text.OneLine;
import dev.pressrun.text.Setting;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values that settings give to keys, read one by one. A value that is wrong is written down as a problem and a stand-in is
 * returned, so that all that is wrong can be said at once; the stand-ins never leave this package.
 */
final class Values {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*([smhd])");

    private static final Mailbox NOBODY = new Mailbox("", "nobody@localhost");

    private final String file;
    private final Path folder;
    private final Map<String, Setting> settings;
    // a key that is read twice is wrong once
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** Values of a file in a folder; relative paths begin in the folder. */
    Values(String file, Path folder, Map<String, Setting> settings) {
        this.file = file;
        this.folder = folder;
        this.settings = settings;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Writes down what is odd about a key and keeps nobody from starting. */
    void warning(String name, String message) {
        warnings.add(said(origin(name), message));
    }

    /** Writes a problem of a key down, with the place where the key was set; a secret is not said with it. */
    void problem(String name, String message) {
        problems.add(said(name, message));
    }

    private String said(String name, String message) {
        Setting setting = settings.get(name);
        String said = setting != null
                        && Key.called(name).kind() == Key.Kind.SECRET
                        && !setting.value().isEmpty()
                ? message.replace(setting.value(), "(a secret)")
                : message;
        return (setting == null ? file : setting.place()) + ": " + name + " " + said;
    }

    /** The text of a key, or its fallback; empty when there is neither. */
    Optional<String> text(String name) {
        Setting setting = settings.get(name);
        if (setting != null && !setting.value().isEmpty()) {
            return Optional.of(withoutControls(setting));
        }
        Key key = Key.called(name);
        if (key.presence() == Key.Presence.REQUIRED) {
            problem(name, "is missing");
            return Optional.empty();
        }
        Optional<String> other = other(key);
        return other.isPresent()
                ? other.flatMap(this::text)
                : Optional.of(key.fallback()).filter(value -> !value.isEmpty());
    }

    /** No header of a mail and no feed can hold them, and nobody sees them in a file. */
    private String withoutControls(Setting setting) {
        String text = setting.value();
        boolean spaced = Key.called(setting.name()).kind() == Key.Kind.SPACED;
        int[] controls = text.chars()
                .filter(c -> OneLine.isControl(c) && !(spaced && Character.isWhitespace(c)))
                .distinct()
                .toArray();
        for (int control : controls) {
            problem(
                    setting.name(),
                    String.format(
                            Locale.ROOT,
                            "must not hold the control character U+%04X; put a space in its place",
                            control));
            text = text.replace((char) control, ' ');
        }
        return text;
    }

    /** The key whose value holds when a key is not set. */
    private static Optional<String> other(Key key) {
        Matcher reference = REFERENCE.matcher(key.fallback());
        return reference.matches() ? Optional.of(reference.group(1)) : Optional.empty();
    }

    /** The key that a key's value was written for: itself, or the one that it falls back to. */
    private String origin(String name) {
        Setting setting = settings.get(name);
        boolean own = setting != null && !setting.value().isEmpty();
        return own ? name : other(Key.called(name)).map(this::origin).orElse(name);
    }

    /** The value of a key as {@code parse} makes it; {@code standIn} when that throws an {@link IllegalArgumentException}. */
    <T> T parsed(String name, Function<String, T> parse, T standIn) {
        return text(name).map(text -> tried(name, text, parse, standIn)).orElse(standIn);
    }

    private <T> T tried(String name, String text, Function<String, T> parse, T standIn) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(origin(name), String.valueOf(e.getMessage()));
            return standIn;
        }
    }

    int number(String name, int from, int to) {
        String range = "must be a whole number from " + from + " to " + to + ", not ";
        return parsed(
                name,
                text -> {
                    int number = text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
                    if (number < from || number > to) {
                        throw new IllegalArgumentException(range + text);
                    }
                    return number;
                },
                from);
    }

    double rate(String name) {
        return parsed(
                name,
                text -> {
                    if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
                        throw new IllegalArgumentException(
                                "must be a number of messages per second such as 5 or 0.5, or 0 for no limit, not "
                                        + text);
                    }
                    return Double.parseDouble(text);
                },
                0.0);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return parsed(name, text -> oneOf(type, text), type.getEnumConstants()[0]);
    }

    /** Several of a kind, separated by commas. */
    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return list(name, text -> oneOf(type, text));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> word(one).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + String.join(", ", Stream.of(all).map(Values::word).toList()) + ", not " + text));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    ZoneId zone(String name) {
        return parsed(name, Written::zone, ZoneId.of("UTC"));
    }

    /** An absolute http or https address; a slash is put at its end where it has none. */
    URI address(String name) {
        return parsed(name, WrittenAddress::site, URI.create("http://localhost/"));
    }

    /** An email address, with a name before it or not. */
    Mailbox mailbox(String name) {
        return parsed(name, WrittenAddress::mailbox, NOBODY);
    }

    /** A length of time: a whole number and s, m, h or d; not nothing. */
    Duration duration(String name) {
        return parsed(
                name,
                text -> {
                    Matcher duration = DURATION.matcher(text);
                    if (!duration.matches() || Long.parseLong(duration.group(1)) == 0) {
                        throw new IllegalArgumentException("must be a length of time such as 36h or 7d, not " + text);
                    }
                    long amount = Long.parseLong(duration.group(1));
                    return switch (duration.group(2)) {
                        case "s" -> Duration.ofSeconds(amount);
                        case "m" -> Duration.ofMinutes(amount);
                        case "h" -> Duration.ofHours(amount);
                        default -> Duration.ofDays(amount);
                    };
                },
                Duration.ofDays(7));
    }

    /** A path; a relative one begins in the folder of the settings file. */
    Path path(String name) {
        return parsed(name, text -> folder.resolve(text).normalize(), folder);
    }

    /** The text of the file that a key names; a secret must not be readable by everybody. */
    Optional<String> secretFrom(String name) {
        return text(name).flatMap(ignored -> {
            Path path = path(name);
            try {
                if (Files.getFileStore(path).supportsFileAttributeView("posix")
                        && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
                    problem(name, "names a file that everybody may read: chmod o-rwx " + path);
                    return Optional.empty();
                }
                return Optional.of(Files.readString(path));
            } catch (CharacterCodingException e) {
                problem(name, "names a file that is no text in UTF-8: " + path);
                return Optional.empty();
            } catch (IOException e) {
                problem(name, "names a file that cannot be read: " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    /** The parts of a list that is separated by commas. */
    List<String> list(String name) {
        return text(name).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The parts of a list as {@code parse} makes them; those that are wrong are problems, and left out. */
    <T> List<T> list(String name, Function<String, T> parse) {
        List<T> all = new ArrayList<>();
        for (String part : list(name)) {
            tried(name, part, text -> all.add(parse.apply(text)), false);
        }
        return all;
    }
}
