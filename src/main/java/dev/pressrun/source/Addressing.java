package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.EleventyTemplate;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a generator publishes what a folder holds, and by what id; what is not said here is as for a plain folder. */
interface Addressing {
    /** The folder that posts are taken from. */
    ContentRoot root();

    /** The place of what is at a path below the folder of posts. */
    default String place(String path) {
        return root().place(path);
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
                title,
                categories(manuscript),
                published);
    }

    default List<String> categories(Manuscript manuscript) {
        return manuscript.matter().first("category", "categories").texts();
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
