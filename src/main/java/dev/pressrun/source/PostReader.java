package dev.pressrun.source;

import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.post.Post;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads one file into a post. */
final class PostReader {
    private final Layout layout;
    private final Site site;
    private final Addresses addresses;
    private final List<Problem> problems;
    private int drafts;

    PostReader(Layout layout, Site site, Addresses addresses, List<Problem> problems) {
        this.layout = layout;
        this.site = site;
        this.addresses = addresses;
        this.problems = problems;
    }

    /** The post; empty when there is none in the file, or one that is held back. */
    Optional<Candidate> read(FoundFile file) {
        Notes notes = new Notes(file.path(), problems);
        return FileText.of(file, notes).flatMap(text -> read(file, text, notes));
    }

    /** How many posts were held back by their authors so far. */
    int drafts() {
        return drafts;
    }

    private Optional<Candidate> read(FoundFile file, String text, Notes notes) {
        Manuscript manuscript = manuscript(file, text, notes);
        if (text.isBlank()) {
            notes.warn(0, "is empty; write something or remove it");
            return Optional.empty();
        }
        if (Holding.isRedirect(manuscript) || !layout.isPost(manuscript)) {
            return Optional.empty();
        }
        if (Holding.isDraft(manuscript, layout)) {
            drafts++;
            return Optional.empty();
        }
        return Optional.of(candidate(manuscript, notes));
    }

    private Manuscript manuscript(FoundFile file, String text, Notes notes) {
        FrontMatter matter = FrontMatter.split(text, notes);
        PlainHead head;
        if (!matter.isPresent()) {
            head = PlainHead.of(matter.body());
        } else if (matter.text("title", "newstitle", "linktitle", "headline").isEmpty()) {
            head = PlainHead.ofHeading(matter.body());
        } else {
            head = new PlainHead(null, null, null, matter.body());
        }
        return new Manuscript(file, place(file), matter.orElse(layout.defaults(file)), head);
    }

    private String place(FoundFile file) {
        String path = file.isIndex() && !file.folder().isEmpty()
                ? file.folder()
                : file.path().substring(0, file.path().length() - file.name().length()) + file.stem();
        return path.startsWith(layout.root()) ? path.substring(layout.root().length()) : path;
    }

    private Candidate candidate(Manuscript manuscript, Notes notes) {
        Dates dates = new Dates(manuscript, layout, site, notes);
        // addresses and ids are made of the date, as generators do; a publish date does not change them
        OffsetDateTime date = dates.date();
        OffsetDateTime published = dates.published(date);
        String title = Titles.of(manuscript, site);
        URI url = addresses.of(manuscript, title, date, notes);
        URI base = layout.base(manuscript.file().folder(), url, site);
        String body = manuscript.head().body();
        Post post = new Post(
                Ids.of(manuscript, layout, url, date, site),
                manuscript.file().path(),
                url,
                title,
                Titles.headline(manuscript, site),
                published,
                dates.updated(published),
                Authors.of(manuscript.matter(), site, notes),
                Labels.of(manuscript, layout),
                Summaries.of(manuscript.matter(), body, base),
                Languages.of(manuscript.matter(), site, notes),
                new RenderedBody(MarkdownText.of(body, url, base)));
        return new Candidate(post, dates.expiry());
    }
}
