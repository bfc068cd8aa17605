package dev.pressrun.source;

import dev.pressrun.frontmatter.DataFile;
import dev.pressrun.frontmatter.Program;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.Home;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a site that its texts may ask for: those that they include, and data.
 *
 * @param home where the generator is at home; nothing outside of it is read
 * @param files what is in the folders for such files, by their paths below the home, so that a change is seen
 */
record SiteFiles(Home home, List<FoundFile> files) {
    private static final long LARGEST = 1024 * 1024;
    private static final List<String> INPUTS = List.of("", "src/");
    private static final String DATA = "_data/";

    static SiteFiles of(Home home) {
        List<FoundFile> files = new ArrayList<>();
        for (String input : INPUTS) {
            for (String folder : List.of(input + "_includes/", input + DATA)) {
                Path path = home.folder().resolve(folder);
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    FolderWalk.through(path, new ArrayList<>())
                            .files()
                            .forEach(file -> files.add(
                                    new FoundFile(folder + file.path(), file.file(), file.size(), file.modified())));
                }
            }
        }
        return new SiteFiles(home, List.copyOf(files));
    }

    /** The text of a file by its path below the home; a folder for it may be the home's own or one below {@code src}. */
    Optional<String> text(String path) {
        return INPUTS.stream().flatMap(input -> read(input + path).stream()).findFirst();
    }

    private Optional<String> read(String path) {
        try {
            Path root = home.folder().toRealPath();
            Path file = root.resolve(path.startsWith("/") ? path.substring(1) : path)
                    .toRealPath();
            boolean isHidden = !file.startsWith(root)
                    || Stream.of(root.relativize(file).toString().split("[/\\\\]", -1))
                            .anyMatch(name -> name.startsWith("."));
            return isHidden || !Files.isRegularFile(file) || Files.size(file) > LARGEST
                    ? Optional.empty()
                    : Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException | InvalidPathException e) {
            // what is not there, or cannot be read, is asked for in vain, which the one who asks says with the line
            return Optional.empty();
        }
    }

    /** The values of the data files by their names, those in folders below the names of the folders. */
    Map<String, Object> data(List<Problem> problems) {
        Map<String, Object> data = new HashMap<>();
        for (FoundFile file : files) {
            int below = file.path().indexOf(DATA);
            if (below >= 0) {
                Notes notes = new Notes(home.named(file.path()), problems);
                FileText.of(file, notes)
                        .flatMap(text -> values(file.name(), text, notes))
                        .ifPresent(value -> put(data, file, value, below + DATA.length()));
            }
        }
        return data;
    }

    private static Optional<Value> values(String name, String text, Notes notes) {
        return name.endsWith("js") ? Optional.of(Program.script(text).stated()) : DataFile.read(name, text, notes);
    }

    @SuppressWarnings("unchecked") // a map that was put here has texts as keys
    private static void put(Map<String, Object> data, FoundFile file, Value value, int below) {
        Map<String, Object> here = data;
        String path = file.path().substring(below);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/')) {
            Object folder = here.computeIfAbsent(path.substring(0, slash), any -> new HashMap<String, Object>());
            here = folder instanceof HashMap<?, ?> map ? (Map<String, Object>) map : new HashMap<>();
            path = path.substring(slash + 1);
        }
        here.putIfAbsent(file.stem(), PlainValues.of(value));
    }
}
