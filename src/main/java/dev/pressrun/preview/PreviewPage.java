package dev.pressrun.preview;

import static dev.pressrun.preview.Markup.text;

import dev.pressrun.feed.EntrySource;
import dev.pressrun.post.Post;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The preview's own page: one digest in one view. */
final class PreviewPage {
    private static final String BEGIN = """
            <!DOCTYPE html>
            <html lang="en" data-version="%d">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <link rel="stylesheet" href="/preview.css">
            <script src="/preview.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the preview</a>
            <header>
            <p class="name">Pressrun preview <span id="link" role="status"></span></p>
            """;

    private final State.Now now;
    private final @Nullable Panel panel;
    private final View view;
    private final int number;
    private final StringBuilder out = new StringBuilder();

    PreviewPage(State.Now now, @Nullable Panel panel, View view, int number) {
        this.now = now;
        this.panel = panel;
        this.view = view.isOfOnePost() || (panel != null && panel.letter() != null) ? view : View.FEED;
        this.number = panel == null || number >= panel.posts().size() ? 0 : number;
    }

    String html() {
        String title = panel == null ? "Preview" : panel.title() + " · " + view.title();
        out.append(BEGIN.formatted(now.version(), text(title)));
        digests();
        out.append("</header>\n<main id=\"main\">\n");
        trouble();
        if (panel == null) {
            out.append("<p>There is nothing to show yet.</p>\n");
        } else {
            panel(panel);
        }
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void digests() {
        Showing showing = now.showing();
        if (showing == null || showing.panels().size() < 2) {
            return;
        }
        out.append("<nav class=\"digests\" aria-label=\"Digests\">\n<ul>\n");
        showing.panels()
                .forEach(each -> link(
                        address(each, view),
                        each.title(),
                        panel != null && each.name().equals(panel.name())));
        out.append("</ul>\n</nav>\n");
    }

    private void link(String address, String words, boolean isHere) {
        out.append("<li><a href=\"")
                .append(text(address))
                .append(isHere ? "\" aria-current=\"page\">" : "\">")
                .append(text(words))
                .append("</a></li>\n");
    }

    private static String address(Panel panel, View view) {
        return "/digest/" + panel.name() + "/" + view.word();
    }

    private void trouble() {
        if (!now.trouble().isEmpty()) {
            out.append(
                    "<section class=\"trouble\" role=\"alert\">\n<h2>This cannot be shown as it is now</h2>\n<ul>\n");
            now.trouble().forEach(line -> out.append("<li>").append(text(line)).append("</li>\n"));
            out.append("</ul>\n<p>Below is what could be shown last.</p>\n</section>\n");
        }
    }

    private void panel(Panel shown) {
        out.append("<h1>").append(text(shown.title())).append("</h1>\n<p class=\"note\">");
        out.append(text(shown.note())).append("</p>\n");
        warnings(shown.warnings());
        out.append("<nav class=\"views\" aria-label=\"Views\">\n<ul>\n");
        for (View each : View.values()) {
            if (each.isOfOnePost() || shown.letter() != null) {
                link(address(shown, each), each.title(), each == view);
            }
        }
        out.append("</ul>\n</nav>\n");
        Letter letter = shown.letter();
        if (letter != null && !view.isOfOnePost()) {
            letter(shown, letter);
        } else if (!shown.posts().isEmpty()) {
            onePost(shown);
        }
    }

    private void warnings(List<Warning> warnings) {
        if (warnings.isEmpty()) {
            out.append("<p class=\"good\">No warnings.</p>\n");
            return;
        }
        out.append("<details class=\"warnings\"")
                .append(warnings.size() > 8 ? "" : " open")
                .append(">\n<summary>");
        out.append(warnings.size())
                .append(warnings.size() == 1 ? " warning" : " warnings")
                .append("</summary>\n<ul>\n");
        warnings.forEach(warning -> out.append("<li><code>")
                .append(text(warning.place()))
                .append("</code> ")
                .append(text(warning.message()))
                .append("</li>\n"));
        out.append("</ul>\n</details>\n");
    }

    private void letter(Panel shown, Letter letter) {
        switch (view) {
            case TEXT -> source("The plain text, in 72 columns", letter.text());
            case MESSAGE -> message(shown, letter);
            default -> {
                out.append("<p class=\"subject\"><span>Subject</span> ")
                        .append(text(letter.subject()))
                        .append("</p>\n");
                frames(address(shown, View.MAIL) + "/0/");
            }
        }
    }

    private void message(Panel shown, Letter letter) {
        int html = letter.htmlBytes();
        out.append("<dl class=\"sizes\">\n<dt>HTML</dt>\n<dd>")
                .append("<meter min=\"0\" max=\"102400\" low=\"90000\" high=\"100000\" optimum=\"0\" value=\"")
                .append(html)
                .append("\"></meter> ")
                .append(bytes(html))
                .append(" of the ")
                .append(bytes(Warnings.CLIP))
                .append(" at which Gmail cuts a mail off</dd>\n<dt>Text</dt>\n<dd>")
                .append(letter.text().lines().count())
                .append(" lines</dd>\n<dt>Message</dt>\n<dd>")
                .append(bytes(letter.bytes().length))
                .append(", as it leaves; <a href=\"/digest/")
                .append(text(shown.name()))
                .append("/message.eml\" download>message.eml</a></dd>\n</dl>\n");
        source("Headers", letter.headers());
        out.append("<details>\n<summary>The whole source</summary>\n<pre>")
                .append(text(letter.source()))
                .append("</pre>\n</details>\n");
    }

    private static String bytes(int count) {
        return String.format(Locale.ROOT, "%,d bytes", count);
    }

    private void source(String title, String source) {
        out.append("<h2>")
                .append(text(title))
                .append("</h2>\n<pre tabindex=\"0\">\n")
                .append(text(source))
                .append("</pre>\n");
    }

    private void onePost(Panel shown) {
        Showing showing = now.showing();
        if (shown.posts().size() > 1) {
            out.append("<nav class=\"posts\" aria-label=\"Posts\">\n<ul>\n");
            for (int i = 0; i < shown.posts().size(); i++) {
                link(address(shown, view) + "/" + i, shown.posts().get(i).title(), i == number);
            }
            out.append("</ul>\n</nav>\n");
        }
        Post post = shown.posts().get(number);
        out.append("<p class=\"subject\"><span>").append(text(post.path())).append("</span> ");
        out.append(text(post.url().toString())).append("</p>\n");
        frames(address(shown, view) + "/" + number + "/");
        if (view == View.FEED && showing != null) {
            EntrySource.of(showing.site(), showing.feeds(), post)
                    .forEach(entry -> source(entry.feed(), entry.source()));
        }
    }

    private void frames(String address) {
        for (Scheme scheme : Scheme.values()) {
            out.append("<div class=\"screens ").append(scheme.word()).append("\">\n");
            frame(address, scheme, "desktop", "640 px");
            frame(address, scheme, "phone", "320 px");
            out.append("</div>\n");
        }
    }

    private void frame(String address, Scheme scheme, String device, String width) {
        String source = text(address + scheme.word() + ".html");
        String title = (scheme == Scheme.LIGHT ? "Light, " : "Dark, ") + width;
        out.append("<figure class=\"").append(device).append("\">\n<figcaption><a href=\"");
        out.append(source).append("\" target=\"_blank\" rel=\"noopener\">").append(title);
        out.append("</a></figcaption>\n<iframe src=\"")
                .append(source)
                .append("\" title=\"")
                .append(title);
        out.append(
                "\" sandbox=\"allow-same-origin allow-popups allow-popups-to-escape-sandbox\"></iframe>\n</figure>\n");
    }
}
