package dev.pressrun.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void wordsFillLinesOfSoManyColumns() {
        assertThat(Wrapping.lines("one two  three four", 7)).containsExactly("one two", "three", "four");
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        assertThat(Wrapping.lines("see https://example.org/a/b-c now", 10))
                .containsExactly("see", "https://example.org/a/b-c", "now");
    }

    @Test
    void aWideCharacterTakesTwoColumnsAndEndsALineWithoutASpace() {
        assertThat(Wrapping.lines("日本語の題名。終", 8)).containsExactly("日本語の", "題名。終");
        assertThat(Wrapping.lines("日本語題。終", 8)).containsExactly("日本語", "題。終");
    }

    @Test
    void anAccentTakesNoColumn() {
        assertThat(Wrapping.lines("e\u0301e\u0301 e\u0301", 4)).containsExactly("e\u0301e\u0301 e\u0301");
    }
}
