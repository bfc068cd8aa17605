package dev.pressrun.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PropertiesTextTest {
    private static final String TEXT = """
            # a comment that ends in a backslash \\
            site.title = Ada's log

               site.url:https://example.org/
            ! another comment
            digest.weekly.subject = one \\
                two \\
                three
            folder\\ name = C:\\\\posts\\\\
            site.author
            café = \\u00e9t\\u00e9
            """;

    @Test
    void aSettingKnowsTheLineItBeginsOn() {
        var settings = PropertiesText.read(TEXT, "s.properties");

        assertThat(settings)
                .containsExactly(
                        new Setting("site.title", "Ada's log", "s.properties:2"),
                        new Setting("site.url", "https://example.org/", "s.properties:4"),
                        new Setting("digest.weekly.subject", "one two three", "s.properties:6"),
                        new Setting("folder name", "C:\\posts\\", "s.properties:9"),
                        new Setting("site.author", "", "s.properties:10"),
                        new Setting("café", "été", "s.properties:11"));
    }

    @Test
    void theSettingsAreThoseThatJavaReads() throws IOException {
        Properties java = new Properties();
        java.load(new StringReader(TEXT));

        Map<String, String> ours = new LinkedHashMap<>();
        PropertiesText.read(TEXT, "s").forEach(setting -> ours.put(setting.name(), setting.value()));

        assertThat(ours).isEqualTo(java);
    }

    @Test
    void anEscapeThatIsNoneKeepsItsCharacters() {
        assertThat(PropertiesText.read("folder = C:\\users\\me", "s"))
                .containsExactly(new Setting("folder", "C:\\usersme", "s:1"));
    }

    @Test
    void aTextThatEndsInTheMiddleOfALineIsRead() {
        assertThat(PropertiesText.read("a = b\\", "s")).containsExactly(new Setting("a", "b", "s:1"));
    }
}
