package dev.pressrun.web;

import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A short word of ours where there is nothing else to say: a page for people, in the language of their browser, and a line of text
 * for programs.
 *
 * @param name of the sentence, which needs no escaping
 * @param more header fields
 */
record Notice(int status, String name, HttpFields more) implements Answer {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s" dir="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            </head>
            <body>
            <h1>%s</h1>
            </body>
            </html>
            """;

    static Notice of(int status, String name) {
        return new Notice(status, name, HttpFields.EMPTY);
    }

    /** The same with one more header field. */
    Notice with(HttpHeader field, String value) {
        return new Notice(status, name, HttpFields.build(more).add(field, value).asImmutable());
    }

    @Override
    public Fixed to(Request request) {
        HttpFields visitor = request.getHeaders();
        Fixed plain = Visitor.isPerson(visitor) ? page(Language.of(visitor, Locale.ENGLISH)) : line();
        Fixed all = plain;
        for (HttpField field : more) {
            all = all.with(field.getHeader(), field.getValue());
        }
        return all;
    }

    private Fixed page(Locale language) {
        Words words = Words.in(language);
        String text = text(words);
        String page = PAGE.formatted(words.language(), words.direction(), text, text);
        return Fixed.of(status, Caching.NEVER, "text/html; charset=utf-8", page);
    }

    private Fixed line() {
        return Fixed.text(status, Caching.NEVER, text(Words.in(Locale.ENGLISH)));
    }

    private String text(Words words) {
        return words.wording().get("notice." + name);
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        to(request).send(request, response, callback);
    }
}
