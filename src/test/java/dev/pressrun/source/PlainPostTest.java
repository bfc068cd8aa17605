package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPostTest {
    private static final String TITLE = "a patch long applied / I pivoted the table wrong / I kept the old box";

    @TempDir
    Path folder;

    private Posts posts;

    @BeforeEach
    void setUp() {
        posts = new Posts(folder);
    }

    @Test
    void emptyFrontMatterIsFrontMatter() {
        posts.with("2026-01-02-a-name.md", "---\n---\nA short line\n\nText\n");

        assertThat(posts.only().title()).isEqualTo("A Name");
        assertThat(posts.only().body().text(72)).contains("A short line", "Text");
    }

    @Test
    void titleHeadlineAndDateStandAboveTheText() {
        posts.with("a.md", TITLE + "\n\n# Debugging It\n\nOctober 25, 2004\n\nToday is one of those days.\n");

        Post post = posts.only();

        assertThat(post.title()).isEqualTo(TITLE);
        assertThat(post.headline()).isEqualTo("Debugging It");
        assertThat(post.published()).isEqualTo(OffsetDateTime.parse("2004-10-25T00:00:00+02:00"));
        assertThat(post.body().text(72).strip()).isEqualTo("Today is one of those days.");
    }

    @Test
    void theHeadlineMayBeABareLineBetweenTitleAndDate() {
        posts.with("a.md", TITLE + "\n\n\nDebugging It\n\nOctober 25, 2004\n\nToday.\n");

        Post post = posts.only();

        assertThat(post.headline()).isEqualTo("Debugging It");
        assertThat(post.body().text(72).strip()).isEqualTo("Today.");
    }

    @Test
    void theCommandThatATerminalShowsAboveTheTextIsNotPartOfIt() {
        posts.with("a.md", "$ cat post/a.md\n\n" + TITLE + "\n\nOctober 25, 2004\n\nToday.\n");

        Post post = posts.only();

        assertThat(post.title()).isEqualTo(TITLE);
        assertThat(post.body().text(72).strip()).isEqualTo("Today.");
    }

    @Test
    void aFileMayBeginWithTheHeadingItself() {
        posts.with("a.md", "# A *small* thing\n\n2004-10-25\n\nToday.\n");

        Post post = posts.only();

        assertThat(post.title()).isEqualTo("A small thing");
        assertThat(post.headline()).isNull();
        assertThat(post.published()).isEqualTo("2004-10-25T00:00+02:00");
    }

    @Test
    void aHeadingMayBeUnderlined() {
        posts.with("a.md", "A thing\n=======\n\n2004-10-25\n\nToday.\n");

        assertThat(posts.only().title()).isEqualTo("A thing");
    }

    @Test
    void titleAndDateNeedNoHeadlineAndNoBlankLineBetweenThem() {
        posts.with("a.md", "A thing\n25 October 2004\n\nToday.\n");

        Post post = posts.only();

        assertThat(post.title()).isEqualTo("A thing");
        assertThat(post.headline()).isNull();
        assertThat(post.published()).isEqualTo("2004-10-25T00:00+02:00");
    }

    @Test
    void aSentenceBelowTheTitleIsNoHeadline() {
        posts.with("a.md", "A thing\n\nToday was short.\n\nOctober 25, 2004\n\nThe end.\n");

        Post post = posts.only();

        assertThat(post.headline()).isNull();
        assertThat(post.body().text(72)).contains("Today was short.").contains("The end.");
    }

    @Test
    void aParagraphOfSeveralLinesIsNoTitle() {
        posts.with("2004-10-25-a-thing.md", "Today is one\nof those days.\n");

        Post post = posts.only();

        assertThat(post.title()).isEqualTo("A Thing");
        assertThat(post.body().text(72)).contains("Today is one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a list", "1. a list", "> a quote", "![a](b.png)", "<p>html</p>", "```", "---", "| a |"})
    void anotherBlockOfMarkdownIsNoTitle(String line) {
        posts.with("2004-10-25-a-thing.md", line + "\n\nToday.\n");

        assertThat(posts.only().title()).isEqualTo("A Thing");
    }

    @Test
    void aWordAndAColonAreProseUnlessTheWordIsAKeyThatWeKnow() {
        posts.with("2004-10-25-a.md", "Note: this is prose\nof two lines.\n\nToday.\n");

        assertThat(posts.only().body().text(72)).contains("Note: this is prose");
    }

    @Test
    void foldersMayBeginAndEndWithHyphensAndHoldSpacesAndAnyLetters() {
        posts.with("a-patch-/-i pivoted-/-grüße.md", "A thing\n\nOctober 25, 2004\n\nToday.\n");

        Post post = posts.only();

        assertThat(post.path()).isEqualTo("a-patch-/-i pivoted-/-grüße.md");
        assertThat(post.url()).hasToString("https://blog.example.org/a-patch-/-i%20pivoted-/-gr%C3%BC%C3%9Fe/");
        assertThat(post.id()).hasToString("tag:blog.example.org,2005:/a-patch-/-i%20pivoted-/-gr%C3%BC%C3%9Fe");
    }

    @Test
    void editingTextTitleAndDateKeepsTheId() {
        String before = posts.with("a.md", "A thing\n\nOctober 25, 2004\n\nToday.\n")
                .only()
                .id()
                .value();

        String after = posts.with("a.md", "Another\n\nOctober 26, 2004\n\nTomorrow.\n")
                .only()
                .id()
                .value();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void aSlugStandsForTheNameOfTheFile() {
        posts.with("notes/deep/a.md", "---\ndate: 2020-01-01\nslug: my-slug\n---\nText\n");

        Post post = posts.only();

        assertThat(post.url()).hasToString("https://blog.example.org/notes/deep/my-slug/");
        assertThat(post.id().value()).endsWith("/notes/deep/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafts/a.md", "notes/Drafts/a.md", "_drafts/sub/a.md"})
    void whatIsInAFolderOfDraftsIsNotPublished(String path) {
        posts.with(path, "# Not yet\n\nText\n");

        Reading reading = posts.read();

        assertThat(reading.posts()).isEmpty();
        assertThat(reading.drafts()).isEqualTo(1);
    }

    @Test
    void theFilesOfARepositoryAreNoPosts() {
        posts.with("CHANGELOG.md", "# Changelog\n").with("CONTRIBUTING.md", "# How to help\n");
        posts.with("security.md", "# Security\n\n2020-01-01\n\nLock the door.\n");

        assertThat(posts.only().title()).isEqualTo("Security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20200304-a-name.md", "2020_03_04_a_name.md", "2020.03.04 a name.md", "202003041530 a name.md"})
    void aDateMayStandInANameAsPeopleWriteIt(String path) {
        posts.with(path, "This is a text that is no title, since it ends as a sentence does, and goes on.\nText.\n");

        Post post = posts.only();

        assertThat(post.title()).isEqualTo("A Name");
        assertThat(post.published().toLocalDate()).isEqualTo("2020-03-04");
    }

    @Test
    void aCommentAboveTheHeadingIsPassedOver() {
        posts.with("a.md", "<!-- markdownlint-disable\nMD013 -->\n\n# A thing\n\n2004-10-25\n\nToday.\n");

        Post post = posts.only();

        assertThat(post.title()).isEqualTo("A thing");
        assertThat(post.published()).isEqualTo("2004-10-25T00:00+02:00");
    }

    @Test
    void aHeadingThatSaysTheTitleAgainIsNotSaidTwice() {
        posts.with("a.md", "---\ntitle: A small thing\ndate: 2020-01-01\n---\n\n# A *small* thing\n\nText\n");

        assertThat(posts.only().body().text(72).strip()).isEqualTo("Text");
    }

    @Test
    void aHeadingThatSaysSomethingElseStays() {
        posts.with("a.md", "---\ntitle: A small thing\ndate: 2020-01-01\n---\n\n# Another\n\nText\n");

        assertThat(posts.only().body().text(72)).contains("Another");
    }
}
