package dev.pressrun.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Where the web server listens, and where readers reach it.
 *
 * @param address a host name or IP address of this machine
 * @param port 0 for any free one
 * @param url what readers type, absolute and with a slash at its end; its path is where the feeds are
 * @param feedRate how many times in an hour a reader may fetch the same unchanged feed; 0 for no limit
 * @param proxies the addresses of the proxies that say from where a request comes, such as {@code 10.0.0.0/8}
 */
public record WebSettings(String address, int port, URI url, int feedRate, List<String> proxies) {
    private static final int USUAL_RATE = 30;

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
        if (!url.isAbsolute() || url.getHost() == null || !url.getPath().endsWith("/")) {
            throw new IllegalArgumentException("the web address must be absolute and end with a slash: " + url);
        }
        proxies = List.copyOf(proxies);
    }

    /** With the usual rate, and without a proxy. */
    public WebSettings(String address, int port, URI url) {
        this(address, port, url, USUAL_RATE, List.of());
    }

    /** The proxies in a list that is separated by commas; throws an {@link IllegalArgumentException} when it is none. */
    public static List<String> proxies(String text) {
        List<String> proxies = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        for (String proxy : proxies) {
            if (!proxy.matches("[0-9a-fA-F:.]+(?:/\\d{1,3})?")) {
                throw new IllegalArgumentException("must be addresses such as 127.0.0.1 or 10.0.0.0/8, not " + proxy);
            }
            new InetAddressSet().add(proxy);
        }
        return proxies;
    }
}
