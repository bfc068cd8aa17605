package dev.pressrun.source;

import dev.pressrun.frontmatter.Value;
import dev.pressrun.generator.ContentRoot;
import dev.pressrun.generator.Home;
import dev.pressrun.generator.PelicanConfig;
import dev.pressrun.generator.PelicanForm;
import dev.pressrun.generator.Permalink;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Problem;
import dev.pressrun.post.Site;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pelican: articles are where its settings say, and much is known of them by their paths. */
record PelicanLayout(ContentRoot root, PelicanConfig config) implements Layout {
    private static final int USUAL_WORDS = 50;

    static PelicanLayout of(Home home, List<Problem> problems) {
        PelicanConfig config = PelicanConfig.of(home, problems);
        String content = config.content();
        return new PelicanLayout(home.content(content.isEmpty() ? home.firstFolder("content") : content), config);
    }

    @Override
    public boolean holds(FoundFile file) {
        return Layout.super.holds(file) && config.holds(root.place(file.path()));
    }

    @Override
    public boolean isIndexUsual() {
        return true;
    }

    /** HTML is read by Pelican itself, unless it is told not to. */
    @Override
    public boolean missesHtml() {
        return !(config.value("readers") instanceof Value.Table readers
                && readers.values().containsKey("html"));
    }

    @Override
    public boolean readsSummary(String key) {
        return true;
    }

    /** Pelican makes no page of an article without them. */
    @Override
    public Optional<String> lack(Manuscript manuscript) {
        List<String> missing = Stream.of("Title", "Date")
                .filter(key -> !manuscript.matter().values().containsKey(key.toLowerCase(Locale.ROOT)))
                .toList();
        boolean isDated = manuscript.file().history() != null;
        return missing.isEmpty() || (isDated && missing.equals(List.of("Date")))
                ? Optional.empty()
                : Optional.of("has no " + String.join(" and no ", missing)
                        + ", so Pelican makes no page of it, and it is left out; write it into the article");
    }

    /** What the path says is stronger than the folder, and that than what is said for all. */
    @Override
    public Map<String, Value> defaults(FoundFile file) {
        Map<String, Value> defaults = new HashMap<>();
        if (config.value("default_metadata") instanceof Value.Table table) {
            defaults.putAll(table.values());
        }
        defaults.put("category", said(config.text("default_category", "misc")));
        String date = config.text("default_date", "");
        if (!date.isEmpty()) {
            defaults.put("date", said(date.equals("fs") ? file.modified().toString() : date));
        }
        String place = root.place(file.path());
        int end = place.lastIndexOf('/');
        if (end > 0 && config.is("use_folder_as_category", true)) {
            defaults.put("category", said(place.substring(place.lastIndexOf('/', end - 1) + 1, end)));
        }
        config.metadata(place).forEach((key, text) -> defaults.put(key, said(text)));
        return defaults;
    }

    private static Value said(String text) {
        return new Value.Scalar(text, 0);
    }

    @Override
    public boolean showsFuture() {
        return config.is("with_future_dates", true);
    }

    @Override
    public Summaries.Length summary() {
        String words = config.text("summary_max_length", String.valueOf(USUAL_WORDS));
        boolean isNumber = words.length() < 9 && words.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Summaries.Length(isNumber ? Integer.parseInt(words) : USUAL_WORDS, Summaries.Length.End.WORD);
    }

    @Override
    public List<String> addressKeys() {
        return List.of("url", "save_as");
    }

    @Override
    public String permalink(Manuscript manuscript) {
        return isTranslation(manuscript)
                ? config.text("article_lang_url", "{slug}-{lang}.html")
                : config.text("article_url", "{slug}.html");
    }

    private boolean isTranslation(Manuscript manuscript) {
        String language = manuscript.matter().text("lang");
        return !language.isEmpty()
                && !language.equals(config.text("default_lang", "en").toLowerCase(Locale.ROOT));
    }

    @Override
    public String expand(String form, Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        return form.indexOf('{') < 0
                ? Layout.super.expand(form, manuscript, title, published, site)
                : PelicanForm.fill(form, published, name -> Optional.of(value(name, manuscript, title, site)));
    }

    private String value(String name, Manuscript manuscript, String title, Site site) {
        return switch (name) {
            case "slug" -> slug(manuscript, title);
            case "category" ->
                config.slug().of(categories(manuscript).stream().findFirst().orElse(""));
            case "author" -> config.slug().of(author(manuscript, site));
            case "lang" -> {
                String language = manuscript.matter().text("lang");
                yield language.isEmpty() ? config.text("default_lang", "en").toLowerCase(Locale.ROOT) : language;
            }
            case "path" -> root.place(manuscript.file().path());
            default -> manuscript.matter().text(name);
        };
    }

    private String author(Manuscript manuscript, Site site) {
        List<String> authors = manuscript.matter().first("author", "authors").texts();
        String first = authors.isEmpty() ? "" : words(authors.get(0)).get(0).strip();
        return !first.isEmpty() ? first : site.author() == null ? "" : site.author();
    }

    private String slug(Manuscript manuscript, String title) {
        String written = manuscript.matter().text("slug");
        if (!written.isEmpty()) {
            return written;
        }
        boolean isByName = config.text("slugify_source", "title").equals("basename");
        String slug = config.slug().of(isByName ? manuscript.name() : title);
        return slug.isEmpty() ? manuscript.name() : slug;
    }

    @Override
    public Optional<String> doubt(Manuscript manuscript, String title) {
        boolean isMade =
                manuscript.matter().text("slug").isEmpty() && !config.slug().isUnicode();
        return isMade && slug(manuscript, title).chars().anyMatch(c -> c >= 0x80)
                ? Optional.of(
                        "some addresses keep letters that Pelican writes in Latin ones; write a Slug into such posts,"
                                + " or let Pelican keep them, too (SLUGIFY_USE_UNICODE)")
                : Optional.empty();
    }

    @Override
    public Permalink.Parts parts(Manuscript manuscript, String title, OffsetDateTime published, Site site) {
        return new Permalink.Parts(
                manuscript.place(), slug(manuscript, title), title, categories(manuscript), published);
    }

    /** As Pelican's feeds write it: an address in it is not encoded. */
    @Override
    public PostId id(Manuscript manuscript, URI url, OffsetDateTime published, Site site) {
        String host = site.url().getHost().toLowerCase(Locale.ROOT);
        return new PostId("tag:" + host + "," + published.toLocalDate() + ":" + Ids.iri(url));
    }
}
