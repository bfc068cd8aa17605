package dev.pressrun.dialect;

import dev.pressrun.liquid.Warnings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is found while one text is read, and what may be asked. A warning is given once, however often it applies. */
final class Findings implements Warnings {
    private static final int MOST = 100;

    private final Surroundings surroundings;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    Findings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public void warn(int line, String message) {
        if (warnings.size() < MOST && given.add(message)) {
            warnings.add(new Warning(line, message));
        }
    }

    /** What was left out, and what to do about it. */
    void leftOut(int line, String what) {
        warn(line, what + " is not known and was left out; write what it should show");
    }

    /** The address of a post by its name or file; a fragment behind it stays. */
    String post(int line, String name) {
        int hash = name.indexOf('#');
        String path = encoded(hash < 0 ? name : name.substring(0, hash));
        references.add(new Reference(line, path));
        return Reference.SCHEME + ":" + path + (hash < 0 ? "" : "#" + encoded(name.substring(hash + 1)));
    }

    /** The links to posts so far. */
    List<Reference> references() {
        return List.copyOf(references);
    }

    /** An address of the site, absolute; one that is absolute already stays. */
    String absolute(String address) {
        if (address.contains("://") || address.startsWith("//") || address.startsWith("mailto:")) {
            return address;
        }
        String site = surroundings.site().toString();
        return site + (address.startsWith("/") ? address.substring(1) : address);
    }

    /** The id that a heading has on its page. */
    static String anchor(String heading) {
        String hyphened = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\s_-]", "");
        return hyphened.replaceAll("\\s", "-");
    }

    /** As a part of an address that may hold slashes. */
    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%7E", "~")
                .replace("%40", "@");
    }

    Translation of(String markdown) {
        return new Translation(markdown, warnings, references);
    }
}
