package dev.pressrun.digest;

import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import dev.pressrun.text.Wording;
import dev.pressrun.theme.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes editions: the same digest, posts and moment always give the same characters. */
public final class EditionRenderer {
    private final Site site;
    private final Theme theme;
    private final EditionLinks links;

    /** Of editions that lead to their pages. */
    public EditionRenderer(Site site, Theme theme, EditionLinks links) {
        this.site = site;
        this.theme = theme;
        this.links = links;
    }

    /** The same for a service at the address of the blog. */
    public EditionRenderer(Site site, Theme theme) {
        this(site, theme, new EditionLinks(site.url()));
    }

    /**
     * The edition with these posts, frozen.
     *
     * @param posts at least one, the newest first, as {@link Selection} gives them
     * @param made the moment at which it is made; its parts of a second are dropped
     */
    public Edition render(Digest digest, EditionId id, List<Post> posts, Instant made) {
        return rehearse(digest, id, posts, made).edition();
    }

    /** The same edition, with what its author should know of it. */
    public Rehearsal rehearse(Digest digest, EditionId id, List<Post> posts, Instant made) {
        Draft draft = new Draft(
                site,
                digest,
                id,
                posts,
                LocalDate.ofInstant(made, digest.zone()),
                links,
                Wording.of("dev.pressrun.digest.texts", digest.locale()));
        HtmlPart html = new HtmlPart(draft, theme);
        String page = html.write();
        Edition edition = new Edition(
                id,
                made.truncatedTo(ChronoUnit.SECONDS),
                Sender.of(digest, site),
                posts.stream().map(Post::id).toList(),
                draft.subject(),
                draft.preheader(),
                page,
                new TextPart(draft, html.extents()).write());
        return new Rehearsal(edition, html.shortened());
    }
}
