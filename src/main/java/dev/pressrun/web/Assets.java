package dev.pressrun.web;

import java.nio.file.Path;
import java.util.Optional;

/** The files that posts refer to. */
@FunctionalInterface
public interface Assets {
    /**
     * The file at an address of the site, if the site's owner keeps one there for readers. It lies in the owner's folder and no
     * link leads to it; whether its kind is served is decided by who asks.
     *
     * @param address decoded, below the site's and without a slash at its beginning
     */
    Optional<Path> find(String address);
}
