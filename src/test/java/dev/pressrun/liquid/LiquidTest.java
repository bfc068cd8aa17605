package dev.pressrun.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.text.CpuTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquidTest {
    /** Many times what any text takes. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private static final Map<String, Object> VALUES = Map.of(
            "site",
            Map.of("title", "A blog", "tags", List.of("b", "a", "C"), "url", "https://blog.example.org"),
            "page",
            Map.of("title", "One", "date", OffsetDateTime.parse("2026-03-04T05:06:07+01:00"), "draft", false),
            "people",
            List.of(Map.of("name", "Ada", "age", 36L), Map.of("name", "Bob", "age", 7L)),
            "empty_list",
            List.of());

    private static final List<String> PARTS = List.of(
            "{{",
            "}}",
            "{%",
            "%}",
            "-",
            " ",
            "\n",
            "if",
            "for",
            "x in",
            "(1..3)",
            "end",
            "endif",
            "endfor",
            "raw",
            "endraw",
            "|",
            ":",
            "'",
            "\"",
            ".",
            "[",
            "]",
            "a",
            "site",
            "1",
            "upcase",
            "slice",
            "date",
            "round",
            "sort",
            "capture",
            "case",
            "when",
            "else",
            "assign x =",
            "==",
            "contains",
            "limit:",
            "truncate",
            "99999999999",
            "-1",
            "😀",
            "modulo",
            "times");

    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '§',
            value = {
                "a {{ site.title }} b → a A blog b",
                "{{ site['title'] }} → A blog",
                "{{ site.tags[0] }}{{ site.tags.last }}{{ site.tags.size }} → bC3",
                "{{ people[1].name }} → Bob",
                "{{ 'it''s' | upcase }} → IT",
                "{{ \"x\" | append: 'y' | prepend: \"w\" }} → wxy",
                "{{ 3 | plus: 4 }} {{ 7 | divided_by: 2 }} {{ 7.0 | divided_by: 2 }} {{ 1.5 | times: 2 }} → 7 3 3.5 3.0",
                "{{ 'a,b,c' | split: ',' | join: '-' }} → a-b-c",
                "{{ site.tags | sort | join }} {{ site.tags | sort_natural | join: '' }} → C a b abC",
                "{{ people | map: 'name' | array_to_sentence_string }} → Ada and Bob",
                "{{ people | where: 'name', 'Bob' | size }} → 1",
                "{{ 'Hello, Big World' | slugify }} → hello-big-world",
                "{{ '<b>&' | escape }} {{ '<b>x</b>' | strip_html }} → &lt;b&gt;&amp; x",
                "{{ 'a b&c' | url_encode }} {{ 'a b' | uri_escape }} → a+b%26c a%20b",
                "{{ page.date | date: '%-d %B %Y, %H:%M' }} → 4 March 2026, 05:06",
                "{{ page.date | date_to_xmlschema }} → 2026-03-04T05:06:07+01:00",
                "{{ '2026-03-04' | date: '%b %d' }} {{ 'soon' | date: '%Y' }} → Mar 04 soon",
                "{{ missing | default: 'none' }} → none",
                "{{ 'one two three' | truncatewords: 2 }} {{ 'abcdef' | truncate: 5 }} → one two... ab...",
                "{{ 'abc' | slice: 1, 2 }} {{ 'abc' | size }} → bc 3",
                "{% assign x = 'a' | upcase %}{{ x }} → A",
                "{% capture x %}<{{ site.title }}>{% endcapture %}{{ x }} → <A blog>",
                "{% if page.draft %}draft{% else %}out{% endif %} → out",
                "{% if site.tags contains 'a' and page.title == 'One' %}yes{% endif %} → yes",
                "{% unless page.draft %}out{% endunless %} → out",
                "{% if 2 > 3 %}a{% elsif 3 >= 3 %}b{% else %}c{% endif %} → b",
                "{% if empty_list == empty %}none{% endif %} → none",
                "{% if true or false and false %}yes{% endif %} → yes",
                "{% case page.title %}{% when 'Two', 'One' %}hit{% else %}miss{% endcase %} → hit",
                "{% for p in people %}{{ forloop.index }}{{ p.name }}{% unless forloop.last %}; {% endunless %}{% endfor %} → 1Ada; 2Bob",
                "{% for i in (1..9) reversed limit: 3 offset: 2 %}{{ i }}{% endfor %} → 543",
                "{% for i in (1..9) %}{% if i == 3 %}{% continue %}{% endif %}{% if i > 5 %}{% break %}{% endif %}{{ i }}{% endfor %}. → 1245.",
                "{% for x in empty_list %}x{% else %}none{% endfor %} → none",
                "{% for pair in page %}{{ pair[0] }} {% endfor %}. → date draft title .",
                "{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ b }} {% endfor %}{% endfor %}. → 11 12 21 22 .",
                "{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'a', 'b' %} → aba",
                "{% increment n %}{% increment n %}{% decrement m %} → 01-1",
                "a{% comment %} {{ x }} {% if %} {% endcomment %}b{% # a note %} → ab",
                "{% raw %}{{ site.title }} {% if %}{% endraw %} → {{ site.title }} {% if %}",
                "{% raw %}{% raw %}{% endraw %} → {% raw %}",
                "{% verbatim %}{{ x }}{% endverbatim %} → {{ x }}",
                "a {%- if true -%} b {%- endif -%} c → abc",
                "a {{- 'x' -}} b → axb",
                "a {%- raw -%} {{ x }} {%- endraw -%} b → a{{ x }}b",
                "{% set x = 5 %}{% set y %}z{% endset %}{{ x }}{{ y }} → 5z",
                "{{ 'x' | upper | trim }}{% if not page.draft %}y{% endif %} → Xy",
            })
    void aTextIsRenderedAsLiquidDoes(String text, String expected) {
        assertThat(render(text)).isEqualTo(expected);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '§',
            value = {
                "a {{ nobody.knows }} b → §a  b§ → {{ nobody.knows }} has no value",
                "a {% nobody knows %} b → §a  b§ → {% nobody %} is not known",
                "{% box %}in {{ site.title }}{% endbox %} → in A blog → {% box %} is not known and was left out, what it encloses stayed",
                "{{ 'x' | sparkle: 3 | upcase }} → X → filter \"sparkle\" is not known",
                "{% if true %}text → text → {% if %} is not closed",
                "{% for x in (1..3) %}{% if x %}text {% endfor %}. → text text text . → {% if %} is not closed",
                "text{% endif %} → text → {% endif %} ends what was not begun",
                "text{% else %} → text → {% else %} stands in no block",
                "a {{ b → a {{ b → \"{{\" is not closed",
                "a {% raw %} b → §a  b§ → {% raw %} is not closed",
                "{{ call(1) }} → §§ → {{ call(1) }} has no value",
                "{{ 'now' | date: '%Y' }} → §§ → has no value",
            })
    void whatIsNotKnownIsLeftOutWithAWarning(String text, String expected, String warning) {
        assertThat(render(text)).isEqualTo(expected);
        assertThat(warnings).singleElement().asString().contains(warning);
    }

    @Test
    void aTagThatIsNotClosedEndsBeforeTheNextOneBelow() {
        assertThat(render("a {% if b\n\nc {% if true %}d{% endif %} {{ e\nf {{ 'g' }}"))
                .isEqualTo("a {% if b\n\nc d {{ e\nf g");
        assertThat(warnings).hasSize(2).allSatisfy(one -> assertThat(one).contains("is not closed"));
    }

    @Test
    void aWarningNamesTheLineAndComesOnce() {
        render("one\ntwo {{ gone }}\n{{ gone }} {% odd %}\n");

        assertThat(warnings)
                .hasSize(2)
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first).startsWith("2: {{ gone }}"),
                        second -> assertThat(second).startsWith("3: the tag {% odd %}"));
    }

    @Test
    void aTagOfTheGeneratorSeesItsArgumentsAndItsBody() {
        Tag shout = call -> call.words().get("who", 0) + call.body().toUpperCase(java.util.Locale.ROOT);

        String rendered = render(
                "{% shout \"a b\" %}x{{ site.title }}{% endshout %} {% shout who='c' %}", Map.of("shout", shout));

        assertThat(rendered).isEqualTo("a bXA BLOG c");
    }

    @Test
    void aTextThatIncludesItselfEnds() {
        Tag again = call -> "." + call.render("{% again %}", Map.of());

        assertThat(render("{% again %}", Map.of("again", again))).hasSizeLessThan(100);
        assertThat(warnings).singleElement().asString().contains("includes itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "{% for a in (1..999999999) %}x{% endfor %} after",
                "{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}{% endfor %}{% endfor %}{% endfor %} after",
                "{% assign s = 'abcdefgh' %}{% for a in (1..99) %}{% assign s = s | append: s %}{% endfor %}{{ s }} after",
                "{% for a in (1..99) %}{% capture s %}{{ s }}{{ s }}x{% endcapture %}{% endfor %}{{ s }} after",
                "{% for a in (1..999999999) %}{% assign s = (1..999999999) | reverse | join %}{% endfor %} after",
            })
    void noLoopIsEndless(String text) {
        Duration taken =
                CpuTime.of(() -> assertThat(render(text)).endsWith(" after").hasSizeLessThan(10_000_000));

        assertThat(warnings).anyMatch(warning -> warning.contains("more than can be made"));
        assertThat(taken).isLessThan(SLOW);
    }

    @Test
    void manyOfAnySignTakeNoTime() {
        List<String> signs = List.of(
                "{{",
                "}}",
                "{%",
                "%}",
                "{% if x %}",
                "{% raw %}",
                "{% endraw %}",
                "{{ x }}",
                "{% for a in b %}",
                "endraw ",
                "{% comment %}",
                "{% x %}",
                "{{ x | y: ",
                "{{ (((",
                "{{ a[",
                "{% raw",
                "{{ {% x %}",
                "{%-",
                " ",
                "{{ a.",
                "{% end %}");
        Function<String, String> many = sign -> sign.repeat(50_000);

        for (String sign : signs) {
            for (String text :
                    List.of(many.apply(sign), many.apply(sign) + "}}%}{% endraw %}", "{{" + many.apply(sign) + "}}")) {
                assertThat(CpuTime.of(() -> render(text))).as(sign).isLessThan(SLOW);
            }
        }
    }

    @Test
    void randomTextNeverThrows() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextBoolean() ? " " : "");
            }

            assertThat(render(text.toString())).as(text.toString()).isNotNull();
        }
    }

    private String render(String text) {
        return render(text, Map.of());
    }

    private String render(String text, Map<String, Tag> tags) {
        return new Liquid(Liquid.Flavor.LIQUID, tags, Map.of())
                .render(text, VALUES::get, (line, message) -> warnings.add(line + ": " + message));
    }
}
