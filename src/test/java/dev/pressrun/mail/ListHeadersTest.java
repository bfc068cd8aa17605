package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.delivery.Message;
import dev.pressrun.digest.Edition;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.digest.Sender;
import dev.pressrun.dkim.Dkim;
import dev.pressrun.subscriber.ReaderLinks;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.Tokens.Purpose;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers by which mail programs know a list (RFC 2369, RFC 2919, RFC 8058), and the envelope. */
class ListHeadersTest {
    private static final Message MESSAGE = Samples.toAda(Samples.EDITION);
    private static final Mailbox STOP = new Mailbox("", "stop@example.org");
    private static final String TOKEN = Samples.LINKS.tokens().of(Purpose.UNSUBSCRIBE, "weekly", new SubscriberId(1));

    @Test
    void oneClickUnsubscribesTheReaderAtAnHttpsAddress() throws IOException {
        String written = Wire.write(MESSAGE);

        assertThat(Wire.header(written, "List-Unsubscribe"))
                .containsExactly("<https://news.example.org/unsubscribe/weekly/" + TOKEN + ">");
        assertThat(Wire.header(written, "List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void oneClickIsNotOfferedWithoutHttps() throws IOException {
        String written = Wire.write(MESSAGE, letterhead("http://localhost:8080/", LetterheadSettings.NONE));

        assertThat(Wire.header(written, "List-Unsubscribe"))
                .containsExactly("<http://localhost:8080/unsubscribe/weekly/" + TOKEN + ">");
        assertThat(written).doesNotContain("List-Unsubscribe-Post", "One-Click");
    }

    @Test
    void theAddressToUnsubscribeByMailStandsBehindThePage() throws IOException {
        String written = Wire.write(MESSAGE, letterhead(new LetterheadSettings(STOP, null, null)));

        Wire.scan(written);
        assertThat(written)
                .contains("List-Unsubscribe: <https://news.example.org/unsubscribe/weekly/" + TOKEN + ">,\r\n"
                        + " <mailto:stop@example.org?subject=unsubscribe%20" + TOKEN + ">\r\n");
    }

    @Test
    void helpAndOwnerAreTheOwnersAddress() throws IOException {
        String written = Wire.write(MESSAGE);

        assertThat(Wire.header(written, "List-Help")).containsExactly("<mailto:owner@example.org?subject=help>");
        assertThat(Wire.header(written, "List-Owner")).containsExactly("<mailto:owner@example.org>");
        assertThat(Wire.header(written, "List-Archive")).containsExactly("<https://example.org/>");
        assertThat(Wire.header(written, "List-Post")).containsExactly("NO");
        assertThat(Wire.header(written, "Return-Path")).isEmpty();
        assertThat(Wire.header(written, "Feedback-ID")).isEmpty();
    }

    @Test
    void theArchiveIsTheListOfEditionsWhereThereIsOne() throws IOException {
        Letterhead letterhead =
                new Letterhead(Samples.LINKS, Samples.archives(Set.of("weekly")), LetterheadSettings.NONE, Dkim.NONE);

        String written = Wire.write(MESSAGE, letterhead);

        assertThat(Wire.header(written, "List-Archive")).containsExactly("<https://news.example.org/editions/weekly/>");
    }

    @ParameterizedTest
    @CsvSource({"answers@example.org,answers", ",news"})
    void withoutAnOwnerWhoReadsTheAnswersHelps(@Nullable String replyTo, String helper) throws IOException {
        Mailbox answers = replyTo == null ? null : new Mailbox("", replyTo);
        Sender sender = new Sender(new Mailbox("", "news@example.org"), answers, "Weekly", "weekly.example.org", null);

        String written = Wire.write(Samples.toAda(Samples.edition(sender, "Subject", "Text\n")));

        assertThat(Wire.header(written, "List-Help"))
                .containsExactly("<mailto:" + helper + "@example.org?subject=help>");
        assertThat(Wire.header(written, "List-Owner")).isEmpty();
    }

    @Test
    void signsThatMeanSomethingInAnAddressAreEncoded() throws IOException {
        Sender sender = new Sender(
                new Mailbox("", "news@example.org"), null, "Weekly", "weekly.example.org", "a%?&#/^{b}+c@example.org");

        String written = Wire.write(Samples.toAda(Samples.edition(sender, "Subject", "Text\n")));

        assertThat(Wire.header(written, "List-Owner"))
                .containsExactly("<mailto:a%25%3F%26%23%2F%5E%7Bb%7D+c@example.org>");
    }

    @Test
    void gmailCountsComplaintsByEditionAndDigest() throws IOException {
        String written = Wire.write(MESSAGE, letterhead(new LetterheadSettings(null, null, "pressrun")));

        assertThat(Wire.header(written, "Feedback-ID")).containsExactly("2026-11-23:weekly:digest:pressrun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "a:b:c:d", "a b c d", "abcdefghijklmnop", "abcdé", ""})
    void aFeedbackIdThatGmailDoesNotTakeIsRefused(String id) {
        assertThatThrownBy(() -> new LetterheadSettings(null, null, id))
                .hasMessageStartingWith("must be 5 to 15 letters");
    }

    @Test
    void eachReadersMessageReturnsToAnAddressOfItsOwn() {
        Letterhead letterhead = letterhead(returningTo("bounces@example.org"));
        Edition edition = Samples.EDITION;
        PreparedEdition prepared = new PreparedEdition(edition, letterhead);

        String ada = prepared.returnAddress(Samples.message(edition, Samples.ADA, 1));
        String last = prepared.returnAddress(Samples.message(edition, Samples.ADA, Long.MAX_VALUE));

        String token = ada.substring("bounces+".length(), ada.indexOf('@'));
        assertThat(ada).matches("bounces\\+[a-z2-7]+@example\\.org");
        assertThat(Samples.LINKS.tokens().subscriber(Purpose.RETURN, "weekly", token))
                .contains(new SubscriberId(1));
        assertThat(last).isNotEqualTo(ada).hasSizeLessThan(64 + "@example.org".length());
    }

    @Test
    void theServerIsGivenTheAddressToReturnTo() throws IOException {
        Letterhead letterhead = letterhead(returningTo("bounces@example.org"));
        String own = new PreparedEdition(Samples.EDITION, letterhead).returnAddress(MESSAGE);
        try (FaultySmtpServer server = new FaultySmtpServer();
                SmtpMailer mailer = new SmtpMailer(
                        new SmtpSettings("127.0.0.1", server.port(), Tls.NONE, null, null, 1, 0), letterhead)) {

            mailer.send(MESSAGE, () -> {});

            assertThat(server.commands).contains("MAIL FROM:<" + own + ">");
            assertThat(server.messages).singleElement().asString().doesNotContain(own);
        }
    }

    @Test
    void withoutAReturnAddressMessagesReturnToTheSender() {
        PreparedEdition prepared = new PreparedEdition(Samples.EDITION, Samples.LETTERHEAD);

        assertThat(prepared.returnAddress(MESSAGE)).isEqualTo("news@example.org");
    }

    @Test
    void aReturnAddressHasRoomForTheToken() {
        String local = "b".repeat(23);
        PreparedEdition prepared =
                new PreparedEdition(Samples.EDITION, letterhead(returningTo(local + "@example.org")));

        String longest = prepared.returnAddress(Samples.message(Samples.EDITION, Samples.ADA, Long.MAX_VALUE));

        assertThat(longest.indexOf('@')).isEqualTo(64);
        assertThatThrownBy(() -> returningTo(local + "b@example.org"))
                .hasMessageStartingWith("must have at most 23 characters before the at sign");
    }

    @Test
    void aLongAddressStaysBehindItsName() throws IOException {
        String path = "x".repeat(900);

        String written = Wire.write(MESSAGE, letterhead("https://example.org/" + path + "/", LetterheadSettings.NONE));

        assertThat(written).contains("List-Unsubscribe: <https://example.org/" + path + "/unsubscribe/");
        assertThat(written.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
    }

    @Test
    void anAddressTooLongForAnyLineIsRefused() {
        Letterhead letterhead = letterhead("https://example.org/" + "x".repeat(1000) + "/", LetterheadSettings.NONE);

        assertThatThrownBy(() -> Wire.write(MESSAGE, letterhead))
                .hasMessage("the header List-Unsubscribe is too long for a line");
    }

    private static LetterheadSettings returningTo(String address) {
        return new LetterheadSettings(null, new ReturnAddress(new Mailbox("", address)), null);
    }

    private static Letterhead letterhead(LetterheadSettings settings) {
        return letterhead("https://news.example.org/", settings);
    }

    private static Letterhead letterhead(String web, LetterheadSettings settings) {
        ReaderLinks links = new ReaderLinks(URI.create(web), Samples.LINKS.tokens());
        return new Letterhead(links, Samples.LETTERHEAD.archives(), settings, Dkim.NONE);
    }
}
