package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import java.util.Locale;
import java.util.Set;

/** Whether an author holds a post back. */
final class Holding {
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "never");
    private static final Set<String> UNPUBLISHED = Set.of("draft", "skip", "private", "unpublished");

    private Holding() {}

    static boolean isDraft(Manuscript manuscript, Layout layout) {
        FrontMatter matter = manuscript.matter();
        return layout.isDraft(manuscript.file().path())
                || YES.contains(word(matter, "draft"))
                || NO.contains(word(matter, "published"))
                || NO.contains(word(matter, "publish"))
                || UNPUBLISHED.contains(word(matter, "status"))
                || NO.contains(word(matter, "render"))
                || YES.contains(word(matter, "headless"))
                || NO.contains(matter.inside("build", "render").text())
                || NO.contains(matter.inside("_build", "render").text());
    }

    /** Whether it is not a post but a sign to another page. */
    static boolean isRedirect(Manuscript manuscript) {
        return !manuscript
                        .matter()
                        .text("redirect", "redirect_to", "redirect_url")
                        .isEmpty()
                && manuscript.head().body().isBlank();
    }

    private static String word(FrontMatter matter, String key) {
        return matter.text(key).toLowerCase(Locale.ROOT);
    }
}
