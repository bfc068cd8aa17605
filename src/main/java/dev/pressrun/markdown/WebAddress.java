package dev.pressrun.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address that is written beside a text, such as that of a picture, and is meant as one in the text. */
public final class WebAddress {
    private WebAddress() {}

    /** The absolute form of what is written on the page at {@code base}; empty when no program should load it. */
    public static Optional<URI> of(String written, URI base) {
        return new Addresses(base, base).image(written).flatMap(WebAddress::parsed);
    }

    private static Optional<URI> parsed(String address) {
        try {
            URI url = new URI(address);
            return url.getRawAuthority() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException e) {
            // "https://" and other beginnings of an address
            return Optional.empty();
        }
    }
}
