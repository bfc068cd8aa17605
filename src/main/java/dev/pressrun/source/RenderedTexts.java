package dev.pressrun.source;

import dev.pressrun.markdown.MarkdownText;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of texts, rendered once for all runs of a program: it is kept by the hash of all that it is made from, so that it is
 * never out of date. The file may be deleted at any time; one that is damaged or of another program counts as none.
 */
public final class RenderedTexts {
    private static final int FORMAT = 1;
    private static final int LARGEST = 1 << 28;

    private final @Nullable Path file;
    private final String program;
    private final Map<String, byte[]> used = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, byte[]> known;
    private volatile boolean fresh;

    private RenderedTexts(@Nullable Path file, String program) {
        this.file = file;
        this.program = program;
    }

    /** Those in a file that the same program has written. */
    public static RenderedTexts in(Path file, String program) {
        return new RenderedTexts(file, program);
    }

    /** Keeps nothing. */
    public static RenderedTexts none() {
        return new RenderedTexts(null, "");
    }

    /** The HTML of a text, for feeds and pages, in UTF-8. */
    byte[] html(MarkdownText text) {
        String key = file == null ? "" : text.fingerprint();
        if (key.isEmpty()) {
            return text.utf8();
        }
        byte[] kept = used.get(key);
        kept = kept == null ? known().get(key) : kept;
        if (kept != null) {
            used.put(key, kept);
            return kept;
        }
        byte[] html = text.utf8();
        used.put(key, html);
        fresh = true;
        return html;
    }

    /** Writes what was asked for since the last time, whole or not at all, and forgets the rest; nothing when nothing is new. */
    public synchronized void save() throws IOException {
        Map<String, byte[]> now = new TreeMap<>(used);
        boolean changed = fresh || now.size() != known().size();
        known = Map.copyOf(now);
        used.clear();
        fresh = false;
        if (file != null && changed) {
            write(file, now);
        }
    }

    private void write(Path target, Map<String, byte[]> texts) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        // nobody need be kept from guessing the name: one that is there is refused
        Path aside =
                target.resolveSibling("rendered" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) + ".part");
        try {
            try (OutputStream plain =
                    new BufferedOutputStream(Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW), 1 << 16)) {
                CheckedOutputStream checked = new CheckedOutputStream(plain, new CRC32());
                DataOutputStream out = new DataOutputStream(checked);
                out.writeInt(FORMAT);
                out.writeUTF(program);
                out.writeInt(texts.size());
                for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                    out.writeUTF(text.getKey());
                    out.writeInt(text.getValue().length);
                    out.write(text.getValue());
                }
                out.writeLong(checked.getChecksum().getValue());
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Map<String, byte[]> known() {
        Map<String, byte[]> now = known;
        return now == null ? load() : now;
    }

    private synchronized Map<String, byte[]> load() {
        Map<String, byte[]> loaded = known;
        if (loaded == null) {
            loaded = file == null ? Map.of() : read(file);
            known = loaded;
        }
        return loaded;
    }

    private Map<String, byte[]> read(Path source) {
        try (CheckedInputStream checked =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(source), 1 << 16), new CRC32())) {
            DataInputStream in = new DataInputStream(checked);
            if (in.readInt() != FORMAT || !in.readUTF().equals(program)) {
                return Map.of();
            }
            Map<String, byte[]> texts = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                texts.put(key, text(in));
            }
            long sum = checked.getChecksum().getValue();
            return in.readLong() == sum ? texts : Map.of();
        } catch (IOException e) {
            return Map.of(); // most often there is none yet
        }
    }

    private static byte[] text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("a text of " + length + " bytes");
        }
        return in.readNBytes(length);
    }
}
