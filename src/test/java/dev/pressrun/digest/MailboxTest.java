package dev.pressrun.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    private static final String LABEL = "x".repeat(63);

    static List<String> tooLong() {
        return List.of(
                "a".repeat(65) + "@example.org",
                "a@" + LABEL + "x.org",
                "a".repeat(63) + "@" + LABEL + "." + LABEL + "." + LABEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly@localhost", "a@b", "news.weekly+tag@mail-1.example.org", "o'neil@1.example"})
    void aDotAtomAtAHostNameIsAnAddress(String address) {
        assertThat(new Mailbox("", address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..@x", ".a@x", "a.@x", "a..b@x", "@x", "a@", "a@-", "a@-x", "a@x-", "a@x..y", "a@.x", "a@x.", "a@x_y",
                "a b@x", "ü@x", "a@b@c", "a@x\n", ""
            })
    void anythingElseIsNone(String address) {
        assertThatThrownBy(() -> new Mailbox("", address)).hasMessage("not an email address: " + address);
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void whatNoServerTakesIsTooLong(String address) {
        assertThatThrownBy(() -> new Mailbox("", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongestAddressHas254Characters() {
        String longest = "a".repeat(62) + "@" + LABEL + "." + LABEL + "." + "x".repeat(61) + ".y";
        assertThat(longest).hasSize(254);

        assertThat(new Mailbox("", longest).domain()).startsWith(LABEL);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada <ada@Straße.de>, Ada, ada@xn--strae-oqa.de",
        "ada@faß.de, '', ada@xn--fa-hia.de",
        "\u3000ada@xn--fa-hia.de , '', ada@xn--fa-hia.de",
        "Ada <ada@Example.org>, Ada, ada@Example.org",
    })
    void aDomainInOtherLettersIsTakenAsItIsLookedUp(String text, String name, String address) {
        assertThat(Mailbox.parse(text)).isEqualTo(new Mailbox(name, address));
    }

    @Test
    void whatStandsBeforeTheAtSignIsAscii() {
        assertThatThrownBy(() -> Mailbox.parse("jörg@example.org")).hasMessageContaining("must be ASCII");
    }
}
