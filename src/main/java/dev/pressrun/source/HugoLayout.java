package dev.pressrun.source;

import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Site;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Hugo: posts are below {@code content/}, and a folder with an {@code index.md} is one post with its pictures. */
record HugoLayout(ContentRoot root) implements PathLayout {
    @Override
    public boolean isBundle(FoundFile index) {
        return true;
    }

    /** Hugo's own order is date, publishDate, lastmod. */
    @Override
    public boolean isDatedByPath() {
        return false;
    }

    /** Whole paragraphs, as soon as they have seventy words. */
    @Override
    public Summaries.Length summary() {
        return new Summaries.Length(70, Summaries.Length.End.PARAGRAPH);
    }

    @Override
    public List<String> addressKeys() {
        return List.of("url");
    }

    @Override
    public List<String> assetRoots() {
        return List.of("static/", root.inside());
    }

    /** A page without an extension is a folder. */
    @Override
    public String page(String written) {
        String path = PathLayout.super.page(written);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() || last.indexOf('.') >= 0 ? path : path + "/";
    }

    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String written = manuscript.matter().text("slug");
        String name = sanitize(written.isEmpty() ? manuscript.name() : written);
        String folder = manuscript.folder();
        String path = folder.isEmpty() ? name : sanitize(folder) + "/" + name;
        return new Permalink.Parts(path, name, Permalink.slugify(title), categories(manuscript), published);
    }

    /** Lower case, hyphens for spaces, and of the signs only those that Hugo leaves in a path. */
    private static String sanitize(String path) {
        StringBuilder clean = new StringBuilder();
        path.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                clean.append('-');
            } else if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || "./\\_#+~-@%".indexOf(c) >= 0) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
