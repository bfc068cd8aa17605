package dev.pressrun.digest;

import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.text.Wording;
import dev.pressrun.theme.Theme;
import dev.pressrun.theme.ThemeProblem;
import dev.pressrun.theme.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes editions of every kind with a theme, so that what is wrong with it is found before the first mail. */
public final class ThemeTrial {
    private static final String TEMPLATE = "digest.html";

    private final Trial trial;

    private ThemeTrial(Theme theme) {
        this.trial = new Trial(theme);
    }

    /** What is wrong with the mails of a theme. */
    public static List<ThemeProblem> of(Theme theme) {
        ThemeTrial mails = new ThemeTrial(theme);
        List<Post> both = List.of(Specimen.FULL, Specimen.BARE);
        mails.trial.fillInFull(filling -> html(filling, Specimen.digest(), List.of(Specimen.FULL, Specimen.FULL)));
        for (Content content : Content.values()) {
            for (Digest.Archive archive : Digest.Archive.values()) {
                Digest english = Specimen.digest(content, archive, Locale.ENGLISH);
                mails.edition(english, both);
                mails.edition(english, List.of(Specimen.BARE));
                mails.edition(Specimen.digest(content, archive, Locale.forLanguageTag("ar")), List.of(Specimen.FULL));
            }
        }
        return mails.trial.problems();
    }

    private static String html(Theme theme, Digest digest, List<Post> posts) {
        return new EditionRenderer(Specimen.SITE, theme)
                .render(digest, Specimen.EDITION, posts, Instant.EPOCH)
                .html();
    }

    private void edition(Digest digest, List<Post> posts) {
        String html = trial.page(TEMPLATE, theme -> html(theme, digest, posts));
        String reason =
                Wording.of("dev.pressrun.digest.texts", digest.locale()).get("reason", Map.of("title", digest.title()));
        must(
                html,
                html.indexOf(Place.UNSUBSCRIBE.mark()) >= 0,
                "does not print unsubscribeAddress, which the law asks for");
        must(
                html,
                html.contains(reason),
                "does not print reason, why the reader gets the mail, which the law asks for");
        must(
                html,
                html.contains(Specimen.STREET),
                "does not print address, the postal address, which the law asks for");
        must(html, isClosed(html), "does not print end behind each of named, mailed and archived");
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

    private void must(String html, boolean holds, String otherwise) {
        trial.must(html, holds, TEMPLATE, otherwise);
    }
}
