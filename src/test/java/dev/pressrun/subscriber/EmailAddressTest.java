package dev.pressrun.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void theDomainIsLowerCasedAndTheLocalPartKept() {
        EmailAddress address = EmailAddress.parse("Ada.Lovelace+News@Example.ORG");

        assertThat(address.value()).isEqualTo("Ada.Lovelace+News@example.org");
    }

    @Test
    void whiteSpaceAroundAnAddressIsNotPartOfIt() {
        EmailAddress address = EmailAddress.parse(" \tada@example.org \r\n");

        assertThat(address).isEqualTo(new EmailAddress("ada@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@xn--a.de", "ada@xn--zzzzzzzzzzz.de", "ada@ab--c.xn--strae-oqa.de", "ada@foo-xn--bar.org"})
    void anAddressThatWasTakenBeforeDomainsWereJudgedIsStillSentTo(String stored) {
        EmailAddress address = new EmailAddress(stored);

        assertThat(address.wire()).isEqualTo(stored);
        assertThat(address.canonical()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.org",
                "o'brien@example.ie",
                "ada_1815@mail.example.co.uk",
                "x{y}|z~!#$%&*/=?^`@example.org",
                "ada@xn--strae-oqa.de",
                "1@2.example",
            })
    void ordinaryAddressesAreTaken(String text) {
        assertThat(EmailAddress.parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a b\"@example.org",
                "\"ada\"@example.org",
                "ada@[127.0.0.1]",
                "ada@[IPv6:::1]",
                "ada@127.0.0.1",
                "ada@localhost",
                "ada@example",
                "<ada@example.org>",
                "Ada <ada@example.org>",
                "Ada ada@example.org",
                "ada(comment)@example.org",
                "ada@example.org (Ada)",
                "@relay.example:ada@example.org",
                "ada@exa mple.org",
                "ada @example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada\n@example.org",
                "ada\u0000@example.org",
                "ada@example.org,eve@example.org",
                "ada;eve@example.org",
                "ada@eve@example.org",
                "ada.example.org",
                "@example.org",
                "ada@",
                "@",
                "",
                " ",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "ada@example..org",
                "ada@.example.org",
                "ada@example.org.",
                "ada@-example.org",
                "ada@example-.org",
                "ada@exa_mple.org",
                "ada@example.123",
                "ada\u200b@example.org",
                "=?utf-8?q?ada?=@example.org",
            })
    void whateverIsNotPlainlyAnAddressIsRefused(String text) {
        assertThatThrownBy(() -> EmailAddress.parse(text))
                .isInstanceOf(InvalidAddressException.class)
                .message()
                .startsWith("not an email address: ")
                .doesNotContain("\n", "\r", "\u0000", "\u200b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada.example.org|there is no @ in it",
                "ada@localhost|the domain has no dot",
                "ada@127.0.0.1|the domain ends with a number",
                "a..da@example.org|two dots stand side by side",
                "ada@-example.org|a part of the domain begins with a hyphen",
            })
    void theMessageSaysWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> EmailAddress.parse(text)).hasMessage("not an email address: " + text + ": " + reason);
    }

    @Test
    void theLocalPartHasAtMost64Characters() {
        String longest = "a".repeat(64) + "@example.org";

        assertThat(EmailAddress.parse(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> EmailAddress.parse("a" + longest))
                .hasMessageEndingWith("more than 64 characters stand before the @");
    }

    @Test
    void anAddressHasAtMost254Characters() {
        String longest = "ada@" + "a23456789.".repeat(24) + "a23456.org";

        assertThat(EmailAddress.parse(longest).value()).hasSize(254).isEqualTo(longest);
        assertThatThrownBy(() -> EmailAddress.parse("a" + longest))
                .hasMessageEndingWith("it has more than 254 characters");
    }

    @Test
    void aHugeTextIsRefusedInAShortMessage() {
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(1_000_000)))
                .message()
                .hasSizeLessThan(200);
    }
}
