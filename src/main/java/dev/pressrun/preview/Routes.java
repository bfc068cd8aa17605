package dev.pressrun.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.post.Post;
import dev.pressrun.web.PostView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at each address of the preview at one moment. */
final class Routes {
    private static final Reply NOTHING = Reply.plain(404, "There is nothing here. The preview begins at /");

    private final State.Now now;
    private final @Nullable Showing showing;

    Routes(State.Now now) {
        this.now = now;
        this.showing = now.showing();
    }

    Reply at(String path) {
        String[] parts = path.substring(1).split("/", 2);
        return switch (parts[0]) {
            case "" -> Reply.page(new PreviewPage(now, first(), View.MAIL, 0).html());
            case "preview.css" -> own("preview.css", "text/css; charset=utf-8");
            case "preview.js" -> own("preview.js", "text/javascript; charset=utf-8");
            case "style" -> stylesheet(rest(parts));
            case "site" -> asset(rest(parts));
            case "digest" -> digest(rest(parts).split("/", -1));
            default -> NOTHING;
        };
    }

    private static String rest(String[] parts) {
        return parts.length > 1 ? parts[1] : "";
    }

    private @Nullable Panel first() {
        return showing == null || showing.panels().isEmpty()
                ? null
                : showing.panels().get(0);
    }

    /** {@code NAME/view}, {@code NAME/view/POST}, {@code NAME/view/POST/light.html} and {@code NAME/message.eml}. */
    private Reply digest(String[] parts) {
        Showing shown = showing;
        if (shown == null || parts.length < 2) {
            return NOTHING;
        }
        Optional<Panel> panel = shown.panel(parts[0]);
        if (panel.isEmpty()) {
            return NOTHING;
        }
        Letter letter = panel.get().letter();
        if (parts[1].equals("message.eml") && letter != null) {
            return Reply.file("message/rfc822", letter.bytes());
        }
        return View.of(parts[1])
                .map(view -> view(shown, panel.get(), view, parts))
                .orElse(NOTHING);
    }

    private Reply view(Showing shown, Panel panel, View view, String[] parts) {
        int post = parts.length > 2 && parts[2].matches("\\d{1,4}") ? Integer.parseInt(parts[2]) : 0;
        if (parts.length < 4) {
            return Reply.page(new PreviewPage(now, panel, view, post).html());
        }
        Optional<Scheme> scheme = scheme(parts[3].replace(".html", ""));
        if (scheme.isEmpty() || post >= Math.max(1, panel.posts().size())) {
            return NOTHING;
        }
        return frame(shown, panel, view, post, scheme.get())
                .map(html -> Reply.author(shown.local(scheme.get().in(html))))
                .orElse(NOTHING);
    }

    private static Optional<Scheme> scheme(String word) {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.word().equals(word))
                .findFirst();
    }

    private static Optional<String> frame(Showing shown, Panel panel, View view, int number, Scheme scheme) {
        if (view == View.MAIL) {
            return Optional.ofNullable(panel.letter()).map(Letter::html);
        }
        if (panel.posts().isEmpty()) {
            return Optional.empty();
        }
        Post post = panel.posts().get(number);
        String stylesheet = "/style/" + scheme.word() + ".css";
        return switch (view) {
            case FEED -> Optional.of(EntryPage.html(shown.feeds(), post));
            case WEB -> Optional.of(PostView.page(shown.publication(), shown.web(), post, stylesheet));
            default -> Optional.empty();
        };
    }

    private Reply stylesheet(String name) {
        Showing shown = showing;
        Optional<Scheme> scheme = scheme(name.replace(".css", ""));
        return shown == null || scheme.isEmpty()
                ? NOTHING
                : Reply.file(
                        "text/css; charset=utf-8",
                        scheme.get()
                                .in(PostView.stylesheet(shown.publication()))
                                .getBytes(UTF_8));
    }

    private Reply asset(String address) {
        Optional<String> type = PostView.mediaType(address);
        Optional<Path> file = showing == null || type.isEmpty()
                ? Optional.empty()
                : showing.assets().find(address);
        try {
            return file.isEmpty() ? NOTHING : Reply.file(type.orElseThrow(), Files.readAllBytes(file.get()));
        } catch (IOException e) {
            return NOTHING; // gone between two looks
        }
    }

    private static Reply own(String name, String mediaType) {
        try (InputStream in = Routes.class.getResourceAsStream(name)) {
            return Reply.file(mediaType, Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
