package dev.pressrun.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one theme, without those of its base. A folder of the owner's is read once and whole, so that nothing a template
 * names can lead out of it.
 */
final class ThemeFiles {
    static final String LOOK = "look.properties";

    private static final String HOME = "/dev/pressrun/theme/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}\\.(html|css|properties)");
    /** What is larger is no template: the longest of ours has 8,000 bytes. */
    private static final int LARGEST = 100_000;

    private static final int MOST = 100;

    private final ThemePlace place;
    private final Map<String, String> texts;

    private ThemeFiles(ThemePlace place, Map<String, String> texts) {
        this.place = place;
        this.texts = texts;
    }

    /** The files at a place; those that cannot be used are problems, and left out. */
    static ThemeFiles at(ThemePlace place, List<ThemeProblem> problems) {
        Path folder = place.folder();
        return folder == null
                ? new ThemeFiles(place, new ConcurrentHashMap<>())
                : new ThemeFiles(place, texts(place, folder, problems));
    }

    /** How the owner knows a file. */
    String called(String file) {
        return place.file(file);
    }

    boolean comesWithPressrunAs(String name) {
        return place.folder() == null && place.name().equals(name);
    }

    /** The text of a file; null where the theme has none of this name. */
    @Nullable
    String text(String file) {
        String known = texts.get(file);
        if (known != null || place.folder() != null || !NAME.matcher(file).matches()) {
            return known;
        }
        String text = resource(HOME + place.name() + "/" + file);
        if (text != null) {
            texts.put(file, text);
        }
        return text;
    }

    /** The templates of a folder, which a theme of ours does not tell. */
    List<String> templates() {
        return texts.keySet().stream().filter(name -> !name.equals(LOOK)).toList();
    }

    private static @Nullable String resource(String name) {
        try (InputStream in = ThemeFiles.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static Map<String, String> texts(ThemePlace place, Path folder, List<ThemeProblem> problems) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            Path home = folder.toRealPath();
            List<Path> files = all.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (files.size() > MOST) {
                problems.add(ThemeProblem.error(place.name(), 0, "has more than " + MOST + " files"));
            }
            for (Path file : files.subList(0, Math.min(MOST, files.size()))) {
                String name = file.getFileName().toString();
                read(file, home, problem -> problems.add(ThemeProblem.error(place.file(name), 0, problem)))
                        .ifPresent(text -> texts.put(name, text));
            }
        } catch (IOException e) {
            problems.add(ThemeProblem.error(place.name(), 0, "cannot be read: " + e));
        }
        return texts;
    }

    private static Optional<String> read(Path file, Path home, Consumer<String> problem) {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(home)) {
                problem.accept("is a link that leads out of the theme; put the file itself into the folder");
            } else if (!Files.isRegularFile(real) || Files.size(real) > LARGEST) {
                problem.accept("is no file of at most " + LARGEST + " bytes");
            } else {
                return Optional.of(Files.readString(real));
            }
        } catch (CharacterCodingException e) {
            problem.accept("is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            problem.accept("cannot be read: " + e);
        }
        return Optional.empty();
    }
}
