package dev.pressrun.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressrun.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the tables of pages in docs/themes.md against the program. */
class PagesDocumentTest {
    private static final Pattern EVERY =
            Pattern.compile("^\\| ((?:`[a-zA-Z]+`(?:, )?)+) \\| [^|]* \\|$", Pattern.MULTILINE);
    private static final Pattern PAGE =
            Pattern.compile("^\\| `([a-z-]+\\.html)` \\| [^|]* \\| ([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-zA-Z]+)`");
    private static final Pattern PUT =
            Pattern.compile("(?:put\\(\\s*|^\\s+|Map\\.of\\(\\s*|, )\"([a-zA-Z]+)\", [a-zA-Z]", Pattern.MULTILINE);
    /** What only sentences name. */
    private static final Set<String> FACTS = Set.of("site", "digest");

    @TempDir
    Path folder;

    @Test
    void whatIsDocumentedIsThere() throws IOException {
        String every = printed(EVERY.matcher(pages())
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList());
        List<MatchResult> rows = PAGE.matcher(pages()).results().toList();
        for (MatchResult row : rows) {
            String template = "{% extends \"default/" + row.group(1) + "\" %}{% block about %}" + every
                    + printed(List.of(row.group(2))) + "{% endblock %}";
            Files.writeString(folder.resolve(row.group(1)), template);
        }

        assertThat(rows).hasSize(10);
        assertThat(PageTrial.of(Theme.of(folder))).isEmpty();
    }

    @Test
    void whatIsThereIsDocumented() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String type : List.of("Pages", "PageFrame", "FeedPages", "FeedLink", "ReaderPages", "EditionPages")) {
            String code = Files.readString(Path.of("src/main/java/dev/pressrun/web/" + type + ".java"));
            PUT.matcher(code).results().forEach((MatchResult name) -> there.add(name.group(1)));
        }
        there.removeAll(FACTS);
        Set<String> documented = new TreeSet<>();
        NAME.matcher(pages()).results().forEach((MatchResult name) -> documented.add(name.group(1)));

        assertThat(there).hasSizeGreaterThan(40).isSubsetOf(documented);
    }

    private static String printed(List<String> names) {
        StringBuilder all = new StringBuilder();
        names.forEach(list -> NAME.matcher(list)
                .results()
                .forEach((MatchResult name) ->
                        all.append("{{ ").append(name.group(1)).append(" }}")));
        return all.toString();
    }

    private static String pages() throws IOException {
        String text = Files.readString(Path.of("docs/themes.md"));
        return text.substring(text.indexOf("## Templates of pages"));
    }
}
