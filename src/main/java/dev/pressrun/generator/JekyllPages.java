package dev.pressrun.generator;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The addresses of Jekyll's pages and of the documents of its collections, to which a text may link by their files. */
public record JekyllPages(JekyllConfig config) {
    private static final OffsetDateTime ANY_DAY = OffsetDateTime.of(2001, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);
    private static final OffsetDateTime OTHER_DAY =
            ANY_DAY.plusYears(1).plusDays(41).plusSeconds(3_700);

    /**
     * The address from the root of the site, not encoded; empty when a date is in it, which only posts have.
     *
     * @param path of the file in the folder of the site
     * @param permalink what the file says about its address; empty for nothing
     */
    public Optional<String> address(String path, String permalink) {
        int dot = path.lastIndexOf('.');
        String bare = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        int folder = bare.startsWith("_") ? bare.indexOf('/') : -1;
        if (folder < 0) {
            return Optional.of(permalink.isEmpty() ? page(bare) : permalink);
        }
        String collection = bare.substring(1, folder);
        String form = permalink.isEmpty() ? config.form(collection) : permalink;
        String inside = bare.substring(folder + 1);
        String address = expanded(form, collection, inside, ANY_DAY);
        return address.equals(expanded(form, collection, inside, OTHER_DAY)) ? Optional.of(address) : Optional.empty();
    }

    private static String expanded(String form, String collection, String inside, OffsetDateTime day) {
        String slug = inside.substring(inside.lastIndexOf('/') + 1);
        return Permalink.expand(form, new JekyllTokens(collection, inside, slug, List.of(), day));
    }

    private String page(String bare) {
        if (bare.equals("index") || bare.endsWith("/index")) {
            return "/" + bare.substring(0, bare.length() - "index".length());
        }
        return "/" + bare + config.endOfPages().replace(":output_ext", ".html");
    }
}
