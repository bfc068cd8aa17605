package dev.pressrun.source;

import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;

/** Pelican: articles are below {@code content/} but not in {@code pages/}, and their folder is their category. */
record PelicanLayout(ContentRoot root) implements Layout {
    @Override
    public boolean holds(FoundFile file) {
        return Layout.super.holds(file) && !root.place(file.path()).startsWith("pages/");
    }

    @Override
    public Summaries.Length summary() {
        return new Summaries.Length(50, Summaries.Length.End.WORD);
    }

    @Override
    public List<String> addressKeys() {
        return List.of("url", "save_as");
    }

    @Override
    public String permalink() {
        return "/:slug.html";
    }

    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String written = manuscript.matter().text("slug");
        String bySlug = written.isEmpty() ? Permalink.slugify(title) : written;
        String slug = bySlug.isEmpty() ? manuscript.name() : bySlug;
        return new Permalink.Parts(
                manuscript.place(), slug, Permalink.slugify(title), categories(manuscript), published);
    }

    @Override
    public List<String> categories(Manuscript manuscript) {
        List<String> written = Layout.super.categories(manuscript);
        String folder = manuscript.folder();
        return !written.isEmpty() || folder.isEmpty()
                ? written
                : List.of(folder.substring(folder.lastIndexOf('/') + 1));
    }

    /** As Pelican's feeds write it. */
    @Override
    public PostId id(Manuscript manuscript, URI url, OffsetDateTime published, Site site) {
        return new PostId("tag:" + site.url().getHost() + "," + published.toLocalDate() + ":" + url.getRawPath());
    }
}
