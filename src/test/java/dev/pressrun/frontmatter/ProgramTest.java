package dev.pressrun.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "X = 'a'                                         | a",
                "X = \"a\"  # why                                | a",
                "X = u'\\u00e9t\\xe9'                            | été",
                "X = r'\\d+'                                     | \\d+",
                "X = '\\d+'                                      | \\d+",
                "X = 'a' 'b'                                     | ab",
                "X = ('a'\\n     'b')                            | ab",
                "X = 'a' + \\\\n    'b'                          | ab",
                "X = '''a\\nb'''                                 | a\\nb",
                "X = 12                                          | 12",
                "X = -1.5                                        | -1.5",
                "X = True                                        | true",
                "X = None                                        | ",
                "Y = 'a'\\nX = Y + '/b'                          | a/b",
                "X = 'a'\\nX = 'b'                               | b",
                "X = os.environ.get('SITEURL', 'https://e.org')  | https://e.org",
                "X = os.getenv('A') or 'b'                       | b",
                "if DEBUG:\\n    X = 'a'                         | ",
                "X == 'a'                                        | ",
                "X = 'a'.upper()                                 | ",
                "X = f'{a}'                                      | ",
                "Y = 'b'\\nX = f'a/{Y}'                            | a/b",
                "X = f'a'                                        | a",
                "X = f(                                          | ",
                "X = 'not closed\\nY = 'b'                       | "
            })
    void whatPythonAssignsAtTheMarginIsRead(String program, String value) {
        Program read = Program.python(program.replace("\\n", "\n"), Program.empty());

        assertThat(read.named("X").text().replace("\n", "\\n")).isEqualTo(value == null ? "" : value);
    }

    @Test
    void listsTuplesAndDictionariesOfPythonAreRead() {
        Program read = Program.python("""
                PATHS = ['a', 'b', compute(), "c"]  # more
                PAIRS = ((r'[^\\w]', ''), ('x', 'y'),)
                META = {
                    'Status': 'draft',
                    'other': [1, 2],
                }
                """, Program.empty());

        assertThat(read.named("PATHS").texts()).containsExactly("a", "b", "c");
        assertThat(((Value.Items) read.named("PAIRS")).values().get(0))
                .extracting(
                        Value::line,
                        pair -> ((Value.Items) pair).values().get(0).text())
                .containsExactly(2, "[^\\w]");
        assertThat(((Value.Table) read.named("META")).values())
                .extractingByKeys("status", "other")
                .extracting(Value::texts)
                .containsExactly(List.of("draft"), List.of("1", "2"));
    }

    @Test
    void whatIsComputedIsNamedWithItsLine() {
        Program read = Program.python("A = 1\n\nB = compute()\n", Program.empty());

        assertThat(read.computed()).containsEntry("B", 3).hasSize(1);
    }

    @Test
    void aLaterProgramKnowsWhatAnEarlierOneSaid() {
        Program earlier = Program.python("SITEURL = ''\nNAME = 'blog'\n", Program.empty());

        Program read = Program.python("from pelicanconf import *\nSITEURL = 'https://e.org/' + NAME\n", earlier);

        assertThat(read.named("SITEURL").text()).isEqualTo("https://e.org/blog");
        assertThat(read.named("NAME").text()).isEqualTo("blog");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module.exports = { dir: { input: 'in' } };",
                "export default { dir: { input: \"in\" } }",
                "module.exports = function (c) {\n  c.x('y', () => { return 1 / 2 });\n  return { dir: { input: `in` } };\n};",
                "module.exports = (c) => ({ dir: { input: 'in', other: f() }, ...more });",
                "export default async function (c) {\n  // { not this }\n  return {\n dir: { 'input': 'in', },\n };\n}",
                "const where = 'in';\nmodule.exports = { dir: { input: where } };",
                "const config = { dir: { input: 'in' } };\nmodule.exports = config;",
                "const name = 'in';\nexport default { dir: { input: `${name}` } }",
                "const dirs = { in: 'in' };\nexport default { dir: { input: dirs.in, data: 'a' + x } }",
                "export default defineConfig({ dir: { input: process.env.DIR || 'in' } });",
                "export default { dir: { input: process.env['DIR'] ?? 'in' } } satisfies Config;",
                "module.exports = c => {\n c.a(/['\"]/);\n return { dir: { input: 'in' } } }"
            })
    void whatAScriptReturnsOrExportsIsRead(String program) {
        Program read = Program.script(program);

        assertThat(read.stated().at("dir", "input").text()).isEqualTo("in");
    }

    @Test
    void constantsAndCallsOfAScriptAreRead() {
        Program read = Program.script("""
                export const SITE_TITLE: string = 'A "blog"';
                export const COMPUTED = make({ a: 1 });
                const blog = defineCollection({
                  loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),
                  schema: ({ image }) => z.object({ title: z.string().default('x') }),
                });
                eleventyConfig.addPassthroughCopy("img");
                eleventyConfig.addPassthroughCopy({ "./Public/": "/" });
                """);

        assertThat(read.named("SITE_TITLE").text()).isEqualTo("A \"blog\"");
        assertThat(read.computed()).containsEntry("COMPUTED", 2);
        assertThat(read.calls("addPassthroughCopy"))
                .extracting(call -> call.arguments().get(0).texts())
                .containsExactly(List.of("img"), List.of());
        assertThat(read.calls("glob").get(0).arguments().get(0).at("base").text())
                .isEqualTo("./src/content/blog");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "\"",
                "'",
                "`",
                "/",
                "\\",
                "a(",
                "return{",
                "const a=",
                "x=",
                "=>(",
                "{a:",
                "//",
                "/*",
                "#",
                "a\n",
                "'''",
                ")",
                "}",
                "f'",
                "X=",
                "X='a'+\n",
                "const a=b+",
                "a.",
                "||",
                "exports=",
                "1.",
                "\n\n"
            })
    void noProgramTakesLong(String part) {
        String program = part.repeat(50_000);

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            Program.python(program, Program.empty());
            Program.script(program);
        });
    }
}
