package dev.pressrun.source;

import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.Site;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** A folder that was made for no generator. */
record PlainLayout() implements Layout {
    private static final Pattern DRAFTS = Pattern.compile("(?:.*/)?_?drafts?/.*", Pattern.CASE_INSENSITIVE);

    @Override
    public ContentRoot root() {
        return new ContentRoot("", "");
    }

    @Override
    public boolean holds(FoundFile file) {
        return true;
    }

    @Override
    public boolean isDraft(String path) {
        return isInDrafts(path);
    }

    /** Whether a folder on the way is one that people keep for what is not done yet. */
    static boolean isInDrafts(String path) {
        return path.indexOf('/') >= 0 && DRAFTS.matcher(path).matches();
    }

    @Override
    public boolean takesHeadings() {
        return true;
    }

    @Override
    public Optional<WrittenDate> dateInPath(Manuscript manuscript) {
        return manuscript.dateInPath().or(() -> PathDate.atStart(manuscript.name()));
    }

    @Override
    public String title(Manuscript manuscript) {
        return Titles.fromName(PathDate.stripLoose(manuscript.name()), manuscript);
    }

    /** A slug stands for the name of the file, in the same folder. */
    @Override
    public String permalink(Manuscript manuscript) {
        return slugged(manuscript.matter().text("slug"), permalink());
    }

    static String slugged(String slug, String usual) {
        return slug.isEmpty() || slug.equals("false") ? usual : "/:sections/:slug/";
    }

    /** Pictures lie beside the file. */
    @Override
    public URI base(String folder, URI url, Site site) {
        return folder.isEmpty() ? site.url() : site.at(Permalink.encode(folder + "/"));
    }
}
