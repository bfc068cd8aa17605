package dev.pressrun.app;

import dev.pressrun.theme.ThemePlace;
import dev.pressrun.theme.ThemeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells whether settings or themes may have changed, by the sizes and times of their files. */
final class FileStates {
    private static final int DEEPEST = 4;

    private FileStates() {}

    /** The folders of the themes that are their owner's. */
    static List<Path> folders(ThemeSettings themes) {
        return Stream.concat(Stream.of(themes.site()), themes.digests().values().stream())
                .map(ThemePlace::folder)
                .filter(Objects::nonNull)
                .map(folder -> folder)
                .distinct()
                .toList();
    }

    /** A number that changes with what is in the folders. */
    static long ofAllIn(List<Path> folders) {
        return folders.stream().mapToLong(FileStates::ofAllIn).reduce(1, (all, one) -> all * 31 + one);
    }

    private static long ofAllIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.sorted().mapToLong(FileStates::of).reduce(1, (all, one) -> all * 31 + one);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it is just being replaced, which is a change of its own
        }
    }

    /** A number that changes with any of the files. */
    static long ofAll(List<Path> files) {
        return files.stream().mapToLong(FileStates::of).reduce(1, (all, one) -> all * 31 + one);
    }

    /** A number that changes with a file. */
    static long of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return (file.hashCode() * 31L + attributes.size()) * 31L
                    + attributes.lastModifiedTime().toInstant().hashCode();
        } catch (IOException e) {
            return 0; // not there: that is a state too
        }
    }
}
