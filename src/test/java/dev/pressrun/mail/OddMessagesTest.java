package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.digest.Edition;
import dev.pressrun.generator.Generator;
import dev.pressrun.mail.lint.MessageLint;
import dev.pressrun.post.Content;
import dev.pressrun.post.Post;
import dev.pressrun.subscriber.Reader;
import dev.pressrun.subscriber.SubscriberId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts that no author should write, each in a message that is as good as any. */
class OddMessagesTest {
    private static final Reader ADA = new Reader(new SubscriberId(1), Samples.ADA, "Ada 👩‍🔬 <b> & \"co\"");
    private static final String FAMILIES = "👨‍👩‍👧‍👦👩‍❤️‍💋‍👨🏴󠁧󠁢󠁳󠁣󠁴󠁿";

    @TempDir
    Path folder;

    private record Odd(String name, String title, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Odd> posts() {
        return Stream.of(large(), titlesAndCharacters(), contents()).flatMap(List::stream);
    }

    private static List<Odd> large() {
        return List.of(
                new Odd("huge", "Huge", "A paragraph of [words](/a) & *more* words.\n\n".repeat(20_000)),
                new Odd("a-long-line", "Long", "word ".repeat(50_000)),
                new Odd("a-long-word", "Long", "x".repeat(50_000)),
                new Odd(
                        "many-pictures",
                        "Pictures",
                        IntStream.range(0, 300)
                                .mapToObj(i -> "![a picture](/" + i + ".png)\n")
                                .collect(Collectors.joining())),
                new Odd("deep-lists", "Deep", deep("- a", "  ")),
                new Odd("deep-quotes", "Deep", ">".repeat(200) + " a quote"),
                new Odd("deep-elements", "Deep", "<div>".repeat(2_000) + "text"),
                new Odd(
                        "a-table",
                        "Table",
                        "|" + "a|".repeat(60) + "\n|" + "-|".repeat(60) + "\n|" + "word|".repeat(60)));
    }

    private static List<Odd> titlesAndCharacters() {
        return List.of(
                new Odd("a-long-title", "word ".repeat(2_000), "Text."),
                new Odd("a-long-title-of-one-word", "x".repeat(10_000), "Text."),
                new Odd("a-long-title-in-japanese", "題名".repeat(3_000), "Text."),
                new Odd("a-title-of-emoji", "🎉🎉🎉", "Text."),
                new Odd("families", FAMILIES.repeat(20), FAMILIES.repeat(200)),
                new Odd(
                        "header",
                        "Subject\\r\\nBcc: eve@example.org",
                        "=?UTF-8?Q?a?= =20 \n.\nFrom here\n\n-- \nsignature\n"),
                new Odd("controls", "Bell \\u0007 and \\u202E turned", "a&#27;[31m\u202Eb\u0085\u2028c"));
    }

    private static List<Odd> contents() {
        return List.of(
                new Odd("no-text", "Nothing", ""),
                new Odd("only-a-picture", "Picture", "![](/a.png)"),
                new Odd("pictures-without-words", "Pictures", "![](/a.png) <img src=\"b.jpg\" width=\"2000\">"),
                new Odd("headings", "Headings", "###### six\n# one\n#### four\n## two\n###### six\n# one\n"),
                new Odd(
                        "forms",
                        "Forms",
                        "<form action=/x><input name=a><button>Send</button>text</form><video src=/a.mp4>"),
                new Odd(
                        "styles",
                        "Styles",
                        "<p style=\"position:fixed\" onclick=\"x()\"><font color=white>white</font>"
                                + "<table bgcolor=black><tr><td bgcolor=\"#000\">black</td></tr></table>"),
                new Odd(
                        "data",
                        "Data",
                        "![x](data:image/png;base64,iVBORw0KGgo=) [y](data:text/html,x) [z](javascript:a())"));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void anOddPostMakesAGoodMessage(Odd odd) throws Exception {
        Edition edition = Letters.edition("{first}", Content.FULL, "en", List.of(post(odd)));

        String message = Letters.write(edition, ADA);

        assertThat(MessageLint.findings(message)).isEmpty();
        Parsers.assertReads(edition, ADA, message);
    }

    private Post post(Odd odd) throws IOException {
        Files.writeString(
                folder.resolve("2026-11-20-" + odd.name() + ".md"),
                "---\ntitle: \"" + odd.title() + "\"\n---\n" + odd.text() + "\n");
        return Letters.posts(folder, Generator.PLAIN).get(0);
    }

    private static String deep(String item, String indent) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            list.append(indent.repeat(i)).append(item).append('\n');
        }
        return list.toString();
    }
}
