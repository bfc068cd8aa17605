package dev.pressrun.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a generator is at home: the folder with its configuration, which is the folder of posts or one above it.
 *
 * @param folder the generator's own
 * @param below the path from there to the folder of posts, with a slash at its end; empty when they are the same
 */
public record Home(Generator generator, Path folder, String below) {
    /** Posts are rarely further below: {@code site/src/content/blog}. */
    private static final int HIGHEST = 4;

    /** The home of the generator that a folder of posts was made for; with {@link Generator#AUTO} of the nearest that fits. */
    public static Home of(Path posts, Generator wanted) {
        Path here = posts.toAbsolutePath().normalize();
        if (wanted == Generator.AUTO) {
            return nearest(here, wanted, Marks.STRONG, Marks::mark)
                    .or(() -> nearest(here, wanted, Marks.WEAK, Marks::mark))
                    .orElseGet(() -> new Home(Generator.PLAIN, here, ""));
        }
        return nearest(here, wanted, Marks.STRONG, Marks::isIn).orElseGet(() -> new Home(wanted, here, ""));
    }

    private static Optional<Home> nearest(
            Path here, Generator wanted, List<Marks> all, BiPredicate<Marks, Home> marked) {
        Path folder = here;
        for (int level = 0; level <= HIGHEST && folder != null; level++) {
            for (Marks marks : all) {
                Home home = new Home(marks.generator(), folder, below(folder, here));
                if ((wanted == Generator.AUTO || wanted == marks.generator()) && marked.test(marks, home)) {
                    return Optional.of(home);
                }
            }
            // what belongs together is in one repository
            folder = Files.exists(folder.resolve(".git")) ? null : folder.getParent();
        }
        return Optional.empty();
    }

    private static String below(Path folder, Path here) {
        StringBuilder below = new StringBuilder();
        for (int i = folder.getNameCount(); i < here.getNameCount(); i++) {
            below.append(here.getName(i)).append('/');
        }
        return below.toString();
    }

    /** The folder that the generator takes posts from, such as {@code content/}, as seen from the folder of posts. */
    public ContentRoot content(String path) {
        if (below.startsWith(path)) {
            return new ContentRoot("", below.substring(path.length()));
        }
        return new ContentRoot(path.startsWith(below) ? path.substring(below.length()) : "", "");
    }

    /** The first of the folders that is there, with a slash at its end; empty when none is. */
    public String firstFolder(String... names) {
        return Stream.of(names)
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .map(name -> name + "/")
                .findFirst()
                .orElse("");
    }

    /** A file of the home as seen from the folder of posts, as problems name it. */
    public String named(String file) {
        return below.replaceAll("[^/]+", "..") + file;
    }

    /** The files that are there of those that the generator's configuration may be in; they decide how posts are read. */
    public List<Path> configuration() {
        return Marks.configuration(generator)
                .map(folder::resolve)
                .flatMap(Home::files)
                .toList();
    }

    private static Stream<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return Stream.of(path);
        }
        if (!Files.isDirectory(path)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            // what cannot be read says nothing
            return Stream.empty();
        }
    }

    /** A path as configurations write it, without what says nothing: dots, and slashes at its ends. */
    static String path(String written) {
        return Stream.of(written.strip().replace('\\', '/').split("/"))
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .collect(Collectors.joining("/"));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }
}
