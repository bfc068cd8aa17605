package dev.pressrun.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer that is the same for everybody who asks: a redirect, a refusal, a short text. */
record Fixed(int status, HttpFields fields, ByteBuffer body) implements Answer {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    static Fixed text(int status, Caching caching, String text) {
        return of(status, caching, "text/plain; charset=utf-8", text + "\n");
    }

    static Fixed of(int status, Caching caching, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        HttpFields fields = Fields.with(caching)
                .add(HttpHeader.CONTENT_TYPE, mediaType)
                .add(HttpHeader.CONTENT_LENGTH, bytes.length)
                .asImmutable();
        return new Fixed(status, fields, ByteBuffer.wrap(bytes));
    }

    /** Permanent, but only as far as the settings are: browsers ask again after a while. */
    static Fixed movedTo(SitePath path) {
        HttpFields fields = Fields.with(Caching.FEED)
                .add(HttpHeader.LOCATION, path.encoded())
                .add(HttpFields.CONTENT_LENGTH_0)
                .asImmutable();
        return new Fixed(HttpStatus.MOVED_PERMANENTLY_301, fields, NOTHING);
    }

    static Fixed nothing() {
        return new Fixed(HttpStatus.NO_CONTENT_204, Fields.with(Caching.FOREVER).asImmutable(), NOTHING);
    }

    /** The same with one more header field. */
    Fixed with(HttpHeader name, String value) {
        return new Fixed(status, HttpFields.build(fields).add(name, value).asImmutable(), body);
    }

    /** The same for scripts of any site, too. */
    Fixed open() {
        HttpFields open = HttpFields.build(fields)
                .put("Access-Control-Allow-Origin", "*")
                .put("Cross-Origin-Resource-Policy", "cross-origin")
                .asImmutable();
        return new Fixed(status, open, body);
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        Answer.write(status, fields, body, response, callback);
    }
}
