package dev.pressrun.source;

import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the files that are posts. */
final class PostFiles {
    private PostFiles() {}

    static List<FoundFile> among(List<FoundFile> files, Layout layout, List<Problem> problems) {
        List<FoundFile> texts = new ArrayList<>();
        for (FoundFile file : files) {
            FileKind kind = FileKind.of(file.path());
            if (isPost(kind, layout) && layout.holds(file)) {
                texts.add(file);
            } else if (isMissed(kind, layout) && layout.holds(file)) {
                new Notes(file.path(), problems)
                        .warn(0, "is skipped, only Markdown is read; convert it, for instance with pandoc -t gfm");
            }
        }
        if (layout.isIndexUsual()) {
            return texts;
        }
        Set<String> bundles = bundles(texts, layout);
        return texts.stream()
                .filter(file -> file.isIndex() ? isBundle(file, bundles, layout) : !isInside(file, bundles))
                .toList();
    }

    /** Where a folder with an index file is one post whatever is in it, another such folder in it is none. */
    private static boolean isBundle(FoundFile index, Set<String> bundles, Layout layout) {
        return bundles.contains(index.folder())
                && (!layout.isBundle(index) || !isBelow(FoundFile.folderOf(index.folder()), bundles));
    }

    private static boolean isPost(FileKind kind, Layout layout) {
        return kind == FileKind.POST || (kind == FileKind.HTML && layout.readsHtml());
    }

    private static boolean isMissed(FileKind kind, Layout layout) {
        return kind == FileKind.OTHER_MARKUP || (kind == FileKind.HTML && layout.missesHtml());
    }

    /** The folders that are a post each: an index file alone, or whatever the generator takes for one. */
    private static Set<String> bundles(List<FoundFile> texts, Layout layout) {
        Set<String> parents = new HashSet<>();
        for (FoundFile file : texts) {
            String folder = file.isIndex() ? FoundFile.folderOf(file.folder()) : file.folder();
            while (parents.add(folder) && !folder.isEmpty()) {
                folder = FoundFile.folderOf(folder);
            }
        }
        Set<String> bundles = new HashSet<>();
        for (FoundFile file : texts) {
            boolean isRoot = (file.folder() + "/").equals(layout.root().inside())
                    || file.folder().isEmpty();
            if (file.isIndex() && !isRoot && (layout.isBundle(file) || !parents.contains(file.folder()))) {
                bundles.add(file.folder());
            }
        }
        return bundles;
    }

    /** Whether a file is somewhere below one of the folders. */
    static boolean isInside(FoundFile file, Set<String> bundles) {
        return isBelow(file.folder(), bundles);
    }

    private static boolean isBelow(String place, Set<String> bundles) {
        for (String folder = place; !folder.isEmpty(); folder = FoundFile.folderOf(folder)) {
            if (bundles.contains(folder)) {
                return true;
            }
        }
        return false;
    }
}
