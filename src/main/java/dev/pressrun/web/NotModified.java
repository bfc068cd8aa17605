package dev.pressrun.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says that the reader has the newest state. */
record NotModified(HttpFields fields) implements Answer {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** Written in two steps, or Jetty adds Content-Length: 0, which would be the length of a 200 (RFC 9110, section 8.6). */
    @Override
    public void send(Request request, Response response, Callback callback) {
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        response.getHeaders().add(fields);
        response.write(false, NOTHING, Callback.from(() -> response.write(true, NOTHING, callback), callback::failed));
    }
}
