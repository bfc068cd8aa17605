package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path means one place or none. */
class SitePathTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/a/b, /a/b",
        "/%61, /a",
        "/caf%c3%a9, /café",
        "/100%25, /100%",
        "/%2561, /%61",
        "/a..b/, /a..b/"
    })
    void percentEncodingIsUndoneOnce(String encoded, String text) {
        assertThat(SitePath.parse(encoded)).hasValue(new SitePath(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", "*", "/..", "/../etc/passwd", "/a/../b", "/./a", "/a/.", "/%2e%2e/a", "/.%2E/", "/a%2fb",
                        "/a%5Cb",
                "/a\\b", "//a", "/a//b", "/a%00", "/a%0d%0ab", "/%7f", "/%", "/%4", "/%zz", "/%c3", "/%c0%af",
                        "/%ed%a0%80"
            })
    void whatCouldBeReadInTwoWaysIsNoPath(String encoded) {
        assertThat(SitePath.parse(encoded)).isEmpty();
    }

    @Test
    void itIsWrittenAsAnAddressIs() {
        assertThat(new SitePath("/a b/café/100%/?#").encoded()).isEqualTo("/a%20b/caf%C3%A9/100%25/%3F%23");
    }
}
