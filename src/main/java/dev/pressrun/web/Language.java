package dev.pressrun.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** Chooses the language of a page among those that there are words in. */
final class Language {
    /** Those of words.properties and its siblings. */
    static final List<Locale> ALL = Stream.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh")
            .map(Locale::forLanguageTag)
            .toList();

    private Language() {}

    /** What the browser likes best, else the language of the site, else English. */
    static Locale of(HttpFields request, Locale site) {
        Locale wanted = lookup(request.get(HttpHeader.ACCEPT_LANGUAGE));
        return wanted == null ? of(site) : wanted;
    }

    /** The language of the site, else English: for pages that are the same for everybody. */
    static Locale of(Locale site) {
        return Objects.requireNonNullElse(lookup(site.toLanguageTag()), Locale.ENGLISH);
    }

    private static @Nullable Locale lookup(@Nullable String ranges) {
        try {
            return ranges == null ? null : Locale.lookup(LanguageRange.parse(ranges), ALL);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // a header that is none says nothing; the second is Java's answer to a lone hyphen
        }
    }
}
