package dev.pressrun.source;

import dev.pressrun.text.Lines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Knows the look of a post that is being written just now. */
public final class HalfWritten {
    private static final int SEARCHED = 64 * 1024;

    private HalfWritten() {}

    /** Whether any of the files is a post that is empty, or whose front matter has no end. */
    public static boolean isAnyOf(Collection<Path> files) {
        return files.stream().anyMatch(file -> FileKind.of(file.toString()) == FileKind.POST && looksUnfinished(file));
    }

    private static boolean looksUnfinished(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            byte[] bytes;
            try (var in = Files.newInputStream(file)) {
                bytes = in.readNBytes(SEARCHED);
            }
            return bytes.length == 0
                    || (bytes.length < SEARCHED && isUnclosed(new Lines(new String(bytes, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            return false; // gone again; whoever reads the folder says what is wrong
        }
    }

    private static boolean isUnclosed(Lines at) {
        at.skipBlank();
        String fence = at.line().stripTrailing();
        if (!fence.equals("---") && !fence.equals("+++")) {
            return false;
        }
        for (at.next(); !at.atEnd(); at.next()) {
            String line = at.line().stripTrailing();
            if (line.equals(fence) || (fence.equals("---") && line.equals("..."))) {
                return false;
            }
        }
        return true;
    }
}
