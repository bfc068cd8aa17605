package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "Java, java",
        "Web Development, web-development",
        "C++, c-plus-plus",
        "C#, c-sharp",
        "R&D, r-and-d",
        "Node.js, node-js",
        "Ada's notes, adas-notes",
        "Größe, größe",
        "日本語 の 本, 日本語-の-本",
        "हिन्दी, हिन्दी",
        "../../etc, etc",
        "a/b\\c, a-b-c"
    })
    void aNameBecomesReadable(String name, String slug) {
        assertThat(new Slugs().of(name)).isEqualTo(slug);
    }

    @Test
    void whoComesFirstKeepsThePlainPlace() {
        Slugs slugs = new Slugs();

        assertThat(List.of(slugs.of("node.js"), slugs.of("Node JS"), slugs.of("node-js")))
                .first()
                .isEqualTo("node-js");
        assertThat(List.of(new Slugs().of("!"), new Slugs().of("?")))
                .doesNotHaveDuplicates()
                .noneMatch(String::isEmpty);
    }

    @Test
    void noTwoNamesAreInOnePlace() {
        Slugs slugs = new Slugs();
        List<String> names =
                List.of("a b", "a-b", "a.b", "a_b", "A  b", "🚀", "!", "x".repeat(70), "x".repeat(71), "c++", "c");

        assertThat(names.stream().map(slugs::of)).doesNotHaveDuplicates().allMatch(slug -> slug.length() < 80);
    }

    @Test
    void oneLetterWrittenInTwoWaysIsOneName() {
        assertThat(Slugs.folded("CAFE\u0301")).isEqualTo(Slugs.folded("café"));
        assertThat(Slugs.folded("JAVA")).isEqualTo(Slugs.folded("java"));
    }
}
