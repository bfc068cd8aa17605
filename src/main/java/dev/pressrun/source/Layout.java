package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.post.Site;
import dev.pressrun.text.Utf8Text;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is peculiar to the folders of one generator; what is not said here is as in a plain folder. */
interface Layout extends Addressing {
    /** Whether posts are kept at this path. */
    default boolean holds(FoundFile file) {
        return root().holds(file.path()) && !file.name().endsWith(".txt");
    }

    /** Whether files of HTML with front matter are posts, too. */
    default boolean readsHtml() {
        return false;
    }

    /** Whether the generator reads files of HTML without front matter, which we do not. */
    default boolean missesHtml() {
        return false;
    }

    /** Whether a folder with an index file is one post, whatever else is in it. */
    default boolean isBundle(FoundFile index) {
        return false;
    }

    /** Whether an index file is a post or a page like any other file, and takes nothing from those beside it. */
    default boolean isIndexUsual() {
        return false;
    }

    /** Whether what was read is a post, not a page. */
    default boolean isPost(Manuscript manuscript) {
        return true;
    }

    default boolean isDraft(String path) {
        return false;
    }

    /** What stands above the text of a post without front matter. */
    default PlainHead head(Utf8Text text) {
        return PlainHead.of(text);
    }

    /** Whether a heading that only says the title again is taken for the title, not for a part of the text. */
    default boolean takesHeadings() {
        return false;
    }

    /** Values for the keys that the file itself does not give. */
    default Map<String, Value> defaults(FoundFile file) {
        return Map.of();
    }

    /** What is said about a post in its file and elsewhere. */
    default FrontMatter completed(FrontMatter written, FoundFile file) {
        return written.orElse(defaults(file));
    }

    /** The zone of a date that has a time but no offset. */
    default ZoneId zone(Site site) {
        return site.zone();
    }

    /** The same for one that is written in the front matter. */
    default ZoneId zone(Value written, Site site) {
        return zone(site);
    }

    /** Whether a date in the path says when a post was written, and not only where there is no date of a change. */
    default boolean isDatedByPath() {
        return true;
    }

    /** Whether a publish date that is before the date counts, and not only one that holds a post back. */
    default boolean isPublishedBeforeItsDate() {
        return false;
    }

    /** The title of a post that has none but the name of its file. */
    default String title(Manuscript manuscript) {
        return Titles.fromName(manuscript);
    }

    /** Whether titles are HTML to the feeds of the generator, so that a sign that is named in one is that sign. */
    default boolean hasTitlesInHtml() {
        return false;
    }

    /** The date in the path of a post. */
    default Optional<WrittenDate> dateInPath(Manuscript manuscript) {
        return manuscript.dateInPath();
    }

    /** Whether posts that are dated in the future are shown already. */
    default boolean showsFuture() {
        return false;
    }

    /** How much of a text stands for it where its author marks nothing. */
    default Summaries.Length summary() {
        return Summaries.Length.PARAGRAPH;
    }

    /** Whether a summary that its author wrote below a key is Markdown, too. */
    default boolean readsSummary(String key) {
        return false;
    }

    /** Why the generator leaves out a file that is no draft; empty when it does not. */
    default Optional<String> lack(Manuscript manuscript) {
        return Optional.empty();
    }

    /** The words of a value that is one string. */
    default List<String> words(String text) {
        return Arrays.asList(text.split(text.indexOf(';') >= 0 ? ";" : ","));
    }
}
