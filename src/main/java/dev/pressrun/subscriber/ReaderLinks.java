package dev.pressrun.subscriber;

import dev.pressrun.subscriber.Tokens.Purpose;
import java.net.URI;

/**
 * The addresses of pages that are about one reader.
 *
 * @param web the address at which readers reach this service, ending with a slash
 */
public record ReaderLinks(URI web, Tokens tokens) {
    /** What the path of the page begins with on which a reader unsubscribes. */
    public static final String UNSUBSCRIBE = "unsubscribe/";

    /** The page on which the reader unsubscribes from a digest; a POST to it does so at once (RFC 8058). */
    public String unsubscribe(String digest, SubscriberId subscriber) {
        return web + UNSUBSCRIBE + digest + "/" + tokens.of(Purpose.UNSUBSCRIBE, digest, subscriber);
    }
}
