package dev.pressrun.web;

import java.net.URI;

/**
 * Where the web server listens, and where readers reach it.
 *
 * @param address a host name or IP address of this machine
 * @param port 0 for any free one
 * @param url what readers type, absolute and with a slash at its end; its path is where the feeds are
 */
public record WebSettings(String address, int port, URI url) {
    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
        if (!url.isAbsolute() || url.getHost() == null || !url.getPath().endsWith("/")) {
            throw new IllegalArgumentException("the web address must be absolute and end with a slash: " + url);
        }
    }
}
