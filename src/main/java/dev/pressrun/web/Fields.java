package dev.pressrun.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The header fields that every answer carries, whatever it is. */
final class Fields {
    /** Pages have no script and no form; posts may show pictures and play media from anywhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https: http:; "
            + "media-src 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final HttpFields SAFE = HttpFields.from(
            new PreEncodedHttpField("Content-Security-Policy", POLICY),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
            new PreEncodedHttpField("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    /** Pages about one reader: they have a form, nobody keeps them, and no search engine lists them. */
    private static final HttpFields PERSONAL = HttpFields.build(SAFE)
            .put(new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
                            + "frame-ancestors 'none'"))
            .add(new PreEncodedHttpField("X-Robots-Tag", "noindex"))
            .add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, Caching.NEVER.field()))
            .asImmutable();

    /**
     * An edition has the styles of a mail, and what authors write is kept from the rest of the site. Windows of its own would not
     * open beside a policy for openers, so it has none: browsers refuse a page with both.
     */
    private static final HttpFields EDITION = HttpFields.build(SAFE)
            .put(new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: http:; base-uri 'none'; "
                            + "form-action 'none'; frame-ancestors 'none'; "
                            + "sandbox allow-popups allow-popups-to-escape-sandbox"))
            .remove("Cross-Origin-Opener-Policy")
            .add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, Caching.EDITION.field()))
            .asImmutable();

    private Fields() {}

    /** A feed is there for all the world, and so for readers that are pages themselves; they may see its tag, too. */
    private static final HttpFields OPEN = HttpFields.build(SAFE)
            .put("Cross-Origin-Resource-Policy", "cross-origin")
            .add(new PreEncodedHttpField("Access-Control-Allow-Origin", "*"))
            .add(new PreEncodedHttpField("Access-Control-Expose-Headers", "ETag, Link, IM, Delta-Base, Retry-After"))
            .asImmutable();

    /** The same for what scripts of any site may read. */
    static HttpFields.Mutable openWith(Caching caching) {
        return HttpFields.build(OPEN).add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, caching.field()));
    }

    /** The fields of a page that is about one reader, to be completed. */
    static HttpFields.Mutable personal() {
        return HttpFields.build(PERSONAL);
    }

    /** The fields of the page of an edition. */
    static HttpFields edition() {
        return EDITION;
    }

    /** The common fields and how long the answer may be kept, to be completed. */
    static HttpFields.Mutable with(Caching caching) {
        return HttpFields.build(SAFE).add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, caching.field()));
    }
}
