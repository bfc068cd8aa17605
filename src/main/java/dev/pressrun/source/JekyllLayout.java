package dev.pressrun.source;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Jekyll: posts are in {@code _posts} at any depth, the folders above it are categories, and the file name has date and slug.
 *
 * @param isPosts whether the folder itself is {@code _posts} or has no folder of that name, so that every file in it is a post
 */
record JekyllLayout(ContentRoot root, boolean isPosts) implements Layout {
    private static final Set<String> FOLDERS = Set.of("_posts", "_drafts");
    // what Jekyll's "pretty" slugs keep
    private static final Pattern NO_SLUG = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");

    /** The layout of a folder, which is all posts when none of its folders has a name that says so. */
    static JekyllLayout of(ContentRoot root, List<FoundFile> files) {
        return new JekyllLayout(root, files.stream().noneMatch(file -> isBelowFolder(root.place(file.path()))));
    }

    private static boolean isBelowFolder(String path) {
        return FOLDERS.stream().anyMatch(name -> path.startsWith(name + "/") || path.contains("/" + name + "/"));
    }

    @Override
    public boolean holds(FoundFile file) {
        return Layout.super.holds(file) && (isPosts || isBelowFolder(root.place(file.path())));
    }

    @Override
    public boolean isDraft(String path) {
        String place = root.place(path);
        return place.startsWith("_drafts/") || place.contains("/_drafts/");
    }

    /** Psych, Ruby's YAML, takes a time without an offset for UTC (jekyll#1273). */
    @Override
    public ZoneId zone(Site site) {
        return ZoneOffset.UTC;
    }

    @Override
    public List<String> addressKeys() {
        return List.of("permalink");
    }

    @Override
    public String permalink() {
        return "/:categories/:year/:month/:day/:title.html";
    }

    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        String slug = slug(manuscript);
        List<String> categories = categories(manuscript).stream()
                .map(category -> category.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        OffsetDateTime here = published.atZoneSameInstant(site.zone()).toOffsetDateTime();
        return new Permalink.Parts(manuscript.place(), slug, slug, categories, here);
    }

    @Override
    public List<String> categories(Manuscript manuscript) {
        Set<String> categories = new LinkedHashSet<>();
        for (String folder : root.place(manuscript.file().path()).split("/", -1)) {
            if (isPosts || FOLDERS.contains(folder)) {
                break;
            }
            categories.add(folder);
        }
        String single = manuscript.matter().text("category");
        Value many = manuscript.matter().first("categories");
        if (!single.isEmpty()) {
            categories.add(single);
        } else {
            categories.addAll(many instanceof Value.Scalar ? words(many.text()) : many.texts());
        }
        return categories.stream().filter(name -> !name.isBlank()).toList();
    }

    /** Jekyll splits at spaces; authors write commas all the same. */
    @Override
    public List<String> words(String text) {
        return Arrays.asList(text.split("[\\s,]+"));
    }

    /** As jekyll-feed writes it: the address without what stands behind the slug. */
    @Override
    public PostId id(Manuscript manuscript, URI url, OffsetDateTime published, Site site) {
        String address = url.toString();
        String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String parent = bare.substring(0, bare.lastIndexOf('/') + 1);
        return new PostId(parent + Permalink.encode(slug(manuscript)));
    }

    private static String slug(Manuscript manuscript) {
        String written = manuscript.matter().text("slug");
        String slug = written.isEmpty() ? PathDate.strip(manuscript.name()) : written;
        String hyphened = NO_SLUG.matcher(slug).replaceAll("-");
        int from = 0;
        int until = hyphened.length();
        while (from < until && hyphened.charAt(from) == '-') {
            from++;
        }
        while (until > from && "-.".indexOf(hyphened.charAt(until - 1)) >= 0) {
            until--;
        }
        return from == until ? slug : hyphened.substring(from, until);
    }
}
