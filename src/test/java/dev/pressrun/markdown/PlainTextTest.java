package dev.pressrun.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.text.Width;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a post looks to a reader at a terminal. */
class PlainTextTest {
    @Test
    void linesAreWrappedAndParagraphsPartedByOneBlankLine() {
        assertThat(text("one two three four five six\n\nseven", 20)).isEqualTo("one two three four\nfive six\n\nseven");
    }

    @Test
    void aLongWordIsNeverBroken() {
        assertThat(text("see https://example.com/a/very/long/address/indeed there", 20))
                .isEqualTo("see\nhttps://example.com/a/very/long/address/indeed\nthere");
    }

    @Test
    void linesOfJapaneseAreWrappedBetweenCharactersButNotBeforeAFullStop() {
        assertThat(text("日本語の文章は空白なしで書く。", 20)).isEqualTo("日本語の文章は空白な\nしで書く。");
        assertThat(text("日本語の文章は空白な。書く", 20)).isEqualTo("日本語の文章は空白\nな。書く");
    }

    @Test
    void listsAreIndentedByTwoSpacesWithTheTextUnderTheText() {
        assertThat(text("1. one two three four five\n2. six", 20))
                .isEqualTo("  1. one two three\n     four five\n  2. six");
        assertThat(text("- one two three four five\n  - six", 20))
                .isEqualTo("  - one two three\n    four five\n      - six");
    }

    @Test
    void tabsInCodeStandOneBelowTheOther() {
        assertThat(text("```\na\tb\n\t日\tc\n```", 40)).isEqualTo("    a   b\n        日  c");
    }

    @Test
    void whatStandsBetweenTheItemsOfAListIsKept() {
        assertThat(text("<ul>Intro<li>a</li>between<li>b</li><ul><li>c</li></ul>end</ul>", 20))
                .isEqualTo("    Intro\n  - a\n    between\n  - b\n      - c\n    end");
        assertThat(text("<ol>Intro<li>a</li><b>bold</b></ol>", 20)).isEqualTo("    Intro\n  1. a\n    bold");
    }

    @Test
    void aSectionOfFootnotesThatNothingRefersToIsKept() {
        assertThat(text("<section class=\"footnotes\">One<ol><li id=\"a\">two</li></ol></section>", 20))
                .contains("One", "two");
        assertThat(text("<sup class=\"footnote-ref\"><a href=\"/x\">word</a></sup>", 20))
                .startsWith("word [1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a&#27;&#8;&#155;b",
                "`a`&#31;b",
                "<pre>a&#27;b</pre>",
                "![a&#27;b](/c)",
                "[a&#27;b](/c&#27;d)",
                "<http://a\u009bb/>",
                "<img src=/a alt='x&#27;'>"
            })
    void noCharacterSteersTheTerminal(String markdown) {
        assertThat(text(markdown, 72)).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
    }

    @Test
    void noCharacterOfAnAuthorGluesWords() {
        assertThat(text("x&#31;y", 72)).isEqualTo("xy");
    }

    @Test
    void theNumbersOfALongListAreAligned() {
        assertThat(text("9. nine\n10. ten", 72)).isEqualTo("   9. nine\n  10. ten");
    }

    @Test
    void aLinkIsANumberedNoteAndTheSameAddressHasTheSameNumber() {
        assertThat(text("[a](/x), [b](/y) and [c](/x)", 72))
                .isEqualTo("a [1], b [2] and c [1]\n\n[1] https://blog.example/x\n[2] https://blog.example/y");
    }

    @Test
    void anAddressInTheTextNeedsNoNote() {
        assertThat(text("<https://a.example/b> www.c.example ada@example.com", 72))
                .isEqualTo("https://a.example/b www.c.example ada@example.com");
    }

    @Test
    void theNumberOfANoteStaysWithItsWord() {
        assertThat(text("one two three [four](/x)", 20)).startsWith("one two three\nfour [1]\n");
    }

    @Test
    void aFootnoteIsANoteToo() {
        assertThat(text("a[^n] b\n\n[^n]: why", 72)).isEqualTo("a [1] b\n\n[1] why");
    }

    @Test
    void anImageIsItsDescription() {
        assertThat(text("![a cat](c.png)", 72)).isEqualTo("[image: a cat] [1]\n\n[1] https://blog.example/c.png");
    }

    @Test
    void codeIsKeptAsItIsAndIndentedByFour() {
        assertThat(text("```\na  b   \n    a line that is longer than the columns\n```", 20))
                .isEqualTo("    a  b\n        a line that is longer than the columns");
    }

    @Test
    void everyLineOfAQuoteHasItsMark() {
        assertThat(text("> one two three four five\n>\n> six", 20)).isEqualTo("> one two three four\n> five\n>\n> six");
    }

    @Test
    void aRuleIsTwoBlankLines() {
        assertThat(text("a\n\n---\n\nb", 72)).isEqualTo("a\n\n\nb");
    }

    @Test
    void aHeadingKeepsMoreDistanceToWhatIsAboveItThanToItsOwnText() {
        assertThat(text("a\n\n# b\n\n## c\n\nd\n\n<div><section><h3>e</h3>f</section></div>", 72))
                .isEqualTo("a\n\n\nb\n\nc\n\nd\n\n\ne\n\nf");
    }

    @Test
    void aHeadingInAListStandsAlone() {
        assertThat(text("- a\n  ## b\n  c", 72)).isEqualTo("  - a\n\n\n    b\n\n    c");
    }

    @Test
    void aHardLineBreakIsKept() {
        assertThat(text("a\\\nb\nc", 72)).isEqualTo("a\nb c");
    }

    @Test
    void aTableThatFitsIsAligned() {
        assertThat(text("|a|n|\n|-|-:|\n|日本|1|\n|b|20|", 72)).isEqualTo("a      n\n----  --\n日本   1\nb     20");
    }

    @Test
    void aTableTooWideByALittleHasCellsOfSeveralLines() {
        assertThat(text("|n|why|who|\n|-|-|-|\n|1|because of [this](/x)|me|\n|2|no|you|", 25))
                .isEqualTo("""
                        n  why         who
                        -  ----------  ---
                        1  because of  me
                           this [1]

                        2  no          you

                        [1] https://blog.example/x""");
    }

    @Test
    void aTableTooWideIsAListOfCells() {
        assertThat(text("|name|why|\n|-|-|\n|the first|because of this|", 24))
                .isEqualTo("name: the first\nwhy: because of this");
    }

    @Test
    void htmlReadsLikeMarkdown() {
        assertThat(text("<p>a <a href=/x>b</a><br>c</p><ul><li>d</ul><pre>\n e</pre>", 72))
                .isEqualTo("a b [1]\nc\n\n  - d\n\n     e\n\n[1] https://blog.example/x");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "日本, 4",
        "ｱ, 1",
        "한국, 4",
        "👍🏽, 2",
        "👨‍👩‍👧, 2",
        "❤️, 2",
        "🇩🇪, 2",
        "a\u200Bb, 2"
    })
    void theWidthIsWhatATerminalNeeds(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    private static String text(String markdown, int columns) {
        return MarkdownText.of(markdown, URI.create("https://blog.example/")).text(columns);
    }
}
