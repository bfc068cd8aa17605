package dev.pressrun.idn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Example.ORG|example.org|example.org",
                "localhost|localhost|localhost",
                "r3---sn.example.org|r3---sn.example.org|r3---sn.example.org",
                "straße.de|straße.de|xn--strae-oqa.de",
                "STRAẞE.de|straße.de|xn--strae-oqa.de",
                "strasse.de|strasse.de|strasse.de",
                "faß.de|faß.de|xn--fa-hia.de",
                "Fa\u00df.DE|faß.de|xn--fa-hia.de",
                "Bücher.example|bücher.example|xn--bcher-kva.example",
                "bu\u0308cher.example|bücher.example|xn--bcher-kva.example",
                "βόλος.gr|βόλος.gr|xn--nxasmm1c.gr",
                "ΒΌΛΟΣ.gr|βόλοσ.gr|xn--nxasmq6b.gr",
                "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.com|\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.com|xn--mgba3gch31f060k.com",
                "\u0dc1\u0dca\u200d\u0dbb\u0dd3.com|\u0dc1\u0dca\u200d\u0dbb\u0dd3.com|xn--10cl1a0b660p.com",
                "пример.рф|пример.рф|xn--e1afmkfd.xn--p1ai",
                "ПРИМЕР.рф|пример.рф|xn--e1afmkfd.xn--p1ai",
                "例え。テスト|例え.テスト|xn--r8jz45g.xn--zckzah",
                "ｅｘａｍｐｌｅ．ｃｏｍ|example.com|example.com",
                "ex\u00adample.com|example.com|example.com",
                "日本語.jp|日本語.jp|xn--wgv71a119e.jp",
                "למההםפשוטלאמדבריםעברית.il|למההםפשוטלאמדבריםעברית.il|xn--4dbcagdahymbxekheh6e0a7fei0b.il",
                "\u05d0\u05d11.com|\u05d0\u05d11.com|xn--1-zhcd.com",
                "♥.com|♥.com|xn--g6h.com",
                "ﬁle.com|file.com|file.com",
                "ℌamburg.de|hamburg.de|hamburg.de",
                "faß.XN--P1AI|faß.рф|xn--fa-hia.xn--p1ai",
                "xn--strae-oqa.de|xn--strae-oqa.de|xn--strae-oqa.de",
                "XN--Strae-OQA.de|xn--strae-oqa.de|xn--strae-oqa.de",
                "xn--zca.de|xn--zca.de|xn--zca.de",
            })
    void aNameHasAFormForPeopleAndOneThatIsLookedUp(String text, String shown, String ascii) {
        DomainName name = DomainName.parse(text);

        assertThat(name).isEqualTo(new DomainName(shown, ascii));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "straße.de",
                "faß.de",
                "βόλος.gr",
                "пример.рф",
                "日本語.jp",
                "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.com"
            })
    void bothFormsAreOneName(String text) {
        String ascii = DomainName.parse(text).ascii();

        assertThat(DomainName.parse(ascii).ascii()).isEqualTo(ascii);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|a part of the domain is empty",
                "example..org|a part of the domain is empty",
                "bücher..org|a part of the domain is empty",
                "bücher.org.|a part of the domain is empty",
                "exa_mple.org|the domain has a character that no domain has",
                "exa_mple.bücher.org|the domain has a character that no domain has",
                "büc her.org|the domain has a character that no domain has",
                "b\u202eücher.org|the domain has a character that no domain has",
                "b\ue000cher.org|the domain has a character that no domain has",
                "b\u0378cher.org|the domain has a character that no domain has",
                "-example.org|a part of the domain begins or ends with a hyphen",
                "-bücher.org|a part of the domain begins with a hyphen",
                "bücher-.org|a part of the domain ends with a hyphen",
                "bü--cher.org|a part of the domain has hyphens in its third and fourth place",
                "\u0308bu.org|a part of the domain begins with a mark that belongs to a letter",
                "a\u200db.de|the domain has a joiner where no script needs one",
                "a\u200cb.de|the domain has a joiner where no script needs one",
                "1\u05d0\u05d1.com|the domain has characters of both directions in an order that could be misread",
                "a\u05d0.com|the domain has characters of both directions in an order that could be misread",
                "xn--a.de|a part of the domain begins with xn-- and encodes what no domain has",
                "xn--a-.de|a part of the domain begins with xn-- and encodes what no domain has",
                "xn--.de|a part of the domain begins with xn-- and encodes what no domain has",
                "xn--fa-hiä.de|a part of the domain begins with xn-- and encodes nothing",
            })
    void whatIsNoNameIsRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> DomainName.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void aPartHasAtMost63CharactersAsItIsLookedUp() {
        assertThat(DomainName.parse("a".repeat(63) + ".org").ascii()).hasSize(67);
        assertThat(DomainName.parse("ü" + "a".repeat(54) + ".org").ascii()).startsWith("xn--");
        assertThatThrownBy(() -> DomainName.parse("a".repeat(64) + ".org")).hasMessageContaining("more than 63");
        assertThatThrownBy(() -> DomainName.parse("ü" + "a".repeat(58) + ".org"))
                .hasMessageContaining("more than 63");
    }

    @Test
    void aNameHasAtMost253CharactersAsItIsLookedUp() {
        String labels = "abcdefghi.".repeat(25);

        assertThat(DomainName.parse(labels + "org").ascii()).hasSize(253);
        assertThatThrownBy(() -> DomainName.parse(labels + "info")).hasMessageContaining("more than 253");
        assertThatThrownBy(() -> DomainName.parse("ü." + labels)).hasMessageContaining("more than 253");
    }

    @Test
    void whateverIsTypedIsANameOrARefusal() {
        Random random = new Random(46);
        for (int i = 0; i < 20_000; i++) {
            String text = Anything.text(random, 1 + random.nextInt(12));
            try {
                DomainName name = DomainName.parse(text);
                assertThat(DomainName.parse(name.shown()).ascii()).as(text).isEqualTo(name.ascii());
                assertThat(DomainName.parse(name.ascii()).ascii()).as(text).isEqualTo(name.ascii());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).contains("domain");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "a", ".", "-", "\u200d", "\u0308", "\ufdfa", "xn--", "\ud800", "\uac00"})
    @Timeout(5)
    void aHugeTextIsRefusedAtOnce(String piece) {
        String huge = piece.repeat(50_000);
        long began = System.nanoTime();
        try {
            DomainName.parse(huge);
            fail("it is no name");
        } catch (IllegalArgumentException e) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
        }
    }
}
