package dev.pressrun.preview;

import java.nio.charset.StandardCharsets;

/** What a browser gets. */
final class Reply {
    private final int status;
    private final String mediaType;
    private final Policy policy;
    private final byte[] bytes;

    private Reply(int status, String mediaType, Policy policy, byte[] bytes) {
        this.status = status;
        this.mediaType = mediaType;
        this.policy = policy;
        this.bytes = bytes;
    }

    int status() {
        return status;
    }

    String mediaType() {
        return mediaType;
    }

    Policy policy() {
        return policy;
    }

    /** Nobody may change them. */
    byte[] bytes() {
        return bytes;
    }

    /** What the browser may do with it. */
    enum Policy {
        /** Our own page: nothing from elsewhere, one script of ours, frames of ours. */
        PAGE(
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; "
                        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        /** What the author wrote, as readers' programs show it: no script, no form, and pictures from anywhere. */
        AUTHOR(
                "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https: http:; media-src 'self' "
                        + "https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin "
                        + "allow-popups allow-popups-to-escape-sandbox");

        private final String text;

        Policy(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private static final String HTML = "text/html; charset=utf-8";

    static Reply page(String html) {
        return text(200, HTML, Policy.PAGE, html);
    }

    static Reply author(String html) {
        return text(200, HTML, Policy.AUTHOR, html);
    }

    static Reply plain(int status, String text) {
        return text(status, "text/plain; charset=utf-8", Policy.AUTHOR, text + "\n");
    }

    static Reply file(String mediaType, byte[] bytes) {
        return new Reply(200, mediaType, Policy.AUTHOR, bytes);
    }

    static Reply text(int status, String mediaType, Policy policy, String text) {
        return new Reply(status, mediaType, policy, text.getBytes(StandardCharsets.UTF_8));
    }
}
