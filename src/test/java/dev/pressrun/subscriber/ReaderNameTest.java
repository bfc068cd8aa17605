package dev.pressrun.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace,Ada Lovelace",
        "'  Ada\r\nBcc: eve@example.org ',Ada Bcc: eve@example.org",
        "'\u202EadA\u202C',adA",
        "'\u0001\u0003\u0004',''",
        "山田 太郎,山田 太郎",
        "' ',''"
    })
    void aNameIsOneLineWithoutAnythingThatSteers(String written, String name) {
        assertThat(ReaderName.of(written)).isEqualTo(name);
    }

    @Test
    void whatIsLongerThanANameIsCut() {
        assertThat(ReaderName.of("Ada ".repeat(1000)))
                .hasSizeLessThanOrEqualTo(100)
                .startsWith("Ada Ada")
                .endsWith("…");
    }
}
