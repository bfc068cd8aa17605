package dev.pressrun.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** The pages that links in mails lead to. */
final class ReaderPages {
    private final PageFrame frame;

    ReaderPages(PageFrame frame) {
        this.frame = frame;
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

    PageFrame frame() {
        return frame;
    }

    /** A page whose words begin with {@code name}; {@code values} are filled into them. */
    Fixed page(int status, String name, Button button, Map<String, String> values, Locale language) {
        byte[] html = html(name, button, values, language);
        HttpFields fields = Fields.personal()
                .add(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8")
                .add(HttpHeader.CONTENT_LENGTH, html.length)
                .asImmutable();
        return new Fixed(status, fields, ByteBuffer.wrap(html));
    }

    byte[] html(String name, Button button, Map<String, String> values, Locale language) {
        Words words = Words.in(language);
        Map<String, String> facts = new HashMap<>(values);
        facts.put("site", frame.site().title());
        Map<String, Object> all = new HashMap<>();
        all.put("title", words.wording().get(name + ".title", facts));
        all.put("text", words.wording().get(name + ".text", facts));
        all.put("field", button.field());
        all.put("label", button == Button.NONE ? "" : words.wording().get("button." + button.field(), facts));
        return frame.fill("reader", words, Map.of(), all);
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
}
