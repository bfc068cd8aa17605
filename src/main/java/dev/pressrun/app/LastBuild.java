package dev.pressrun.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * What the last build read, wrote and said, so that one that would do the very same can say it at once. It is kept in a file that
 * may be deleted at any time: what is not there, damaged or of another version means a whole build.
 *
 * @param inputs the program and its settings, in a few characters
 * @param posts the state of the folder of posts
 * @param from when it was
 * @param until when time alone will make another build of the same files
 * @param feeds the state of the folder of feeds, as the build left it
 * @param counts what the build printed, number by number
 * @param lines what it said about the posts
 */
record LastBuild(
        String inputs, long posts, Instant from, Instant until, long feeds, List<Integer> counts, List<String> lines) {
    private static final Set<OpenOption> REWRITTEN =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    private static final int FORMAT = 1;
    private static final int MOST = 1_000_000;

    LastBuild {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /** Whether a build of these inputs, now, would find and leave everything as the last one did. */
    boolean holds(String otherInputs, long otherPosts, long otherFeeds, Instant now) {
        return inputs.equals(otherInputs)
                && posts == otherPosts
                && feeds == otherFeeds
                && !now.isBefore(from)
                && now.isBefore(until);
    }

    /** The one in a file; empty where there is none that can be read. */
    static Optional<LastBuild> in(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int body = bytes.length - Long.BYTES;
            if (body < 0) {
                return Optional.empty();
            }
            long sum = new DataInputStream(new ByteArrayInputStream(bytes, body, Long.BYTES)).readLong();
            return sum == sum(bytes, body)
                    ? read(new DataInputStream(new ByteArrayInputStream(bytes, 0, body)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // most often there is none yet; then the build is a whole one
        }
    }

    private static Optional<LastBuild> read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            return Optional.empty();
        }
        String inputs = in.readUTF();
        long posts = in.readLong();
        Instant from = Instant.ofEpochSecond(in.readLong());
        Instant until = Instant.ofEpochSecond(in.readLong());
        long feeds = in.readLong();
        List<Integer> counts = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            counts.add(in.readInt());
        }
        List<String> lines = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            lines.add(new String(in.readNBytes(length(in)), StandardCharsets.UTF_8));
        }
        return Optional.of(new LastBuild(inputs, posts, from, until, feeds, counts, lines));
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("a length of " + length);
        }
        return length;
    }

    /** Puts it into a file; one that is cut off by a crash does not have the right sum, and says nothing. */
    void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(FORMAT);
        out.writeUTF(inputs);
        out.writeLong(posts);
        out.writeLong(from.getEpochSecond());
        out.writeLong(until.getEpochSecond());
        out.writeLong(feeds);
        out.writeInt(counts.size());
        for (int count : counts) {
            out.writeInt(count);
        }
        out.writeInt(lines.size());
        for (String line : lines) {
            byte[] text = line.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
        out.writeLong(sum(bytes.toByteArray(), bytes.size()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream last = Channels.newOutputStream(Files.newByteChannel(file, REWRITTEN, ownersOnly(file)))) {
            bytes.writeTo(last);
        }
    }

    /** The sum of the settings, in which there may be a password, is nobody else's business. */
    private static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
