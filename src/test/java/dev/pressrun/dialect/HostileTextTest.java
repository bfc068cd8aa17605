package dev.pressrun.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.text.CpuTime;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileTextTest {
    private static final Surroundings SITE = Surroundings.of(URI.create("https://blog.example.org/"));
    /** Many times what any of them takes; what looks at all the rest for each sign takes far longer. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private static final List<String> SIGNS = List.of(
            "{{",
            "}}",
            "{{<",
            ">}}",
            "{{%",
            "%}}",
            "{{< a >}}",
            "{{< /a >}}",
            "{{< details >}}",
            "{{</* x */>}}",
            "{%",
            "%}",
            "{{ a() }}",
            "{% a() %}",
            "{% end %}",
            "{% if a %}",
            "{% endif %}",
            "{% raw %}",
            "{% callout %}",
            "{% endcallout %}",
            "{% highlight x %}",
            "[[",
            "]]",
            "[[a]]",
            "![[",
            "[[a\n",
            "==",
            "==a",
            "%%",
            "^a ",
            " ^a\n",
            "{:",
            "{: .a}",
            "{: .a .b .c ",
            "{::",
            "{::a}",
            "{:/}",
            "{:toc}\n",
            "* a\n{:toc}\n",
            "[TOC]",
            "[TOC]\n",
            "{filename}",
            "({filename}a.md)",
            "|filename|",
            "{",
            "}",
            "<A",
            "<A>",
            "</A>",
            "<",
            ">",
            "<a b={",
            "<a \"",
            "{/*",
            "*/}",
            "{'",
            "{`",
            ":::",
            ":::a\n",
            "!!! a\n",
            "    !!! a\n",
            ": a\n",
            "a\n: b\n\n",
            "<div markdown=1>",
            "<div markdown=\"1\">\n",
            "</div>\n",
            " markdown=",
            "$$",
            "$$\n",
            "$$a$$",
            "> [!NOTE]",
            "> [!NOTE]\n",
            "[!",
            "> [!a][!",
            "> ",
            "`",
            "``",
            "` `` ",
            "```",
            "```\n",
            "~~~\n",
            "<pre>",
            "<pre",
            "</pre>",
            "- ",
            "1. ",
            "\t",
            " ",
            "\n",
            "    a\n\n",
            "import ",
            "import a from\n",
            "export {\n",
            "# a {#b}",
            "# a {#",
            "#a",
            "*[",
            "*[a]: b\n",
            "\\",
            "\"",
            ".");

    @ParameterizedTest
    @EnumSource
    void manyOfAnySignTakeNoTime(Dialect dialect) {
        for (String sign : SIGNS) {
            String text = sign.repeat(5_000) + "\n}}%}>}}\n" + (sign + "\n").repeat(5_000);

            assertThat(timed(dialect, text)).as(sign).isLessThan(SLOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void boxesInBoxesTakeNoTime(Dialect dialect) {
        String boxes = ":::note\n".repeat(5_000) + "word\n" + ":::\n".repeat(5_000);

        assertThat(timed(dialect, boxes)).isLessThan(SLOW);
    }

    private static Duration timed(Dialect dialect, String text) {
        return CpuTime.of(() -> {
            dialect.translate(text, SITE);
            Dialect.tags(text);
        });
    }

    @ParameterizedTest
    @EnumSource
    void randomTextNeverThrowsAndGivesTheSameTwice(Dialect dialect) {
        Random random = new Random(11);
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(SIGNS.get(random.nextInt(SIGNS.size()))).append(random.nextInt(3) == 0 ? "word\n" : "");
            }

            Translation first = dialect.translate(text.toString(), SITE);

            assertThat(dialect.translate(text.toString(), SITE))
                    .as(text.toString())
                    .isEqualTo(first);
        }
    }

    @Test
    void aTextWithoutSignsIsLeftAsItIs() {
        String text = "A *text* with [a link](b.md), `code` and <b>HTML</b>.\n";

        for (Dialect dialect : Dialect.values()) {
            assertThat(dialect.translate(text, SITE).markdown()).isEqualTo(text);
        }
    }
}
