package dev.pressrun.source;

import java.util.Locale;
import java.util.Set;

/** What a file's extension says about it. */
enum FileKind {
    /** Markdown, or plain text that reads as Markdown. */
    POST,
    /** HTML, which some generators take for a post where it has front matter. */
    HTML,
    /** A post in a markup that is not read. */
    OTHER_MARKUP,
    NO_POST;

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd", "mkdn", "mdx", "txt");
    private static final Set<String> HTML_PAGES = Set.of("html", "htm");
    private static final Set<String> OTHER = Set.of("rst", "org", "adoc", "asciidoc", "textile");

    /** They stand beside posts, and are about the folder or for machines. */
    private static final Set<String> NEVER_POSTS = Set.of("readme", "_index", "license", "robots", "humans");

    static FileKind of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String stem = dot > 0 ? name.substring(0, name.indexOf('.', 1)) : name;
        if (NEVER_POSTS.contains(stem)) {
            return NO_POST;
        }
        if (OTHER.contains(extension)) {
            return OTHER_MARKUP;
        }
        if (HTML_PAGES.contains(extension)) {
            return HTML;
        }
        return MARKDOWN.contains(extension) ? POST : NO_POST;
    }
}
