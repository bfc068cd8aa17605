package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void controlCharactersAndLineBreaksBecomeOneSpace() {
        assertThat(Words.onOneLine(" a\r\nb\u0000\tc\u2028d  e\u001b[0m ")).isEqualTo("a b c d e [0m");
    }

    @Test
    void aSpaceThatDoesNotBreakStays() {
        assertThat(Words.onOneLine("10\u00a0km")).isEqualTo("10\u00a0km");
        assertThat(Words.wrap("10\u00a0km", 4)).isEqualTo("10\u00a0km");
    }

    @Test
    void aLongTextIsCutAfterAWord() {
        assertThat(Words.cut("one two three", 13)).isEqualTo("one two three");
        assertThat(Words.cut("one two three", 12)).isEqualTo("one two…");
        assertThat(Words.cut("one two three", 8)).isEqualTo("one two…");
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenCharacters() {
        assertThat(Words.cut("漢字漢字漢字", 4)).isEqualTo("漢字漢…");
        assertThat(Words.cut("🙂🙂🙂", 4)).isEqualTo("🙂…");
    }

    @Test
    void wordsFillLinesOfSoManyColumns() {
        assertThat(Words.wrap("one two  three\nfour", 7)).isEqualTo("one two\nthree\nfour");
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        assertThat(Words.wrap("see https://example.org/a/b-c now", 10))
                .isEqualTo("see\nhttps://example.org/a/b-c\nnow");
    }

    @Test
    void aWideCharacterTakesTwoColumnsAndEndsALineWithoutASpace() {
        assertThat(Words.wrap("日本語の題名。終", 8)).isEqualTo("日本語の\n題名。終");
        assertThat(Words.wrap("日本語題。終", 8)).isEqualTo("日本語\n題。終");
    }

    @Test
    void anAccentTakesNoColumn() {
        assertThat(Words.wrap("e\u0301e\u0301 e\u0301", 4)).isEqualTo("e\u0301e\u0301 e\u0301");
    }
}
