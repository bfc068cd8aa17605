package dev.pressrun.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressrun.post.Notes;
import dev.pressrun.post.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleYamlTest {
    private static final Pattern BLOCK = Pattern.compile("---\\n(.*?\\n)---\\n.*", Pattern.DOTALL);
    private static final List<String> KEYS = List.of(
            "title", "Date", "tags", "a_b", "a-1", "x y", "\"q\"", "null", "1", "#", "-", "  deep", "?", "", "é");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "word",
            "two words",
            "two  words ",
            "2026-01-02 03:04:05 +01:00",
            "yes",
            "~",
            "null",
            "0x1F",
            "-1",
            "a: b",
            "a #b",
            "a#b",
            "a:",
            "a :b",
            "http://x.org/",
            "\"q\"",
            "\"a: b # c\"",
            "\"a\\nb\"",
            "\"open",
            "'it''s'",
            "'one'",
            "''",
            "\"\"",
            "\"a\" b",
            "[]",
            "[a]",
            "[a, b c]",
            "[a,b]",
            "[a, ]",
            "[ a , \"b, c\" ]",
            "['x', y]",
            "[a: b]",
            "[[a]]",
            "[a] b",
            "[a",
            "{a: b}",
            "&x y",
            "*x",
            "!t y",
            "| ",
            ">",
            "@x",
            "`x`",
            "%x",
            "größe",
            "日本語",
            "🚀",
            "a\tb",
            "a\u2028b",
            "null x",
            "[null, ~]",
            "- a",
            "a, b",
            "a]b",
            "[a#b, c]",
            "[a b:c]",
            "...");
    private static final List<String> LINES = List.of(
            "- a",
            "  - b",
            "  - \"c d\"",
            "    - e",
            "- k: v",
            "-",
            "- ",
            "  more words",
            "",
            "   ",
            "# note",
            "  # note",
            "- [a]",
            "- 'x'",
            "-a");

    private static Map<String, Value> parsed(String block, List<Problem> problems) {
        return YamlReading.parsed(block, 2, new Notes("a.md", problems)).orElse(Map.of());
    }

    /** What it reads, the parser reads in the same way and without a word. */
    private static boolean agrees(String block) {
        List<Problem> problems = new ArrayList<>();

        Optional<Map<String, Value>> simple = SimpleYaml.read(block, 2);

        simple.ifPresent(values -> {
            assertThat(values).as(block).isEqualTo(parsed(block, problems));
            assertThat(List.copyOf(values.keySet()))
                    .as(block)
                    .isEqualTo(List.copyOf(parsed(block, problems).keySet()));
            assertThat(problems).as(block).isEmpty();
        });
        return simple.isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: A post\ndate: 2026-01-02\n",
                "title: \"A: post\"\n\ntags: [a, \"b\", 'c d']\nauthor:\n  - Ada\n  - 'Zoë'\ndraft:\n",
                "tags:\n- a\n- b\nslug: größe\n"
            })
    void whatMostAuthorsWriteTakesNoParser(String block) {
        assertThat(agrees(block)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: b\na: c\n", "a: >\n  b\n", "a:\n  b: c\n", "- a\n", "a: b\n  c\n", "a: *b\n", "a: [b\n"})
    void whatTakesAParserIsLeftToIt(String block) {
        assertThat(SimpleYaml.read(block, 1)).isEmpty();
    }

    @Test
    void itAgreesWithTheParserOnWhateverIsWritten() {
        Random random = new Random(7);
        int simple = 0;

        for (int i = 0; i < 60_000; i++) {
            simple += agrees(block(random)) ? 1 : 0;
        }

        assertThat(simple).isGreaterThan(5_000);
    }

    private static String block(Random random) {
        return Stream.generate(() -> line(random))
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining("\n", "", random.nextInt(8) == 0 ? "" : "\n"));
    }

    private static String line(Random random) {
        if (random.nextInt(3) == 0) {
            return LINES.get(random.nextInt(LINES.size()));
        }
        String key = KEYS.get(random.nextInt(random.nextInt(3) == 0 ? KEYS.size() : 5));
        return key + ":" + (random.nextInt(12) == 0 ? "" : " ") + VALUES.get(random.nextInt(VALUES.size()));
    }

    @Test
    @Tag("shared")
    void itAgreesWithTheParserOnRealBlogs() throws IOException {
        Path blogs = Path.of(System.getProperty("pressrun.shared", "../shared"), "data", "blogs");
        assumeTrue(Files.isDirectory(blogs), "the real blogs are not there");

        int simple = 0;
        try (Stream<Path> files = Files.walk(blogs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher block = BLOCK.matcher(text(file));
                simple += block.matches() && agrees(block.group(1)) ? 1 : 0;
            }
        }

        assertThat(simple).isGreaterThan(100);
    }

    private static String text(Path file) {
        try {
            return file.toString().endsWith(".md") || file.toString().endsWith(".markdown")
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
