package dev.pressrun.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private final List<Problem> problems = new ArrayList<>();

    private FrontMatter split(String text) {
        return FrontMatter.split(text, new Notes("a.md", problems));
    }

    @Test
    void yamlStandsBetweenLinesOfThreeHyphens() {
        FrontMatter matter = split("---\nTitle: 47\ntags: [a, b]\nimage:\n  url: x\n---\nText\n");

        assertThat(matter.text("title")).isEqualTo("47");
        assertThat(matter.first("tags").texts()).containsExactly("a", "b");
        assertThat(matter.inside("image", "url").text()).isEqualTo("x");
        assertThat(matter.body()).hasToString("Text\n");
        assertThat(matter.bodyLine()).isEqualTo(7);
        assertThat(problems).isEmpty();
    }

    @Test
    void yamlMayEndWithThreeDotsAndSpaces() {
        assertThat(split("--- \ntitle: A\n...  \nText").body()).hasToString("Text");
    }

    @Test
    void anEmptyBlockIsNoText() {
        assertThat(split("---\n---\nText").body()).hasToString("Text");
    }

    @Test
    void aTagBeforeAValueMeansNothing() {
        assertThat(split("---\ntitle: ! 'A thing'\n---\n").text("title")).isEqualTo("A thing");
        assertThat(problems).isEmpty();
    }

    @Test
    void yamlThatCannotBeReadIsTakenLineByLine() {
        FrontMatter matter = split("---\ntitle: Hardest Problem: Centering\ntags:\n  - a\n  - \"b\"\n---\nText");

        assertThat(matter.text("title")).isEqualTo("Hardest Problem: Centering");
        assertThat(matter.first("tags").texts()).containsExactly("a", "b");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains("put the value in quotes");
        });
    }

    @Test
    void aKeyThatIsGivenTwiceIsAProblem() {
        FrontMatter matter = split("---\ntitle: A\ntitle: B\n---\n");

        assertThat(matter.text("title")).isEqualTo("A");
        assertThat(problems).singleElement().extracting(Problem::line).isEqualTo(3);
    }

    @Test
    void proseBetweenTwoRulesIsText() {
        String text = "---\nOnce upon a time\n---\nText";

        assertThat(split(text).body()).hasToString(text);
        assertThat(problems).isEmpty();
    }

    @Test
    void aBlockThatIsNotClosedIsAProblem() {
        FrontMatter matter = split("---\ntitle: A\n\nText\n");

        assertThat(matter.text("title")).isEqualTo("A");
        assertThat(matter.body().strip()).hasToString("Text");
        assertThat(problems).singleElement().extracting(Problem::line).isEqualTo(1);
    }

    @Test
    void tomlStandsBetweenLinesOfThreePlusSigns() {
        FrontMatter matter = split(
                "+++\ntitle = \"A\"\ndate = 2014-01-02T03:04:05Z\n[taxonomies]\ntags = [\"a\", \"b\"]\n+++\nText");

        assertThat(matter.text("title")).isEqualTo("A");
        assertThat(matter.text("date")).isEqualTo("2014-01-02T03:04:05Z");
        assertThat(matter.inside("taxonomies", "tags").texts()).containsExactly("a", "b");
        assertThat(matter.body()).hasToString("Text");
    }

    @Test
    void ofBrokenTomlTheRestStillCounts() {
        FrontMatter matter = split("+++\ntitle = A thing\nslug = \"a\"\n+++\nText");

        assertThat(matter.text("title")).isEqualTo("A thing");
        assertThat(matter.text("slug")).isEqualTo("a");
        assertThat(problems).singleElement().extracting(Problem::line).isEqualTo(2);
    }

    @Test
    void jsonIsTheObjectAtTheHead() {
        FrontMatter matter = split("{\n\"Title\": \"A } thing\",\n\"tags\": [\"a\"], \"draft\": false\n}\n\nText");

        assertThat(matter.text("title")).isEqualTo("A } thing");
        assertThat(matter.text("draft")).isEqualTo("false");
        assertThat(matter.body().strip()).hasToString("Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% include a %}\n\nText", "{{< figure >}}\n", "{\"a\": nonsense here}\nText", "{\"a\""})
    void aBraceAloneIsText(String text) {
        assertThat(split(text).body()).hasToString(text);
    }

    @Test
    void headerLinesEndAtTheFirstBlankLine() {
        FrontMatter matter =
                split("Title: A: thing\ndate:\t2013-08-08 12:14\nTags: x, y\nSummary: one\n    two\n\nText: more\n");

        assertThat(matter.text("title")).isEqualTo("A: thing");
        assertThat(matter.text("date")).isEqualTo("2013-08-08 12:14");
        assertThat(matter.text("summary")).isEqualTo("one two");
        assertThat(matter.body().strip()).hasToString("Text: more");
    }

    @Test
    void frontMatterWithAFenceBelowItAloneIsYaml() {
        FrontMatter matter = split("title: Pictures\ndate: 2013-7-13 20:46:25\ntags:\n- A\n- B\n---\nText\n");

        assertThat(matter.text("title")).isEqualTo("Pictures");
        assertThat(matter.first("tags").texts()).containsExactly("A", "B");
        assertThat(matter.body()).hasToString("Text\n");
        assertThat(matter.bodyLine()).isEqualTo(7);
    }

    @Test
    void aLongBlockIsReadOnlyAtItsBeginning() {
        FrontMatter matter = split("---\ntitle: A\nx: " + "y".repeat(70_000) + "\n---\nText");

        assertThat(matter.text("title")).isEqualTo("A");
        assertThat(matter.body()).hasToString("Text");
        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("64 kB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? "})
    void nestingHasAnEnd(String open) {
        FrontMatter matter = split("---\ntitle: A\nx:\n " + open.repeat(20_000) + "\n---\nText");

        assertThat(matter.body()).hasToString("Text");
        assertThat(matter.text("title")).isEqualTo("A");
    }

    @Test
    void tomlNestingHasAnEnd() {
        FrontMatter matter = split("+++\ntitle = \"A\"\nx = " + "[".repeat(20_000) + "\n+++\nText");

        assertThat(matter.body()).hasToString("Text");
        assertThat(matter.text("title")).isEqualTo("A");
    }

    @Test
    void aBombOfAliasesCostsNothing() {
        StringBuilder bomb = new StringBuilder("---\ntitle: A\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }

        FrontMatter matter = split(bomb + "---\nText");

        assertThat(matter.text("title")).isEqualTo("A");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("line by line; make it smaller"));
    }

    @Test
    void ofBrokenYamlTablesListsAndTextsStay() {
        FrontMatter matter = split("""
                ---
                title: A: b # said
                author:
                  name: Ada
                  url: "https://a.org"
                summary: >-
                  one
                  two
                tags: [a, "b, c"]
                topics:
                - d
                -e
                draft:true
                ---
                Text""");

        assertThat(matter.text("title")).isEqualTo("A: b");
        assertThat(matter.inside("author", "name").text()).isEqualTo("Ada");
        assertThat(matter.inside("author", "url").text()).isEqualTo("https://a.org");
        assertThat(matter.text("summary")).isEqualTo("one two");
        assertThat(matter.first("tags").texts()).containsExactly("a", "b, c");
        assertThat(matter.first("topics").texts()).containsExactly("d", "e");
    }

    @Test
    void ofBrokenTomlTablesAndListsStay() {
        FrontMatter matter =
                split("+++\ntitle = A\ntags = ['a', 'b'\n[params]\n  image = /x.png # the first\n+++\nText");

        assertThat(matter.text("title")).isEqualTo("A");
        assertThat(matter.first("tags").texts()).containsExactly("a", "b");
        assertThat(matter.own("image").text()).isEqualTo("/x.png");
    }

    @Test
    void aTableMayTakeWhatAnotherSays() {
        FrontMatter matter = split("---\nx: &x\n  author: Ada\n  title: B\n<<: *x\ntitle: A\n---\nText");

        assertThat(matter.text("author")).isEqualTo("Ada");
        assertThat(matter.text("title")).isEqualTo("A");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@home",
                "%home",
                "`code` here",
                "\"A\" and b",
                "*Hi* there",
                "\"a\\.b\"",
                "A: b",
                "It's: so",
                "[A] b",
                "{A} b",
                "! A",
                "& b"
            })
    void aTitleThatYamlRefusesIsNotLost(String title) {
        FrontMatter matter = split("---\ntitle: " + title + "\ndate: 2020-01-01\n---\nText");

        assertThat(matter.text("title")).isNotEmpty();
        assertThat(matter.text("date")).isEqualTo("2020-01-01");
        assertThat(matter.body()).hasToString("Text");
    }
}
