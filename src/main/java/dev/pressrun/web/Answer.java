package dev.pressrun.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What stands at an address, ready to be sent to any number of readers at once. */
interface Answer {
    void send(Request request, Response response, Callback callback);

    /** Sends prepared fields and bytes; the buffer is shared, so its position is left alone. */
    static void write(int status, HttpFields fields, ByteBuffer body, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().add(fields);
        response.write(true, body.slice(), callback);
    }

    /** Written in two steps, or Jetty adds Content-Length: 0, which would be the length of a 200 (RFC 9110, section 8.6). */
    static void notModified(HttpFields fields, Response response, Callback callback) {
        ByteBuffer nothing = ByteBuffer.allocate(0);
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        response.getHeaders().add(fields);
        response.write(false, nothing, Callback.from(() -> response.write(true, nothing, callback), callback::failed));
    }
}
