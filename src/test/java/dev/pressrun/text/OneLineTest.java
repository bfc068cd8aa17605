package dev.pressrun.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void controlCharactersAndLineBreaksBecomeOneSpace() {
        assertThat(OneLine.of(" a\r\nb\u0000\tc\u2028d  e\u001b[0m ")).isEqualTo("a b c d e [0m");
    }

    @Test
    void aSpaceThatDoesNotBreakStays() {
        assertThat(OneLine.of("10\u00a0km")).isEqualTo("10\u00a0km");
        assertThat(Wrapping.lines("10\u00a0km", 4)).containsExactly("10\u00a0km");
    }

    @Test
    void aLongTextIsCutAfterAWord() {
        assertThat(OneLine.cut("one two three", 13)).isEqualTo("one two three");
        assertThat(OneLine.cut("one two three", 12)).isEqualTo("one two…");
        assertThat(OneLine.cut("one two three", 8)).isEqualTo("one two…");
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenCharacters() {
        assertThat(OneLine.cut("漢字漢字漢字", 4)).isEqualTo("漢字漢…");
        assertThat(OneLine.cut("🙂🙂🙂", 4)).isEqualTo("🙂…");
    }
}
