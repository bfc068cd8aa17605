package dev.pressrun.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says where a repository's HEAD is, read from its files, so that asking costs no process. */
final class GitHead {
    private static final int LARGEST = 4096;

    private GitHead() {}

    /** A text that is other when HEAD has moved; empty when the folder is in no repository. */
    static Optional<String> of(Path folder) {
        for (Path here = folder.toAbsolutePath().normalize(); here != null; here = here.getParent()) {
            Path git = here.resolve(".git");
            if (Files.isDirectory(git)) {
                return Optional.of(state(git));
            }
            if (Files.isRegularFile(git)) {
                // of a work tree or a submodule: "gitdir: ../.git/worktrees/name"
                String pointer = text(git).strip();
                return pointer.startsWith("gitdir:")
                        ? Optional.of(state(here.resolve(pointer.substring(7).strip())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String state(Path git) {
        String head = text(git.resolve("HEAD")).strip();
        if (!head.startsWith("ref:")) {
            return head;
        }
        String common = text(git.resolve("commondir")).strip();
        Path shared = common.isEmpty() ? git : git.resolve(common);
        String commit = text(shared.resolve(head.substring(4).strip()));
        // packed away, or in the newer tables; the list of them changes with each commit
        return head
                + ' '
                + (commit.isEmpty()
                        ? time(shared.resolve("packed-refs")) + text(shared.resolve("reftable/tables.list"))
                        : commit);
    }

    private static String time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString() + Files.size(file);
        } catch (IOException e) {
            // not packed
            return "";
        }
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                    : "";
        } catch (IOException e) {
            // unreadable says as much as missing
            return "";
        }
    }
}
