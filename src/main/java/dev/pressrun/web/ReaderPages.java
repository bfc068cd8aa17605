package dev.pressrun.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressrun.post.Site;
import dev.pressrun.text.Direction;
import dev.pressrun.theme.Theme;
import dev.pressrun.web.Document.Memory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * The pages that links in mails lead to. They need nothing but what stands below {@code folder}, so they look right before posts
 * are published, and where the blog itself is on another host.
 */
final class ReaderPages {
    private final Site site;
    private final Theme theme;
    private final Document style;
    private final SitePath stylesheet;
    private final String home;

    ReaderPages(Site site, Theme theme, URI web, SitePath folder) {
        this.site = site;
        this.theme = theme;
        byte[] css = theme.fill("page.css", Map.of(), site.locale()).getBytes(UTF_8);
        this.style = Document.of("text/css; charset=utf-8", css, Caching.FOREVER, Memory.HEAP);
        this.stylesheet = folder.below("theme-" + Validators.hash(css) + ".css");
        boolean isHere = web.getRawAuthority().equals(site.url().getRawAuthority());
        this.home = isHere ? SitePath.of(site.url()).encoded() : site.url().toASCIIString();
    }

    /** What the button of a page does. */
    enum Button {
        NONE(""),
        STOP("stop"),
        UNDO("undo");

        private final String field;

        Button(String field) {
            this.field = field;
        }

        /** The name of the field with which a page says that it was pressed. */
        String field() {
            return field;
        }
    }

    SitePath stylesheet() {
        return stylesheet;
    }

    Answer style() {
        return style;
    }

    /** A page whose words begin with {@code name}; {@code values} are filled into them. */
    Fixed page(int status, String name, Button button, Map<String, String> values, Locale language) {
        Words words = Words.in(language);
        Map<String, String> facts = new HashMap<>(values);
        facts.put("site", site.title());
        Map<String, Object> all = common(words);
        all.put("title", words.wording().get(name + ".title", facts));
        all.put("text", words.wording().get(name + ".text", facts));
        all.put("field", button.field());
        if (button != Button.NONE) {
            all.put("label", words.wording().get("button." + button.field(), facts));
        }
        byte[] html = theme.fill("reader.html", all, words.locale()).getBytes(UTF_8);
        HttpFields fields = Fields.personal()
                .add(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8")
                .add(HttpHeader.CONTENT_LENGTH, html.length)
                .asImmutable();
        return new Fixed(status, fields, ByteBuffer.wrap(html));
    }

    /** A line for a program. */
    Fixed line(String name, Map<String, String> values) {
        byte[] text = (Words.in(Locale.ENGLISH).wording().get(name + ".title", values) + ".\n").getBytes(UTF_8);
        HttpFields fields = Fields.personal()
                .add(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8")
                .add(HttpHeader.CONTENT_LENGTH, text.length)
                .asImmutable();
        return new Fixed(HttpStatus.OK_200, fields, ByteBuffer.wrap(text));
    }

    private Map<String, Object> common(Words words) {
        Map<String, Object> common = new HashMap<>();
        common.put("words", words.on("reader", Map.of()));
        common.put("language", words.language());
        common.put("direction", words.direction());
        common.put("siteTitle", site.title());
        common.put("siteLanguage", site.language());
        common.put("siteDirection", Direction.of(site.locale()).attribute());
        common.put("home", home);
        common.put("stylesheet", stylesheet.encoded());
        common.put("description", "");
        common.put("canonical", "");
        common.put("alternates", List.of());
        common.put("feeds", List.of());
        return common;
    }
}
