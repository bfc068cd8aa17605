package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Post;
import dev.pressrun.post.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are made to keep a program busy, or to bring it down. */
@Timeout(120)
class HostileTextTest {
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final int TRIES = 8;
    private static final int MANY = 50_000;
    private static final int MEGABYTE = 1024 * 1024;
    private static final String HEAD = "---\ntitle: A\ndate: 2020-01-01\n---\n";

    @TempDir
    Path folder;

    static Stream<String> warned() {
        return WARNED.keySet().stream();
    }

    static Stream<String> silent() {
        return SILENT.keySet().stream();
    }

    /** What is wrong, and a word of what is said about it. */
    private static final Map<String, Case> WARNED = new TreeMap<>(Map.ofEntries(
            Map.entry("a bomb of aliases", new Case(bomb(), "million")),
            Map.entry("a bomb of empty lists", new Case(bomb().replace("x", "''"), "million")),
            Map.entry("an alias of itself", new Case(yaml("tags: &a [*a]"), "cannot be read")),
            Map.entry("an alias that is not defined", new Case(yaml("tags: *nothing"), "cannot be read")),
            Map.entry("brackets in YAML", new Case(yaml("tags: " + "[".repeat(MANY)), "line by line")),
            Map.entry("braces in YAML", new Case(yaml("tags: " + "{a: ".repeat(MANY / 5)), "line by line")),
            Map.entry("hyphens in YAML", new Case(yaml("tags:\n " + "- ".repeat(MANY / 2)), "line by line")),
            Map.entry("question marks in YAML", new Case(yaml("? ".repeat(MANY / 2)), "line by line")),
            Map.entry("brackets in TOML", new Case(toml("x = " + "[".repeat(MANY)), "line by line")),
            Map.entry("braces in TOML", new Case(toml("x = " + "{a=".repeat(MANY / 4)), "line by line")),
            Map.entry("dots in TOML", new Case(toml("a" + ".a".repeat(MANY / 2) + " = 1"), "TOML")),
            Map.entry("keys given many times", new Case(yaml("a: b\n".repeat(5_000)), "twice")),
            Map.entry("long front matter", new Case(yaml("x: " + "y".repeat(MEGABYTE)), "64 kB")),
            Map.entry(
                    "front matter that is not closed",
                    new Case("---\ntitle: A\n" + "a: b\n".repeat(MANY), "not closed")),
            Map.entry("objects in JSON", new Case("{\"a\":".repeat(MANY), "not closed")),
            Map.entry("deep JSON", new Case("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), "deep")),
            Map.entry("a title of nothing but signs", new Case(yaml("title: \u202e\u2066"), "twice")),
            Map.entry("a NUL", new Case(HEAD + "a\0b", "NUL")),
            Map.entry("invalid UTF-8", new Case(bytes(HEAD, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80), "UTF-8")),
            Map.entry("a long date", new Case("---\ndate: " + "1".repeat(MANY) + "\n---\nText", "date")),
            Map.entry(
                    "a long word for a date",
                    new Case("---\ndate: 1 " + "a ".repeat(MANY / 4) + "\n---\nText", "date"))));

    private static final Map<String, Case> SILENT = new TreeMap<>(Map.ofEntries(
            Map.entry("less-than signs", new Case(HEAD + "<".repeat(MANY), "")),
            Map.entry("beginnings of comments", new Case(HEAD + "<!-- ".repeat(MANY), "")),
            Map.entry("brackets", new Case(HEAD + "[".repeat(MANY), "")),
            Map.entry("brackets and parentheses", new Case(HEAD + "![a](".repeat(MANY / 5), "")),
            Map.entry("links to nothing", new Case(HEAD + "[a](<".repeat(MANY / 5), "")),
            Map.entry("emphasis", new Case(HEAD + "*_".repeat(MANY / 2), "")),
            Map.entry("backticks", new Case(HEAD + "`a``".repeat(MANY / 4), "")),
            Map.entry("quotes", new Case(HEAD + "> ".repeat(MANY / 2) + "a", "")),
            Map.entry("signs of a heading", new Case(HEAD + "# " + "#".repeat(MANY) + " x", "")),
            Map.entry("braces of Liquid", new Case(HEAD + "{{".repeat(MANY / 2), "")),
            Map.entry("tags of Liquid", new Case(HEAD + "{% if ".repeat(MANY / 6), "")),
            Map.entry("shortcodes", new Case(HEAD + "{{< a ".repeat(MANY / 6), "")),
            Map.entry("dollar signs", new Case(HEAD + "$".repeat(MANY), "")),
            Map.entry("colons", new Case(HEAD + ":".repeat(MANY), "")),
            Map.entry("tildes and pipes", new Case(HEAD + "|~".repeat(MANY / 2), "")),
            Map.entry("a line of a megabyte", new Case(HEAD + "a".repeat(MEGABYTE), "")),
            Map.entry("a line of a megabyte of words", new Case(HEAD + "word ".repeat(MEGABYTE / 5), "")),
            Map.entry("a megabyte of empty lines", new Case(HEAD + "\n".repeat(MEGABYTE) + "x", "")),
            Map.entry("spaces in a header line", new Case("Title: " + " ".repeat(MANY) + "x\n\nText", "")),
            Map.entry(
                    "carriage returns",
                    new Case((HEAD + "Text\n").replace("\n", "\r\n").repeat(1), "")),
            Map.entry("a byte order mark", new Case("\uFEFF" + HEAD + "Text", ""))));

    @ParameterizedTest
    @MethodSource("warned")
    void whatKeepsAProgramBusyIsReadAtOnceAndSaid(String name) {
        Case hostile = WARNED.get(name);

        Reading reading = timed(name, hostile);

        assertThat(reading.posts()).hasSize(1);
        assertThat(reading.problems())
                .extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains(hostile.said()));
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("a.md"));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void manySignsAreATextLikeAnyOther(String name) {
        assertThat(timed(name, SILENT.get(name)).posts()).hasSize(1);
    }

    /** The best of a few tries: the others on the machine and the compiler are not what is measured. */
    private Reading timed(String name, Case hostile) {
        Posts posts = new Posts(folder).with("a.md", hostile.bytes());
        Reading reading = posts.read();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && best > LIMIT.toNanos(); i++) {
            long start = System.nanoTime();
            reading = posts.read();
            for (Post post : reading.posts()) {
                assertThat(post.body().html()).isNotNull();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).as(name).isLessThan(LIMIT);
        return reading;
    }

    private static String yaml(String lines) {
        return "---\ntitle: A\ndate: 2020-01-01\n" + lines + "\n---\nText\n";
    }

    private static String toml(String lines) {
        return "+++\ntitle = \"A\"\ndate = 2020-01-01\n" + lines + "\n+++\nText\n";
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }
        return yaml(bomb + "tags: *a29");
    }

    private static byte[] bytes(String text, int... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        for (int octet : more) {
            bytes.write(octet);
        }
        return bytes.toByteArray();
    }

    /**
     * A file, and a word of what is said about it.
     */
    private record Case(byte[] bytes, String said) {
        Case(String text, String said) {
            this(text.getBytes(StandardCharsets.UTF_8), said);
        }
    }
}
