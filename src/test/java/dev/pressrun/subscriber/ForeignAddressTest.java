package dev.pressrun.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.idn.Anything;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses beyond ASCII (RFC 6530 to 6532, UTS #46). */
class ForeignAddressTest {
    @ParameterizedTest
    @CsvSource({
        "Ada@Straße.DE, Ada@straße.de, Ada@xn--strae-oqa.de, ada@xn--strae-oqa.de",
        "Ada@XN--Strae-OQA.de, Ada@xn--strae-oqa.de, Ada@xn--strae-oqa.de, ada@xn--strae-oqa.de",
        "Jörg@faß.de, Jörg@faß.de, Jörg@xn--fa-hia.de, jörg@xn--fa-hia.de",
        "JO\u0308RG@fass.de, JÖRG@fass.de, JÖRG@fass.de, jörg@fass.de",
        "用户@例え。テスト, 用户@例え.テスト, 用户@xn--r8jz45g.xn--zckzah, 用户@xn--r8jz45g.xn--zckzah",
        "Δοκιμή@παράδειγμα.δοκιμή, Δοκιμή@παράδειγμα.δοκιμή, Δοκιμή@xn--hxajbheg2az3al.xn--jxalpdlp,"
                + " δοκιμή@xn--hxajbheg2az3al.xn--jxalpdlp",
        "ada@ｅｘａｍｐｌｅ．ｏｒｇ, ada@example.org, ada@example.org, ada@example.org",
    })
    void anAddressHasAFormForPeopleOneToSendToAndOneToCompare(
            String text, String value, String wire, String canonical) {
        EmailAddress address = EmailAddress.parse(text);

        assertThat(address.value()).isEqualTo(value);
        assertThat(address.wire()).isEqualTo(wire);
        assertThat(address.canonical()).isEqualTo(canonical);
        assertThat(new EmailAddress(address.value())).isEqualTo(address);
    }

    @Test
    void onlyWhatStandsBeforeTheAtSignNeedsMoreOfServers() {
        assertThat(EmailAddress.parse("ada@straße.de").needsUtf8()).isFalse();
        assertThat(EmailAddress.parse("jörg@example.org").needsUtf8()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0430da@example.org", // a Cyrillic letter among Latin ones
                "i\u2665u@example.org",
                "\ud83d\ude00@example.org",
                "\u0915\u094d\u200d\u0937@example.org", // क्‍ष, written with a joiner
                "o'brien.\u00e9@example.org",
            })
    void mixedScriptsAndPicturesAreTaken(String text) {
        assertThat(EmailAddress.parse(text).wire()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ü\u202eda@example.org|it has an invisible character",
                "ü\u2066da@example.org|it has an invisible character",
                "ü\u200bda@example.org|it has an invisible character",
                "ü\u00adda@example.org|it has an invisible character",
                "\u3164@example.org|it has an invisible character",
                "ü\ufe0f@example.org|it has an invisible character",
                "a\u200db@example.org|it has an invisible joiner where no script needs one",
                "ü\u0085da@example.org|it has a control character",
                "ü\ue000da@example.org|it has a character of private use",
                "ü\u0378da@example.org|it has a character that is not in Unicode",
                "ü\uffffda@example.org|it has a character that is not in Unicode",
                "ü\ufffdda@example.org|it has a character that was lost on its way (U+FFFD)",
                "ü\u00a0da@example.org|it has a space",
                "ü\u2028da@example.org|it has a space",
                "\u0308u@example.org|it begins with a mark that belongs to a letter",
                "ü@localhost|the domain has no dot",
                "ü..a@example.org|two dots stand side by side",
                "ada＠example.org|there is no @ in it",
                "ada@ex ämple.org|the domain has a character that no domain has",
                "ada@xn--a.de|a part of the domain begins with xn-- and encodes what no domain has",
                "ada@a\u200db.de|the domain has a joiner where no script needs one",
            })
    void theMessageSaysWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> EmailAddress.parse(text))
                .isInstanceOf(InvalidAddressException.class)
                .hasMessageEndingWith(": " + reason);
    }

    @Test
    void asciiThatNeedsQuotesIsRefusedBesideOtherLettersToo() {
        assertThatThrownBy(() -> EmailAddress.parse("ü da@example.org"))
                .hasMessageContaining("only letters, digits and")
                .hasMessageEndingWith("may stand in it, and no name beside it");
    }

    @Test
    void theLocalPartHasAtMost64Octets() {
        String longest = "ü".repeat(32) + "@example.org";

        assertThat(EmailAddress.parse(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> EmailAddress.parse("a" + longest))
                .hasMessageEndingWith("more than 64 octets stand before the @");
    }

    @Test
    void whateverIsTypedIsAnAddressOrARefusal() {
        Random random = new Random(6531);
        for (int i = 0; i < 20_000; i++) {
            String text = Anything.text(random, random.nextInt(8)) + "@" + Anything.text(random, random.nextInt(8))
                    + (random.nextBoolean() ? ".org" : "");
            try {
                EmailAddress address = EmailAddress.parse(text);
                assertThat(EmailAddress.parse(address.value())).as(text).isEqualTo(address);
                assertThat(EmailAddress.parse(address.wire()).canonical())
                        .as(text)
                        .isEqualTo(address.canonical());
                assertThat(EmailAddress.parse(address.canonical()).canonical())
                        .as(text)
                        .isEqualTo(address.canonical());
            } catch (InvalidAddressException e) {
                assertThat(e.getMessage()).startsWith("not an email address: ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "a", ".", "@", "ü@", "\u200d", "\u0308", "\ufdfa", "xn--", "\ud800", "\uac00"})
    void aHugeTextIsRefusedAtOnce(String piece) {
        String huge = piece.repeat(25_000) + "@" + piece.repeat(25_000) + ".org";
        long began = System.nanoTime();

        assertThatThrownBy(() -> EmailAddress.parse(huge)).isInstanceOf(InvalidAddressException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
    }
}
