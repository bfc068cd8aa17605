package dev.pressrun.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * A kind of file that may be served beside posts. A file of another kind is not served, wherever it is.
 *
 * @param common for all answers, with or without content
 * @param found for those with content
 */
record AssetType(HttpFields common, HttpFields found) {
    private static final String CORP = "Cross-Origin-Resource-Policy";
    private static final String POLICY = "Content-Security-Policy";

    private static final Map<String, AssetType> BY_EXTENSION = Map.ofEntries(
            inline("png", "image/png"),
            inline("jpg", "image/jpeg"),
            inline("jpeg", "image/jpeg"),
            inline("gif", "image/gif"),
            inline("webp", "image/webp"),
            inline("avif", "image/avif"),
            inline("ico", "image/x-icon"),
            Map.entry("svg", svg()),
            inline("mp3", "audio/mpeg"),
            inline("m4a", "audio/mp4"),
            inline("ogg", "audio/ogg"),
            inline("opus", "audio/ogg"),
            inline("mp4", "video/mp4"),
            inline("webm", "video/webm"),
            inline("pdf", "application/pdf"),
            inline("txt", "text/plain; charset=utf-8"),
            inline("csv", "text/csv; charset=utf-8"),
            inline("zip", "application/zip"),
            inline("epub", "application/epub+zip"));

    /** The kind that the name's extension says. */
    static Optional<AssetType> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_EXTENSION.get(extension)).filter(type -> name.indexOf('.') > 0);
    }

    private static Map.Entry<String, AssetType> inline(String extension, String mediaType) {
        return Map.entry(extension, of(safe(), mediaType));
    }

    /** A picture that may have scripts: in a page it is inert, and opened by itself it is saved, not run. */
    private static AssetType svg() {
        HttpFields.Mutable common = safe().put(
                        POLICY, "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")
                .add("Content-Disposition", "attachment");
        return of(common, "image/svg+xml");
    }

    private static AssetType of(HttpFields common, String mediaType) {
        HttpFields found = HttpFields.build(common)
                .add(HttpHeader.CONTENT_TYPE, mediaType)
                .add(HttpHeader.ACCEPT_RANGES, "bytes")
                .asImmutable();
        return new AssetType(common.asImmutable(), found);
    }

    /** Mail programs and feed readers in a browser show these files on pages of their own. */
    private static HttpFields.Mutable safe() {
        return HttpFields.build(Fields.with(Caching.ASSET)).put(CORP, "cross-origin");
    }
}
