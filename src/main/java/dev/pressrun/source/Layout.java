package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.EleventyTemplate;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is peculiar to the folders of one generator; what is not said here is as in a plain folder. */
interface Layout {
    /** The folder that posts are taken from. */
    ContentRoot root();

    /** The place of what is at a path below the folder of posts. */
    default String place(String path) {
        return root().place(path);
    }

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
    default PlainHead head(String text) {
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

    /** The keys by which a post names its own address, the strongest first. */
    default List<String> addressKeys() {
        return List.of("url", "permalink");
    }

    /** The address that a post names for itself; empty when it names none. */
    default String ownAddress(FrontMatter matter) {
        return matter.text(addressKeys().toArray(String[]::new));
    }

    /** The same with what the author left open; empty when it is not known what that is. */
    default Optional<String> fill(String written, Manuscript manuscript, String title, OffsetDateTime published) {
        return EleventyTemplate.isTemplate(written) ? Optional.empty() : Optional.of(written);
    }

    /** The path of the page that a post names for itself. */
    default String page(String written) {
        return written.endsWith("/index.html") ? written.substring(0, written.length() - 10) : written;
    }

    /** The address of a page that is no post, by its file and what this says; empty when that is not known. */
    default Optional<String> addressOfPage(String path, FrontMatter matter) {
        return Optional.empty();
    }

    /** The form of an address where the post and the settings have none. */
    default String permalink() {
        return "/:path/";
    }

    /** The same for one post. */
    default String permalink(Manuscript manuscript) {
        return permalink();
    }

    /** A form with its tokens filled in, not encoded. */
    default String expand(String form, Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        return Permalink.expand(form, parts(manuscript, title, published, site));
    }

    /** The path of a post's page in a form that the settings give, or else, where that is null, in the generator's own. */
    default String address(
            Manuscript manuscript, String title, OffsetDateTime published, Site site, @Nullable String form) {
        return expand(form == null ? permalink(manuscript) : form, manuscript, title, published, site);
    }

    /** What a post that names its own address means by it. */
    default String written(String address, Manuscript manuscript) {
        return address;
    }

    /** The address of a path, which is encoded, below that of the site that a post belongs to. */
    default URI at(String path, Manuscript manuscript, Site site) {
        return site.at(path);
    }

    /** Whether posts that are dated in the future are shown already. */
    default boolean showsFuture() {
        return false;
    }

    /** Why the address of a post may not be the one that the generator makes; empty when there is no doubt. */
    default Optional<String> doubt(Manuscript manuscript, String title) {
        return Optional.empty();
    }

    /** What fills the form of the address. */
    default Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String slug = manuscript.matter().text("slug");
        return new Permalink.Parts(
                manuscript.place(),
                slug.isEmpty() ? PathDate.strip(manuscript.name()) : slug,
                Permalink.slugify(title),
                categories(manuscript),
                published);
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

    default List<String> categories(Manuscript manuscript) {
        return manuscript.matter().first("category", "categories").texts();
    }

    /** The words of a value that is one string. */
    default List<String> words(String text) {
        return Arrays.asList(text.split(text.indexOf(';') >= 0 ? ";" : ","));
    }

    /** The id of a post that does not name its own; editing the text, the title or the date does not change it. */
    default PostId id(Manuscript manuscript, URI url, OffsetDateTime published, Site site) {
        return Ids.tag(site, Permalink.encode(manuscript.place()));
    }

    /** What relative addresses in the text of a post stand below; the folder is that of its file. */
    default URI base(String folder, URI url, Site site) {
        return url;
    }

    /** The folders whose files are below the site's address where they are below the folder, the strongest first. */
    default List<String> assetRoots() {
        return List.of(root().inside());
    }
}
