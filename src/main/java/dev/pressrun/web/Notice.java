package dev.pressrun.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A short word of ours where there is nothing else to say: a page for people, a line of text for programs. */
record Notice(Fixed line, Fixed page) implements Answer {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            </head>
            <body>
            <h1>%s</h1>
            <p>%s</p>
            </body>
            </html>
            """;

    /** A notice with a text of ours, in which nothing needs to be escaped. */
    static Notice of(int status, String text) {
        String title = HttpStatus.getMessage(status);
        return new Notice(
                Fixed.text(status, Caching.NEVER, text),
                Fixed.of(status, Caching.NEVER, "text/html; charset=utf-8", PAGE.formatted(title, title, text)));
    }

    /** The same with one more header field. */
    Notice with(HttpHeader name, String value) {
        return new Notice(line.with(name, value), page.with(name, value));
    }

    @Override
    public Answer to(Request request) {
        return Visitor.isPerson(request.getHeaders()) ? page : line;
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        to(request).send(request, response, callback);
    }
}
