package dev.pressrun.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A file on disk, sent piece by piece as fast as the reader takes it, so that its size costs no memory. */
record StoredFile(Path file, long size, Validators validators, AssetType type) implements Answer {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int PIECE = 64 * 1024;

    /** The tag is made of size and time: reading a film to the end to name its state would be too dear. */
    static StoredFile of(Path file, BasicFileAttributes attributes, AssetType type) {
        Instant modified = attributes.lastModifiedTime().toInstant();
        String tag = Long.toHexString(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)) + "-"
                + Long.toHexString(attributes.size());
        return new StoredFile(
                file, attributes.size(), new Validators(tag, modified.truncatedTo(ChronoUnit.SECONDS)), type);
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        if (validators.knownTo(request.getHeaders())) {
            new NotModified(tagged(type.common())).send(request, response, callback);
            return;
        }
        ByteRange range = ByteRange.of(request, validators.plainTag(), size);
        response.setStatus(range.status());
        response.getHeaders().add(fields(range));
        if (range.length() == 0 || HttpMethod.HEAD.is(request.getMethod())) {
            response.write(true, NOTHING, callback);
        } else {
            copy(range, request, response, callback);
        }
    }

    private HttpFields fields(ByteRange range) {
        HttpFields.Mutable fields = HttpFields.build();
        if (range.status() == HttpStatus.RANGE_NOT_SATISFIABLE_416) {
            fields.add(tagged(type.common()));
        } else {
            fields.add(tagged(type.found()))
                    .add(HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(validators.modified()));
        }
        if (range.status() != HttpStatus.OK_200) {
            fields.add(HttpHeader.CONTENT_RANGE, range.field(size));
        }
        return fields.add(HttpHeader.CONTENT_LENGTH, range.length());
    }

    private HttpFields tagged(HttpFields fields) {
        return HttpFields.build(fields).add(HttpHeader.ETAG, validators.plainTag());
    }

    /** The source closes the channel when it comes to its end or the reader goes away. */
    @SuppressWarnings("resource") // see above
    private void copy(ByteRange range, Request request, Response response, Callback callback) {
        try {
            SeekableByteChannel channel =
                    Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            ByteBufferPool.Sized pieces =
                    new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), true, PIECE);
            Content.copy(Content.Source.from(pieces, channel, range.first(), range.length()), response, callback);
        } catch (IOException e) {
            // gone between two looks, or not ours to read
            response.reset();
            Notice.of(HttpStatus.NOT_FOUND_404, "file").send(request, response, callback);
        }
    }
}
