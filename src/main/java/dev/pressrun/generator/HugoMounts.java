package dev.pressrun.generator;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What Hugo's configuration says about folders that are mounted: as content, and as files that are published as they are.
 *
 * @param content none where nothing is said, so that the folders of content are the usual ones
 * @param files the paths of folders of such files, with a slash at their ends
 */
record HugoMounts(List<HugoMount> content, List<String> files) {
    private static final String CONTENT = "content";

    HugoMounts {
        content = List.copyOf(content);
        files = List.copyOf(files);
    }

    /** What the configuration says; what of it cannot be read is noted. */
    static HugoMounts of(Value module, Home home, Notes notes) {
        List<HugoMount> content = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (Value mount : items(module.at("mounts"))) {
            String source = Home.path(mount.at("source").text());
            String target = Home.path(mount.at("target").text());
            if (isContent(target)) {
                if (isReadable(source, home, mount, notes)) {
                    content.add(new HugoMount(
                            source,
                            target.equals(CONTENT) ? "" : target.substring(CONTENT.length() + 1),
                            mount.at("lang").text().toLowerCase(Locale.ROOT),
                            globs(mount.at("includefiles")),
                            globs(mount.at("excludefiles"))));
                }
            } else if (target.equals("static") && !source.isEmpty()) {
                files.add(source + "/");
            }
        }
        imports(module, notes);
        return new HugoMounts(content, files);
    }

    /** Modules are got from elsewhere. */
    private static void imports(Value module, Notes notes) {
        for (Value one : items(module.at("imports"))) {
            boolean hasContent = items(one.at("mounts")).stream()
                    .anyMatch(mount -> isContent(Home.path(mount.at("target").text())));
            if (hasContent) {
                notes.warn(
                        one.at("path").line(),
                        "the content of the module " + one.at("path").text()
                                + " is not read, since it is not in this folder; copy it there and mount the copy");
            }
        }
    }

    private static boolean isContent(String target) {
        return target.equals(CONTENT) || target.startsWith(CONTENT + "/");
    }

    private static boolean isReadable(String source, Home home, Value mount, Notes notes) {
        if (source.isEmpty()
                || source.startsWith("../")
                || mount.at("source").text().startsWith("/")) {
            notes.warn(
                    mount.at("source").line(),
                    "the mounted folder \"" + mount.at("source").text()
                            + "\" is outside of the site's and is not read; copy it into the site's folder");
            return false;
        }
        if (!(source + "/").startsWith(home.below()) && !home.below().startsWith(source + "/")) {
            notes.warn(
                    mount.at("source").line(),
                    "the mounted folder \"" + source
                            + "\" is outside of the folder of posts and is not read; set posts.folder to the folder of"
                            + " the whole site");
            return false;
        }
        return true;
    }

    private static List<Value> items(Value value) {
        return value instanceof Value.Items items ? items.values() : List.of();
    }

    private static List<String> globs(Value value) {
        return value.texts().stream()
                .map(glob -> glob.startsWith("/") ? glob.substring(1) : glob)
                .toList();
    }
}
