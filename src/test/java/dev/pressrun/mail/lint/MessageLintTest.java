package dev.pressrun.mail.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks a good message in each way that a rule is there for. */
class MessageLintTest {
    private static final Path GOOD = Path.of("src/test/resources/dev/pressrun/mail/several-posts.eml");

    static Stream<Rule> rules() {
        return MessageLint.RULES.stream();
    }

    @Test
    void aGoodMessageBreaksNoRule() throws IOException {
        assertThat(MessageLint.findings(good())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFindsWhatItIsThereFor(Rule rule) throws IOException {
        String good = good();

        assertThat(rule.breakages()).isNotEmpty();
        for (int i = 0; i < rule.breakages().size(); i++) {
            String broken = rule.breakages().get(i).apply(good);
            assertThat(rule.findings(broken)).as("breakage " + i).isNotEmpty();
        }
    }

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(MessageLint.RULES.stream().map(Rule::name)).doesNotHaveDuplicates();
    }

    private static String good() throws IOException {
        return Files.readString(GOOD, ISO_8859_1);
    }
}
