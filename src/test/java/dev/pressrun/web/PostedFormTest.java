package dev.pressrun.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedFormTest {
    private static Map<String, String> read(String type, String body) {
        return PostedForm.of(type, body.getBytes(UTF_8)).fields();
    }

    @ParameterizedTest
    @CsvSource({
        "a=1&b=2, '{a=1, b=2}'",
        "a=1&A=2&a=3, '{a=1}'",
        "a%20b=%C3%A4+%26, '{a b=ä &}'",
        "'%=1&a=%zz&=x&c&d=', '{%=1, a=%zz, d=}'",
    })
    void pairsAreRead(String body, String fields) {
        assertThat(read("application/x-www-form-urlencoded; charset=utf-8", body))
                .hasToString(fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=xyz",
                "Multipart/Form-Data; charset=utf-8; boundary=\"xyz\"",
                "multipart/form-data;boundary=xyz; charset=utf-8",
            })
    void partsAreRead(String type) {
        String body = """
                preamble
                --xyz
                Content-Type: text/plain
                content-disposition: form-data; name="a"

                1
                2
                --xyz
                Content-Disposition: form-data; filename="f";
                \tname=b


                --xyz
                Content-Disposition: form-data

                nameless
                --xyz--
                epilogue""";

        assertThat(read(type, body.replace("\n", "\r\n"))).isEqualTo(Map.of("a", "1\n2", "b", ""));
    }

    @Test
    void aFormOfAnotherTypeIsReadAsPairs() {
        assertThat(PostedForm.of(null, "a=1".getBytes(UTF_8)).has("a", "1")).isTrue();
        assertThat(read("multipart/form-data", "a=1")).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void aFormThatIsMadeToBeSlowIsNot() {
        for (String part :
                List.of("&", "=", "%", "a=1&", "\n", "\n\n", "\n--x", "\n--x\nContent-Disposition:", " name=", "\"")) {
            String body = part.repeat(60_000 / part.length());
            String header = part.replace("\n", "").repeat(7_000 / part.length());
            long before = System.nanoTime();

            read("text/plain", body);
            read("multipart/form-data; boundary=x", body);
            read("multipart/form-data; boundary=x", "--x\nContent-Disposition:" + body + "\n\n");
            read("multipart/form-data;" + header, body);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1500));
        }
    }
}
