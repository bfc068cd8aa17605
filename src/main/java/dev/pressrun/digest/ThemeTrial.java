package dev.pressrun.digest;

import dev.pressrun.post.Author;
import dev.pressrun.post.Body;
import dev.pressrun.post.Content;
import dev.pressrun.post.Media;
import dev.pressrun.post.Post;
import dev.pressrun.post.PostId;
import dev.pressrun.post.Site;
import dev.pressrun.post.Syndication;
import dev.pressrun.text.Wording;
import dev.pressrun.theme.Theme;
import dev.pressrun.theme.ThemeException;
import dev.pressrun.theme.ThemeProblem;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes editions of every kind with a theme, so that what is wrong with it is found before the first mail. */
public final class ThemeTrial {
    private static final Pattern LANGUAGE = Pattern.compile("(?i)<html\\b[^>]*\\blang=\"[a-z]");
    private static final Pattern DIRECTION = Pattern.compile("(?i)<html\\b[^>]*\\bdir=\"(?:ltr|rtl)\"");
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-02T03:04:05Z");
    private static final Site SITE =
            new Site("A site", URI.create("https://example.org/"), null, null, "en", ZONE, "About it");
    private static final String TITLE = "A digest for trials";
    private static final String STREET = "7 Trial Street";

    private final Theme theme;
    private final Set<ThemeProblem> problems = new LinkedHashSet<>();

    private ThemeTrial(Theme theme) {
        this.theme = theme;
    }

    /** What is wrong with the mails of a theme. */
    public static List<ThemeProblem> of(Theme theme) {
        ThemeTrial trial = new ThemeTrial(theme);
        Post full = post("one", "A headline", "A summary.", List.of(Author.named("Ada"), Author.named("Bob")));
        Post bare = post("two", null, "", List.of());
        for (Content content : Content.values()) {
            for (Digest.Archive archive : Digest.Archive.values()) {
                trial.edition(content, archive, List.of(full, bare), Locale.ENGLISH);
                trial.edition(content, archive, List.of(full), Locale.forLanguageTag("ar"));
                trial.edition(content, archive, List.of(bare), Locale.ENGLISH);
            }
        }
        return new ArrayList<>(trial.problems);
    }

    private void edition(Content content, Digest.Archive archive, List<Post> posts, Locale locale) {
        Mailbox from = new Mailbox("Ada", "ada@example.org");
        Digest digest = new Digest(
                "trial", TITLE, "{title}", from, null, List.of(), content, 1, 20, STREET, ZONE, null, locale, archive);
        EditionId id = new EditionId("trial", LocalDateTime.parse("2026-01-02T03:04:05"), ZONE);
        try {
            judge(
                    new EditionRenderer(SITE, theme)
                            .render(digest, id, posts, Instant.EPOCH)
                            .html(),
                    locale);
        } catch (ThemeException e) {
            problems.addAll(e.problems());
        }
    }

    private void judge(String html, Locale locale) {
        String reason = Wording.of("dev.pressrun.digest.texts", locale).get("reason", Map.of("title", TITLE));
        must(html.indexOf(Place.UNSUBSCRIBE.mark()) >= 0, "does not print unsubscribeAddress, which the law asks for");
        must(html.contains(reason), "does not print reason, why the reader gets the mail, which the law asks for");
        must(html.contains(STREET), "does not print address, the postal address, which the law asks for");
        must(LANGUAGE.matcher(html).find(), "has no lang on its html element; write lang=\"{{ language }}\"");
        must(DIRECTION.matcher(html).find(), "has no dir on its html element; write dir=\"{{ direction }}\"");
        must(isClosed(html), "does not print end behind each of named, mailed and archived");
    }

    private static boolean isClosed(String html) {
        boolean open = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (Place.isMark(c) && Place.of(c) != Place.NAME && Place.of(c) != Place.UNSUBSCRIBE) {
                boolean ends = Place.of(c) == Place.END;
                if (ends != open) {
                    return false;
                }
                open = !ends;
            }
        }
        return !open;
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(theme.problem("digest.html", otherwise));
        }
    }

    private static Post post(String name, @Nullable String headline, String summary, List<Author> authors) {
        return new Post(
                new PostId("https://example.org/" + name),
                name + ".md",
                URI.create("https://example.org/" + name + "/"),
                "The post " + name,
                headline,
                DAY,
                DAY,
                authors,
                List.of(),
                List.of(),
                summary,
                "en",
                new Text(),
                Media.NONE,
                Syndication.USUAL,
                List.of());
    }

    /** A body for trials. */
    private record Text() implements Body {
        @Override
        public String html() {
            return "<p>Text</p>";
        }

        @Override
        public String html(Map<String, String> styles) {
            return "<p>Text</p>";
        }

        @Override
        public String text(int columns) {
            return "Text";
        }
    }
}
