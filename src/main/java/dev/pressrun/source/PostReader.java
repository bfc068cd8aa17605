package dev.pressrun.source;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.markdown.MarkdownText;
import dev.pressrun.media.WrittenMedia;
import dev.pressrun.post.Media;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import dev.pressrun.text.Utf8Text;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one file into a post. */
final class PostReader {
    private final Layout layout;
    private final Site site;
    private final Addresses addresses;
    private final TextReader texts;
    private final FieldRules rules;
    private final RenderedTexts rendered;
    private final PictureFiles pictures;

    PostReader(
            Layout layout,
            Site site,
            Addresses addresses,
            TextReader texts,
            FieldRules rules,
            RenderedTexts rendered,
            PictureFiles pictures) {
        this.rendered = rendered;
        this.pictures = pictures;
        this.layout = layout;
        this.site = site;
        this.addresses = addresses;
        this.texts = texts;
        this.rules = rules;
    }

    Outcome read(FoundFile file) {
        List<Problem> problems = new ArrayList<>();
        Notes notes = new Notes(file.path(), problems);
        Optional<Utf8Text> text = FileText.read(file, notes);
        Optional<Manuscript> manuscript = text.flatMap(found -> manuscript(file, found, notes))
                .filter(found -> !Holding.isRedirect(found) && layout.isPost(found) && !isLeftOut(found, notes));
        int drafts = manuscript.filter(this::isDraft).isPresent() ? 1 : 0;
        Optional<Candidate> post = manuscript.filter(found -> !isDraft(found)).map(found -> candidate(found, notes));
        return new Outcome(post, drafts, problems);
    }

    private boolean isLeftOut(Manuscript manuscript, Notes notes) {
        Optional<String> lack = layout.lack(manuscript);
        lack.ifPresent(reason -> notes.warn(0, reason));
        return lack.isPresent();
    }

    private boolean isDraft(Manuscript manuscript) {
        return Holding.isDraft(manuscript, layout);
    }

    private Optional<Manuscript> manuscript(FoundFile file, Utf8Text text, Notes notes) {
        if (text.isBlank()) {
            notes.warn(0, "is empty; write something or remove it");
            return Optional.empty();
        }
        FrontMatter matter = FrontMatter.split(text, notes);
        PlainHead head;
        if (FileKind.of(file.path()) == FileKind.HTML) {
            if (!matter.isPresent()) {
                return Optional.empty();
            }
            head = new PlainHead(null, null, null, matter.body());
        } else if (!matter.isPresent()) {
            head = layout.head(matter.body());
        } else {
            head = belowMatter(matter);
        }
        return Optional.of(new Manuscript(file, place(file), layout.completed(matter, file), head));
    }

    private PlainHead belowMatter(FrontMatter matter) {
        String named = Titles.named(matter, rules);
        PlainHead whole = new PlainHead(null, null, null, matter.body());
        if (!named.isEmpty() && !layout.takesHeadings()) {
            return whole;
        }
        PlainHead below = PlainHead.ofHeading(matter.body());
        return named.isEmpty() || named.equals(Titles.above(below, site)) ? below : whole;
    }

    private String place(FoundFile file) {
        String path = file.isIndex() && !file.folder().isEmpty()
                ? file.folder()
                : file.path().substring(0, file.path().length() - file.name().length()) + file.stem();
        return layout.place(path);
    }

    private Candidate candidate(Manuscript manuscript, Notes notes) {
        Dates dates = new Dates(manuscript, layout, site, notes);
        // addresses and ids are made of the date, as generators do; a publish date does not change them
        OffsetDateTime date = dates.date();
        OffsetDateTime published = dates.published(date);
        String title = Titles.of(manuscript, layout, rules, site);
        URI url = addresses.of(manuscript, title, date, notes);
        URI base = layout.base(manuscript.file().folder(), url, site);
        TextReader.Text read = texts.read(manuscript, title, url, date, notes);
        MarkdownText text = MarkdownText.of(read.markdown(), url, base);
        Post post = new Post(
                Ids.of(manuscript, layout, url, date, site),
                manuscript.file().path(),
                url,
                title,
                Titles.headline(manuscript, site),
                published,
                dates.updated(published),
                Authors.of(manuscript.matter(), site, notes),
                texts.tags(manuscript, Labels.of(manuscript, layout)),
                Labels.categoriesOf(manuscript, layout),
                Summaries.written(manuscript.matter(), base, layout),
                Languages.of(manuscript, site, notes),
                body(manuscript, read, text, base),
                Media.NONE,
                FeedWishes.of(manuscript.matter(), url),
                Aliases.of(manuscript.matter(), site, url));
        return new Candidate(
                post,
                media(manuscript, text, notes),
                Ids.written(manuscript, site),
                Fingerprint.of(title, read.markdown()),
                layout.showsFuture() ? Instant.MIN : published.toInstant(),
                dates.expiry());
    }

    private RenderedBody body(Manuscript manuscript, TextReader.Text read, MarkdownText text, URI base) {
        Utf8Text markdown = read.markdown();
        return new RenderedBody(
                text,
                read.references(),
                Summaries.beginning(manuscript.matter(), markdown, base, layout.summary()),
                rendered,
                pictures,
                read.mentionsFiles());
    }

    private WrittenMedia media(Manuscript manuscript, MarkdownText text, Notes notes) {
        WrittenMedia written = WrittenMedia.of(manuscript.matter(), notes);
        return rules.picture() == FieldRules.Picture.FIRST && written.image().isEmpty()
                ? text.firstPicture().map(written::orImage).orElse(written)
                : written;
    }
}
