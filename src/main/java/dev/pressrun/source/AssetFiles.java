package dev.pressrun.source;

import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files that posts may refer to: pictures, sounds, things to download. Only what was found while the folder was read has an
 * address, so none leads out of the folder, to a hidden file, to the text of a post, or to the pictures of a post that is held
 * back in a folder of its own.
 */
public final class AssetFiles {
    private final Map<String, FoundFile> byAddress = new HashMap<>();
    private final Map<String, FoundFile> byPath = new HashMap<>();
    private final Map<String, Set<String>> foldersByBase = new HashMap<>();

    /** Below this character, a combining mark, nothing can be put together. */
    private static final char FIRST_COMPOSED = 0x0300;

    private AssetFiles() {}

    static AssetFiles of(List<FoundFile> files, List<FoundFile> texts, List<Post> published, Layout layout, Site site) {
        AssetFiles assets = new AssetFiles();
        Set<String> withheld = withheld(texts, published);
        for (FoundFile file : files) {
            boolean isText = FileKind.of(file.path()) != FileKind.NO_POST && layout.holds(file);
            if (!isText && !layout.isDraft(file.path()) && !PostFiles.isInside(file, withheld)) {
                assets.byPath.putIfAbsent(composed(file.path()), file);
            }
        }
        layout.assetRoots().forEach(root -> assets.publish(root, layout.root().above()));
        for (Post post : published) {
            String folder = FoundFile.folderOf(post.path());
            URI base = layout.base(folder, post.url(), site);
            // a post whose language has a host of its own has its files there
            if (base.toString().startsWith(site.url().toString())) {
                assets.foldersByBase
                        .computeIfAbsent(directory(base, site), any -> new LinkedHashSet<>())
                        .add(composed(folder.isEmpty() ? "" : folder + "/"));
            }
        }
        return assets;
    }

    /** The folders that are one post each, if it is not published. */
    private static Set<String> withheld(List<FoundFile> texts, List<Post> published) {
        Set<String> shown =
                published.stream().map(post -> FoundFile.folderOf(post.path())).collect(Collectors.toSet());
        return texts.stream()
                .filter(FoundFile::isIndex)
                .map(FoundFile::folder)
                .filter(folder -> !shown.contains(folder))
                .collect(Collectors.toSet());
    }

    /** Generators keep what begins with an underscore to themselves. */
    private void publish(String root, String above) {
        byPath.forEach((path, file) -> {
            if (path.startsWith(root) && Arrays.stream(path.split("/", -1)).noneMatch(name -> name.startsWith("_"))) {
                byAddress.putIfAbsent(composed(above) + path.substring(root.length()), file);
            }
        });
    }

    /** What a relative address is put behind, decoded and below the site's address. */
    private static String directory(URI base, Site site) {
        String path = base.getPath().substring(site.url().getPath().length());
        return composed(path.substring(0, path.lastIndexOf('/') + 1));
    }

    /** The file at an address, which is given decoded, below the site's and without a slash at its beginning. */
    public Optional<Path> find(String address) {
        return known(address).map(FoundFile::file).filter(AssetFiles::isWhereItWas);
    }

    /** How long the file at an address was, in bytes; empty when there is none. */
    Optional<Long> length(String address) {
        return known(address).map(FoundFile::size);
    }

    private Optional<FoundFile> known(String address) {
        String wanted = composed(address);
        FoundFile file = byAddress.get(wanted);
        return Optional.ofNullable(file == null ? besidePost(wanted) : file);
    }

    /** An address relative to a page means a file relative to the text, however far the two are from each other. */
    private @Nullable FoundFile besidePost(String address) {
        int end = address.length();
        do {
            end = address.lastIndexOf('/', end - 1);
            String rest = address.substring(end + 1);
            for (String folder : foldersByBase.getOrDefault(address.substring(0, end + 1), Set.of())) {
                FoundFile file = byPath.get(folder + rest);
                if (file != null) {
                    return file;
                }
            }
        } while (end > 0);
        return null;
    }

    /** The walk follows no links, so a file that is reached through one was put there since. */
    private static boolean isWhereItWas(Path file) {
        try {
            return file.toRealPath().equals(file);
        } catch (IOException e) {
            // gone since the folder was read, which is soon read again
            return false;
        }
    }

    /** Macs take accents apart in file names, authors type them whole. */
    static String composed(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= FIRST_COMPOSED) {
                return normalized(path);
            }
        }
        return path;
    }

    private static String normalized(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
