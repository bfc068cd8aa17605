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

    private static final Set<String> MARKDOWN =
            Set.of("md", "markdown", "mdown", "mkd", "mkdn", "mkdown", "mdx", "txt");
    private static final Set<String> HTML_PAGES = Set.of("html", "htm");
    private static final Set<String> OTHER = Set.of("rst", "org", "adoc", "asciidoc", "textile");

    /** They stand beside posts, and are about the folder or for machines. */
    private static final Set<String> NEVER_POSTS = Set.of("readme", "_index", "license", "robots", "humans");

    /** They are about a repository where they are written so, in capital letters; a post may be about security. */
    private static final Set<String> ABOUT_REPOSITORIES = Set.of(
            "AUTHORS",
            "CHANGELOG",
            "CODE_OF_CONDUCT",
            "CONTRIBUTING",
            "CONTRIBUTORS",
            "COPYING",
            "GOVERNANCE",
            "MAINTAINERS",
            "NOTICE",
            "SECURITY",
            "SUPPORT",
            "TODO");

    static FileKind of(String path) {
        String written = path.substring(path.lastIndexOf('/') + 1);
        int dot = written.lastIndexOf('.');
        String extension = written.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = dot > 0 ? written.substring(0, written.indexOf('.', 1)) : written;
        if (ABOUT_REPOSITORIES.contains(stem) || NEVER_POSTS.contains(stem.toLowerCase(Locale.ROOT))) {
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
