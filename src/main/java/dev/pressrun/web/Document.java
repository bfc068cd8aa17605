package dev.pressrun.web;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A feed, a page or a stylesheet with everything that a request could ask for worked out once. */
record Document(Validators validators, Form plain, Form packed) implements Answer {
    /** Of fewer bytes than these a packed form would not be smaller by much, or not at all. */
    private static final int WORTH_PACKING = 512;

    /** A document that is told from its next state only by a tag: nothing remembers when its bytes changed. */
    static Document of(String mediaType, byte[] bytes, Caching caching, Memory memory) {
        return of(
                new Heading(HttpStatus.OK_200, mediaType, Validators.of(bytes, null), Fields.with(caching)),
                bytes,
                memory);
    }

    static Document of(Heading heading, byte[] bytes, Memory memory) {
        String plainTag = heading.validators().plainTag();
        Form plain = heading.form(plainTag, HttpFields.EMPTY, () -> memory.hold(bytes));
        if (bytes.length < WORTH_PACKING) {
            return new Document(heading.validators(), plain, plain);
        }
        HttpFields coding = HttpFields.from(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip"));
        Form packed = heading.form(heading.validators().packedTag(), coding, () -> memory.hold(Gzip.pack(bytes)));
        return new Document(heading.validators(), plain, packed);
    }

    @Override
    public Answer to(Request request) {
        Form form = formFor(request);
        return validators.knownTo(request.getHeaders()) ? form.notModified() : form.found();
    }

    @Override
    public void send(Request request, Response response, Callback callback) {
        to(request).send(request, response, callback);
    }

    /** The form in the content coding that the reader likes best. */
    Form formFor(Request request) {
        return Gzip.wantedBy(request.getHeaders().getValuesList(HttpHeader.ACCEPT_ENCODING)) ? packed : plain;
    }

    /**
     * What stands above the bytes of a document, in whatever coding.
     *
     * @param common for answers with and without content; {@code Vary} is added
     */
    record Heading(int status, String mediaType, Validators validators, HttpFields common) {
        private Form form(String tag, HttpFields coding, Supplier<ByteBuffer> maker) {
            HttpFields notModified = HttpFields.build(common)
                    .put(vary())
                    .add(new PreEncodedHttpField(HttpHeader.ETAG, tag))
                    .asImmutable();
            HttpFields.Mutable found = HttpFields.build(notModified)
                    .add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, mediaType))
                    .add(coding);
            if (validators.modified() != null) {
                found.add(new PreEncodedHttpField(
                        HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(validators.modified())));
            }
            return new Form(
                    new NotModified(notModified), new Found(status, new Lazy<>(() -> Content.of(found, maker.get()))));
        }

        /** Caches keep the codings apart, and whatever else the document says that it depends on. */
        private PreEncodedHttpField vary() {
            String others = common.get(HttpHeader.VARY);
            return new PreEncodedHttpField(
                    HttpHeader.VARY, others == null ? "Accept-Encoding" : others + ", Accept-Encoding");
        }
    }

    /** The document in one content coding. */
    record Form(Answer notModified, Found found) {}

    /** All of it; the bytes are made when the first reader wants them. */
    record Found(int status, Lazy<Content> content) implements Answer {
        @Override
        public boolean isReady() {
            return content.isMade();
        }

        @Override
        public void send(Request request, Response response, Callback callback) {
            Content whole = content.get();
            Answer.write(status, whole.fields(), whole.bytes(), response, callback);
        }
    }

    /** Bytes with their fields. */
    record Content(HttpFields fields, ByteBuffer bytes) {
        private static Content of(HttpFields.Mutable fields, ByteBuffer bytes) {
            return new Content(
                    fields.add(HttpHeader.CONTENT_LENGTH, bytes.remaining()).asImmutable(), bytes);
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
