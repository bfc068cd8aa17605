package dev.pressrun.source;

import dev.pressrun.dialect.Dialect;
import dev.pressrun.dialect.Reference;
import dev.pressrun.dialect.Translation;
import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Notes;
import dev.pressrun.post.Site;
import dev.pressrun.post.Tag;
import dev.pressrun.text.Lines;
import dev.pressrun.text.Signs;
import dev.pressrun.text.Utf8Text;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the text below the head of a post, in the dialect of the generator that it was written for. */
final class TextReader {
    private final Dialect dialect;
    private final Home home;
    private final Layout layout;
    private final SiteFiles files;
    private final SiteValues values;
    /** What no text has in it that is as plain as most. */
    private final Signs special;

    private final Site site;
    private final List<FoundFile> found;
    private volatile @Nullable Map<String, String> pathsByName;

    TextReader(SiteFiles files, List<FoundFile> found, Site site, Layout layout) {
        this.layout = layout;
        this.home = files.home();
        this.files = files;
        this.found = found;
        this.site = site;
        this.values = new SiteValues(files, site);
        this.dialect = switch (home.generator()) {
            case JEKYLL -> Dialect.JEKYLL;
            // both read the tags of Nunjucks
            case ELEVENTY, HEXO -> Dialect.ELEVENTY;
            case HUGO -> Dialect.HUGO;
            case ZOLA -> Dialect.ZOLA;
            case PELICAN -> Dialect.PELICAN;
            case OBSIDIAN -> Dialect.OBSIDIAN;
            case ASTRO, PLAIN, AUTO -> Dialect.PLAIN;
        };
        this.special = dialect.signs().and(PostLinks.EXTENSIONS);
    }

    /**
     * A text in plain Markdown.
     *
     * @param references the links to other posts by their names, with the lines of the file
     * @param mentionsFiles whether it may link to the files of other posts
     */
    record Text(Utf8Text markdown, List<Reference> references, boolean mentionsFiles) {
        Text(Utf8Text markdown, List<Reference> references) {
            this(markdown, references, markdown.hasAny(PostLinks.EXTENSIONS));
        }
    }

    /** The text in plain Markdown; its warnings are noted. */
    Text read(Manuscript manuscript, String title, URI url, OffsetDateTime date, Notes notes) {
        Utf8Text body = manuscript.head().body();
        boolean isHtml = FileKind.of(manuscript.file().path()) == FileKind.HTML;
        Dialect own = manuscript.file().name().toLowerCase(Locale.ROOT).endsWith(".mdx") ? Dialect.MDX : dialect;
        if (own == dialect && !isHtml && !body.hasAny(special)) {
            return new Text(body, List.of(), false);
        }
        if (!isHtml && !body.hasAny(own.signs())) {
            return new Text(body, List.of());
        }
        Translation read = own.translate(body.toString(), new PostSurroundings(this, manuscript, title, url, date));
        int above = linesAbove(manuscript);
        read.warnings()
                .forEach(warning -> notes.warn(warning.line() == 0 ? 0 : warning.line() + above, warning.message()));
        List<Reference> references = read.references().stream()
                .map(reference -> new Reference(reference.line() + above, reference.name()))
                .toList();
        return new Text(Utf8Text.of(isHtml ? HtmlBlock.of(read.markdown()) : read.markdown()), references);
    }

    private static int linesAbove(Manuscript manuscript) {
        Utf8Text below = manuscript.matter().body();
        String head =
                below.before(below.length() - manuscript.head().body().length()).toString();
        return manuscript.matter().bodyLine() - 1 + Lines.count(head, head.length());
    }

    /** The tags of a post with those in its text, where authors write them there. */
    List<Tag> tags(Manuscript manuscript, List<Tag> named) {
        if (dialect != Dialect.OBSIDIAN) {
            return named;
        }
        List<Tag> all = new ArrayList<>(named);
        Dialect.tags(manuscript.head().body().toString()).stream().map(Tag::new).forEach(tag -> {
            if (all.stream().noneMatch(tag::matches)) {
                all.add(tag);
            }
        });
        return all;
    }

    boolean isEleventy() {
        return dialect == Dialect.ELEVENTY;
    }

    Home home() {
        return home;
    }

    Layout layout() {
        return layout;
    }

    SiteFiles files() {
        return files;
    }

    SiteValues values() {
        return values;
    }

    Site site() {
        return site;
    }

    /**
     * The address of a file: in Jekyll that of a page that names it, in Pelican that of the file beside the text, else that of the
     * file itself, whatever folder holds it.
     */
    Optional<String> address(String name, Manuscript manuscript) {
        return switch (home.generator()) {
            case JEKYLL -> pageOf(name);
            case PELICAN -> Optional.of(below(name, manuscript));
            case OBSIDIAN ->
                fileNamed(FoundFile.beside(manuscript.file().folder(), name))
                        .or(() -> fileNamed(name))
                        .or(() -> fileNamed(name.substring(name.lastIndexOf('/') + 1)));
            default -> fileNamed(name).or(() -> fileNamed(name.substring(name.lastIndexOf('/') + 1)));
        };
    }

    private String below(String name, Manuscript manuscript) {
        String folder = manuscript.isBundle() ? manuscript.place() : manuscript.folder();
        return site.at(Permalink.encodeWritten(FoundFile.beside(folder, name))).toString();
    }

    private Optional<String> pageOf(String path) {
        return files.text(path)
                .map(text -> FrontMatter.split(text, new Notes(path, new ArrayList<>())))
                .filter(FrontMatter::isPresent)
                .flatMap(matter -> layout.addressOfPage(path, matter))
                .map(address -> site.at(Permalink.encode(address.replaceFirst("^/", "")))
                        .toString());
    }

    private Optional<String> fileNamed(String name) {
        Map<String, String> known = pathsByName;
        if (known == null) {
            Map<String, String> paths = new HashMap<>();
            for (FoundFile file : found) {
                paths.putIfAbsent(file.name().toLowerCase(Locale.ROOT), file.path());
                paths.put(file.path().toLowerCase(Locale.ROOT), file.path());
            }
            known = Map.copyOf(paths);
            pathsByName = known;
        }
        return Optional.ofNullable(known.get(name.toLowerCase(Locale.ROOT)))
                .map(one -> site.at(Permalink.encode(one)).toString());
    }
}
