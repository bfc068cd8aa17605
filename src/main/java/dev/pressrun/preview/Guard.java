package dev.pressrun.preview;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import java.util.Set;

/** Lets only pages of this preview ask it: what an author writes is not for the other sites in the author's browser. */
final class Guard {
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Set<String> hosts;

    Guard(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** Why a request is refused. A foreign name in Host is how another site would get around the browser's rules (DNS rebinding). */
    Optional<String> refusal(String method, Headers headers) {
        String host = headers.getFirst("Host");
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        String mode = headers.getFirst("Sec-Fetch-Mode");
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Optional.of("a preview is only looked at");
        }
        if (host == null || !hosts.contains(host)) {
            return Optional.of("this preview is at 127.0.0.1 or localhost only");
        }
        boolean isForeign = origin != null && hosts.stream().noneMatch(own -> origin.equals("http://" + own));
        // following a link to it, from a page of any site, is fine
        boolean isEmbedded = site != null && !OWN_SITES.contains(site) && !"navigate".equals(mode);
        return isForeign || isEmbedded ? Optional.of("this preview is not for other sites") : Optional.empty();
    }
}
