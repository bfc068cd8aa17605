package dev.pressrun.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.post.Ledger;
import dev.pressrun.post.PublishedPost;
import dev.pressrun.post.PublishedPosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The ledger as a text beside the feeds: one line a post, those last that were published last, so that it can be read, kept in a
 * version control and mended. A line that is not understood is said and stays where it can be mended.
 */
public final class LedgerFile implements PublishedPosts {
    public static final String NAME = "pressrun-ids.tsv";

    private static final String TITLE = "# pressrun ids ";
    private static final int VERSION = 1;
    private static final String HEADER = TITLE + VERSION + """
             - by these ids readers know the posts; keep this file together with the feeds
            # first published\tid\tfile\taddress\tdated\tfingerprint\tchanged\tformer addresses
            """;

    private final Path folder;
    private final Path file;
    private Stamp stamp = Stamp.NONE;
    private Content content = Content.EMPTY;

    public LedgerFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** By what one sees that a file has changed without opening it. */
    private record Stamp(FileTime modified, long size) {
        static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1);

        boolean fits(BasicFileAttributes attributes) {
            return modified.equals(attributes.lastModifiedTime()) && size == attributes.size();
        }
    }

    /** What the file says. */
    private record Content(Ledger ledger, List<String> strange, List<String> complaints) {
        static final Content EMPTY = new Content(Ledger.EMPTY, List.of(), List.of());
    }

    /** Throws {@link UncheckedIOException} when there is a file that cannot be read, or one of a newer version. */
    @Override
    public synchronized Ledger ledger() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!stamp.fits(attributes)) {
                content = parse(Files.readAllBytes(file));
                stamp = new Stamp(attributes.lastModifiedTime(), attributes.size());
            }
        } catch (NoSuchFileException e) {
            content = Content.EMPTY;
            stamp = Stamp.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the ids of the posts cannot be read from " + file + ": " + e.getMessage(), e);
        }
        return content.ledger();
    }

    /** What is wrong with the file, by the line; known once it was read. */
    public synchronized List<String> complaints() {
        return content.complaints();
    }

    @Override
    public synchronized void keep(Collection<PublishedPost> lines) {
        Ledger before = ledger();
        Ledger after = before.and(lines);
        if (after == before) {
            return;
        }
        StringBuilder text = new StringBuilder(HEADER);
        LedgerLine writer = new LedgerLine();
        after.lines().forEach(line -> text.append(writer.write(line)).append('\n'));
        content.strange().forEach(line -> text.append(line).append('\n'));
        byte[] bytes = text.toString().getBytes(UTF_8);
        FileTime modified = write(bytes);
        if (content.strange().isEmpty()) { // those have moved, and are named by their new place
            stamp = new Stamp(modified, bytes.length);
            content = new Content(after, List.of(), List.of());
        }
    }

    private FileTime write(byte[] bytes) {
        try {
            if (!Files.isDirectory(folder)) { // createDirectories of Java 17 refuses a link to a folder
                Files.createDirectories(folder);
            }
            FileTime modified = AtomicFile.replace(file, Pieces.of(List.of(bytes)));
            AtomicFile.sync(folder);
            return modified;
        } catch (IOException e) {
            throw new UncheckedIOException("the ids of the posts cannot be written to " + file + ": " + e, e);
        }
    }

    private Content parse(byte[] bytes) throws IOException {
        List<PublishedPost> lines = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        LedgerLine reader = new LedgerLine();
        int number = 0;
        for (String line : (Iterable<String>) new String(bytes, UTF_8).lines()::iterator) {
            number++;
            if (line.startsWith(TITLE)) {
                refuseNewer(line);
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                lines.add(reader.read(line));
            } catch (IllegalArgumentException e) {
                strange.add(line);
                complaints.add(file + ":" + number + ": is not understood (" + e.getMessage()
                        + ") and stays as it is; mend the line or take it out");
            }
        }
        return new Content(Ledger.of(lines), strange, complaints);
    }

    private static void refuseNewer(String title) throws IOException {
        String version = title.substring(TITLE.length()).split("\\D", 2)[0];
        if (!version.equals(String.valueOf(VERSION))) {
            throw new IOException("its version is " + version + ", and this Pressrun knows " + VERSION
                    + "; use the version of Pressrun that wrote it");
        }
    }
}
