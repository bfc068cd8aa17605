package dev.pressrun.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A feed, a page or a stylesheet with everything that a request could ask for worked out beforehand. */
record Document(Validators validators, Form plain, Form packed) implements Answer {
    static Document of(String mediaType, byte[] bytes, @Nullable Instant modified, Caching caching, Memory memory) {
        Validators validators = Validators.of(bytes, modified);
        HttpFields common = Fields.with(caching)
                .add(new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding"))
                .asImmutable();
        HttpFields.Mutable found =
                HttpFields.build(common).add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, mediaType));
        if (validators.modified() != null) {
            found.add(HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(validators.modified()));
        }
        Form plain = Form.of(validators.plainTag(), found, common, memory.hold(bytes));
        byte[] smaller = Gzip.pack(bytes);
        if (smaller.length >= bytes.length) {
            return new Document(validators, plain, plain);
        }
        found.add(HttpHeader.CONTENT_ENCODING, "gzip");
        return new Document(validators, plain, Form.of(validators.packedTag(), found, common, memory.hold(smaller)));
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        Form form = Gzip.wantedBy(asked.getValuesList(HttpHeader.ACCEPT_ENCODING)) ? packed : plain;
        if (validators.knownTo(asked)) {
            Answer.notModified(form.notModified(), response, callback);
        } else {
            Answer.write(HttpStatus.OK_200, form.found(), form.bytes(), response, callback);
        }
    }

    /** The document in one content coding, with the fields of a 200 and of a 304. */
    record Form(HttpFields found, HttpFields notModified, ByteBuffer bytes) {
        static Form of(String tag, HttpFields found, HttpFields common, ByteBuffer bytes) {
            PreEncodedHttpField name = new PreEncodedHttpField(HttpHeader.ETAG, tag);
            return new Form(
                    HttpFields.build(found)
                            .add(name)
                            .add(HttpHeader.CONTENT_LENGTH, bytes.remaining())
                            .asImmutable(),
                    HttpFields.build(common).add(name).asImmutable(),
                    bytes);
        }
    }

    /** Where the bytes lie. */
    enum Memory {
        /** Outside the heap, from where the socket takes them without a copy: for what everybody asks for. */
        DIRECT {
            @Override
            ByteBuffer hold(byte[] bytes) {
                return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
            }
        },
        /** On the heap, where it can be dropped when memory runs short. */
        HEAP {
            @Override
            ByteBuffer hold(byte[] bytes) {
                return ByteBuffer.wrap(bytes);
            }
        };

        abstract ByteBuffer hold(byte[] bytes);
    }
}
