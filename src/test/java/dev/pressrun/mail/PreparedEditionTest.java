package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.delivery.Message;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.digest.Sender;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.Reader;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedEditionTest {
    static List<String> subjects() {
        return List.of(
                "Weekly: 2 new posts",
                "新しい記事が2件あります。今週のニュースレターをお届けします。どうぞごゆっくりお読みください。",
                "😀".repeat(60),
                "Grüße aus München – Straße, Café, naïve",
                "x".repeat(200),
                "word ".repeat(40).strip(),
                "x".repeat(2000),
                "=?UTF-8?Q?not_encoded?=",
                " two  spaces ",
                "a\u0301combining " + "e\u0301".repeat(80),
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 family",
                "\"quotes\" <and> (comments), back\\slash",
                "");
    }

    @Test
    void aMessageIsWrittenAsTheGoldenFileHasIt() throws Exception {
        String golden;
        try (InputStream in = PreparedEditionTest.class.getResourceAsStream("/mail/message.eml")) {
            golden = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }

        Message plain = Samples.toAda(Samples.greeting("Jürgens Woche: 2 neue Beiträge"));
        Reader ada = new Reader(plain.reader().subscriber(), plain.to(), "Ada & Söhne");
        String written = Wire.write(new Message(plain.edition(), ada, plain.messageId()));

        assertThat(written).isEqualTo(golden);
    }

    @Test
    void theSameEditionGivesTheSameBytes() throws Exception {
        String first = Wire.write(Samples.toAda(Samples.EDITION));
        String second = Wire.write(Samples.toAda(Samples.edition(Samples.EDITION.subject())));

        assertThat(first).isEqualTo(second);
    }

    @Test
    void theTextComesFirstAndBothPartsKeepTheirCharacters() throws Exception {
        MimeMessage message = parse(Wire.write(Samples.toAda(Samples.EDITION)));

        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(lines(parts.getBodyPart(0).getContent())).isEqualTo(Samples.EDITION.text());
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(lines(parts.getBodyPart(1).getContent())).isEqualTo(Samples.EDITION.html());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everySubjectIsReadAsItWasWritten(String subject) throws Exception {
        String written = Wire.write(Samples.toAda(Samples.edition(subject)));

        Wire.scan(written);
        assertThat(parse(written).getSubject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "Ada, Countess", "Ada \"the\" first", "Adá", "アダ・ラブレス", "", "=?x?="})
    void everySendersNameIsReadAsItWasWritten(String name) throws Exception {
        Sender sender = new Sender(new Mailbox(name, "ada@example.org"), null, name, "weekly.example.org", null);

        String written = Wire.write(Samples.toAda(Samples.edition(sender, "Subject", "Text\n")));

        Wire.scan(written);
        InternetAddress from = (InternetAddress) parse(written).getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("ada@example.org");
        assertThat(from.getPersonal()).isEqualTo(name.isEmpty() ? null : name);
    }

    @Test
    void theHeadersOfAListAreThere() throws Exception {
        MimeMessage message = parse(Wire.write(Samples.toAda(Samples.EDITION)));

        assertThat(message.getHeader("To", ",")).isEqualTo("ada@example.com");
        assertThat(message.getHeader("Date", ",")).isEqualTo("Mon, 23 Nov 2026 08:00:00 +0000");
        assertThat(message.getHeader("List-Id", ",")).isEqualTo("\"The \\\"Weekly\\\"\" <weekly.example.org>");
        assertThat(message.getHeader("List-Owner", ",")).isEqualTo("<mailto:owner@example.org>");
        assertThat(message.getHeader("List-Post", ",")).isEqualTo("NO");
        assertThat(message.getHeader("Precedence", ",")).isEqualTo("bulk");
        assertThat(message.getHeader("Reply-To", ",")).isEqualTo("<answers@example.org>");
        assertThat(message.getMessageID()).matches("<[a-z2-7]{32}@example\\.org>");
    }

    @Test
    void linesStayShortWhateverTheTextIs() throws Exception {
        String text = "x".repeat(5000) + "\n" + "日".repeat(2000) + "\r\n.\r\nFrom here\rand there\n\n ends in space \n";

        String written = Wire.write(Samples.toAda(Samples.edition("Long", text)));

        Wire.scan(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nBcc: all@example.org", "a\nb", "a\rb", "a\u0000b", "a\u0085b", "a\u2028b", "a\u007fb"})
    void controlCharactersInAHeaderAreRefused(String hostile) {
        Sender good = Samples.EDITION.sender();
        Sender titled = new Sender(good.from(), null, hostile, good.listId(), null);
        Sender named = new Sender(good.from(), null, "Weekly", hostile, null);
        Sender owned = new Sender(good.from(), null, "Weekly", good.listId(), hostile);

        assertThatThrownBy(() -> new PreparedEdition(Samples.edition(hostile), Samples.LETTERHEAD))
                .hasMessage("the header Subject must not hold control characters");
        for (Sender sender : List.of(titled, named, owned)) {
            assertThatThrownBy(
                            () -> new PreparedEdition(Samples.edition(sender, "Subject", "Text\n"), Samples.LETTERHEAD))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Wire.write(new Message(Samples.EDITION, Samples.reader(Samples.ADA), hostile)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wire.write(new Message(
                        Samples.EDITION,
                        Samples.reader(new EmailAddress(hostile + "@example.org")),
                        "<a@example.org>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String lines(Object content) {
        return content.toString().replace("\r\n", "\n");
    }

    private static MimeMessage parse(String written) throws Exception {
        byte[] bytes = written.getBytes(StandardCharsets.ISO_8859_1);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
