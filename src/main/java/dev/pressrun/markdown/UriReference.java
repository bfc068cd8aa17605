package dev.pressrun.markdown;

import org.jspecify.annotations.Nullable;

/** The five parts of an address as an author writes it, absolute or not (RFC 3986, section 3); a missing part is null. */
record UriReference(
        @Nullable String scheme,
        @Nullable String authority,
        String path,
        @Nullable String query,
        @Nullable String fragment) {

    /** Takes any text apart; characters that an address cannot hold are left for the caller to encode. */
    static UriReference parse(String text) {
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? null : text.substring(hash + 1);
        String rest = hash < 0 ? text : text.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? null : rest.substring(mark + 1);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        int colon = endOfScheme(rest);
        String scheme = colon < 0 ? null : rest.substring(0, colon);
        rest = rest.substring(colon + 1);
        if (!rest.startsWith("//")) {
            return new UriReference(scheme, null, rest, query, fragment);
        }
        int slash = rest.indexOf('/', 2);
        int end = slash < 0 ? rest.length() : slash;
        return new UriReference(scheme, rest.substring(2, end), rest.substring(end), query, fragment);
    }

    /** RFC 3986, section 5.2.2, for a reference found on the page that {@code this} is the address of. */
    UriReference resolve(UriReference found) {
        if (found.scheme != null) {
            return found;
        }
        if (found.authority != null) {
            return new UriReference(scheme, found.authority, withoutDots(found.path), found.query, found.fragment);
        }
        if (found.path.isEmpty()) {
            String kept = found.query == null ? query : found.query;
            return new UriReference(scheme, authority, path, kept, found.fragment);
        }
        String merged = found.path.startsWith("/") ? found.path : folder() + found.path;
        return new UriReference(scheme, authority, withoutDots(merged), found.query, found.fragment);
    }

    /** The same address with a query and a place of its own, where they are given. */
    UriReference at(@Nullable String otherQuery, @Nullable String otherFragment) {
        return new UriReference(
                scheme,
                authority,
                path,
                otherQuery == null ? query : otherQuery,
                otherFragment == null ? fragment : otherFragment);
    }

    /** The same address, reached by a scheme. */
    UriReference by(String otherScheme) {
        return new UriReference(otherScheme, authority, path, query, fragment);
    }

    /** Whether it says by its path alone what it means, from the folder or the root of where it stands. */
    boolean isPath() {
        return scheme == null && authority == null && !path.isEmpty();
    }

    /** Whether it is no more than a place on the page that it stands on. */
    boolean isPlace() {
        return scheme == null && authority == null && path.isEmpty() && query == null && fragment != null;
    }

    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + ":")
                + (authority == null ? "" : "//" + authority)
                + path
                + (query == null ? "" : "?" + query)
                + (fragment == null ? "" : "#" + fragment);
    }

    private String folder() {
        return path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The index of the colon behind a scheme, -1 when there is none. */
    private static int endOfScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' && i > 0) {
                return i;
            }
            boolean inScheme = alphanumeric(c) || "+-.".indexOf(c) >= 0;
            if (!inScheme || (i == 0 && !Character.isLetter(c))) {
                return -1;
            }
        }
        return -1;
    }

    static boolean alphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** RFC 3986, section 5.2.4. */
    private static String withoutDots(String path) {
        if (!path.contains("/.") && !path.startsWith(".")) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> {}
                case ".." -> out.setLength(Math.max(0, out.lastIndexOf("/", out.length() - 2) + 1));
                default -> out.append(segments[i]).append(last ? "" : "/");
            }
        }
        return out.isEmpty() || out.charAt(0) != '/' ? "/" + out : out.toString();
    }
}
