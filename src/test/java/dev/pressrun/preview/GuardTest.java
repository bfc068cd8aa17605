package dev.pressrun.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private final Guard guard = new Guard(8090);

    @ParameterizedTest
    @CsvSource({"127.0.0.1:8090", "localhost:8090"})
    void whoeverTypesTheAddressIsLetIn(String host) {
        assertThat(guard.refusal("GET", headers("Host", host))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"evil.example:8090", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8090"})
    void aNameThatAnotherSiteGaveThisMachineIsRefused(String host) {
        assertThat(guard.refusal("GET", headers("Host", host))).isPresent();
    }

    @Test
    void noHostIsNoHostOfOurs() {
        assertThat(guard.refusal("GET", new Headers())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example", "null", "https://127.0.0.1:8090"})
    void aScriptOfAnotherSiteIsRefused(String origin) {
        assertThat(guard.refusal("GET", headers("Origin", origin))).isPresent();
    }

    @Test
    void aPictureOrFrameOnAnotherSiteIsRefusedButALinkIsFine() {
        Headers embedded = headers("Sec-Fetch-Site", "cross-site");
        embedded.set("Sec-Fetch-Mode", "no-cors");
        Headers followed = headers("Sec-Fetch-Site", "cross-site");
        followed.set("Sec-Fetch-Mode", "navigate");

        assertThat(guard.refusal("GET", embedded)).isPresent();
        assertThat(guard.refusal("GET", followed)).isEmpty();
    }

    @Test
    void nothingCanBePosted() {
        assertThat(guard.refusal("POST", headers("Host", "127.0.0.1:8090"))).isPresent();
    }

    private static Headers headers(String name, String value) {
        Headers headers = new Headers();
        headers.set("Host", "127.0.0.1:8090");
        headers.set(name, value);
        return headers;
    }
}
