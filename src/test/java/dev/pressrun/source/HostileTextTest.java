package dev.pressrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.post.Problem;
import dev.pressrun.text.CpuTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
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

    static Stream<Named<Case>> warned() {
        return named(WARNED);
    }

    static Stream<Named<Case>> silent() {
        return named(SILENT);
    }

    private static Stream<Named<Case>> named(Map<String, Case> cases) {
        return cases.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    /** What is wrong, and a word of what is said about it. */
    private static final Map<String, Case> WARNED = new TreeMap<>(Map.ofEntries(
            Map.entry("a bomb of aliases", Case.of(bomb(), "million")),
            Map.entry("a bomb of empty lists", Case.of(bomb().replace("x", "''"), "million")),
            Map.entry("an alias of itself", Case.of(yaml("tags: &a [*a]"), "cannot be read")),
            Map.entry("an alias that is not defined", Case.of(yaml("tags: *nothing"), "cannot be read")),
            Map.entry("brackets in YAML", Case.of(yaml("tags: " + "[".repeat(MANY)), "line by line")),
            Map.entry("braces in YAML", Case.of(yaml("tags: " + "{a: ".repeat(MANY / 5)), "line by line")),
            Map.entry("hyphens in YAML", Case.of(yaml("tags:\n " + "- ".repeat(MANY / 2)), "line by line")),
            Map.entry("question marks in YAML", Case.of(yaml("? ".repeat(MANY / 2)), "line by line")),
            Map.entry("brackets in TOML", Case.of(toml("x = " + "[".repeat(MANY)), "line by line")),
            Map.entry("braces in TOML", Case.of(toml("x = " + "{a=".repeat(MANY / 4)), "line by line")),
            Map.entry("dots in TOML", Case.of(toml("a" + ".a".repeat(MANY / 2) + " = 1"), "TOML")),
            Map.entry("keys given many times", Case.of(yaml("a: b\n".repeat(5_000)), "twice")),
            Map.entry("long front matter", Case.of(yaml("x: " + "y".repeat(MEGABYTE)), "64 kB")),
            Map.entry(
                    "front matter that is not closed",
                    Case.of("---\ntitle: A\n" + "a: b\n".repeat(MANY), "not closed")),
            Map.entry("objects in JSON", Case.of("{\"a\":".repeat(MANY), "not closed")),
            Map.entry("deep JSON", Case.of("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), "deep")),
            Map.entry("a title of nothing but signs", Case.of(yaml("title: \u202e\u2066"), "twice")),
            Map.entry("a NUL", Case.of(HEAD + "a\0b", "NUL")),
            Map.entry("invalid UTF-8", new Case(HEAD + "\u00ff\u00c0\u0080\u00ed\u00a0\u0080", "UTF-8")),
            Map.entry("a long date", Case.of("---\ndate: " + "1".repeat(MANY) + "\n---\nText", "date")),
            Map.entry(
                    "a long word for a date",
                    Case.of("---\ndate: 1 " + "a ".repeat(MANY / 4) + "\n---\nText", "date"))));

    private static final Map<String, Case> SILENT = new TreeMap<>(Map.ofEntries(
            Map.entry("less-than signs", Case.of(HEAD + "<".repeat(MANY), "")),
            Map.entry("beginnings of comments", Case.of(HEAD + "<!-- ".repeat(MANY), "")),
            Map.entry("brackets", Case.of(HEAD + "[".repeat(MANY), "")),
            Map.entry("brackets and parentheses", Case.of(HEAD + "![a](".repeat(MANY / 5), "")),
            Map.entry("links to nothing", Case.of(HEAD + "[a](<".repeat(MANY / 5), "")),
            Map.entry("emphasis", Case.of(HEAD + "*_".repeat(MANY / 2), "")),
            Map.entry("backticks", Case.of(HEAD + "`a``".repeat(MANY / 4), "")),
            Map.entry("quotes", Case.of(HEAD + "> ".repeat(MANY / 2) + "a", "")),
            Map.entry("signs of a heading", Case.of(HEAD + "# " + "#".repeat(MANY) + " x", "")),
            Map.entry("braces of Liquid", Case.of(HEAD + "{{".repeat(MANY / 2), "")),
            Map.entry("tags of Liquid", Case.of(HEAD + "{% if ".repeat(MANY / 6), "")),
            Map.entry("shortcodes", Case.of(HEAD + "{{< a ".repeat(MANY / 6), "")),
            Map.entry("dollar signs", Case.of(HEAD + "$".repeat(MANY), "")),
            Map.entry("colons", Case.of(HEAD + ":".repeat(MANY), "")),
            Map.entry("tildes and pipes", Case.of(HEAD + "|~".repeat(MANY / 2), "")),
            Map.entry("a line of a megabyte", Case.of(HEAD + "a".repeat(MEGABYTE), "")),
            Map.entry("a line of a megabyte of words", Case.of(HEAD + "word ".repeat(MEGABYTE / 5), "")),
            Map.entry("a megabyte of empty lines", Case.of(HEAD + "\n".repeat(MEGABYTE) + "x", "")),
            Map.entry("spaces in a header line", Case.of("Title: " + " ".repeat(MANY) + "x\n\nText", "")),
            Map.entry(
                    "carriage returns",
                    Case.of((HEAD + "Text\n").replace("\n", "\r\n").repeat(1), "")),
            Map.entry("a byte order mark", Case.of("\uFEFF" + HEAD + "Text", ""))));

    @ParameterizedTest
    @MethodSource("warned")
    void whatKeepsAProgramBusyIsReadAtOnceAndSaid(Case hostile) {
        Reading reading = timed(hostile);

        assertThat(reading.posts()).hasSize(1);
        assertThat(reading.problems())
                .extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains(hostile.said()));
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("a.md"));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void manySignsAreATextLikeAnyOther(Case hostile) {
        assertThat(timed(hostile).posts()).hasSize(1);
    }

    /** The best of a few tries: the compiler is not what is measured. */
    private Reading timed(Case hostile) {
        Posts posts = new Posts(folder).with("a.md", hostile.bytes());
        Reading reading = posts.read();
        Duration best = ChronoUnit.FOREVER.getDuration();
        for (int i = 0; i < TRIES && best.compareTo(LIMIT) > 0; i++) {
            Duration taken = CpuTime.of(() -> posts.read()
                    .posts()
                    .forEach(post -> assertThat(post.body().html()).isNotNull()));
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        assertThat(best).isLessThan(LIMIT);
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

    /**
     * A file, and a word of what is said about it.
     *
     * @param octets one character for each
     */
    record Case(String octets, String said) {
        static Case of(String text, String said) {
            return new Case(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), said);
        }

        byte[] bytes() {
            return octets.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
