package dev.pressrun.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressrun.delivery.Message;
import dev.pressrun.delivery.SendResult;
import dev.pressrun.subscriber.EmailAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaildirMailerTest {
    private static final Message MESSAGE = Samples.toAda(Samples.EDITION);

    @TempDir
    Path parent;

    private final AtomicInteger handovers = new AtomicInteger();

    @Test
    void aMessageIsOneFileAmongTheNewOnes() throws IOException {
        SendResult result = send(MESSAGE);

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        new PreparedEdition(Samples.EDITION, Samples.LETTERHEAD).writeTo(expected, MESSAGE);
        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        assertThat(handovers).hasValue(1);
        assertThat(files("new")).hasSize(1).allSatisfy(file -> {
            assertThat(file).hasBinaryContent(expected.toByteArray());
            assertThat(file.getFileName().toString()).doesNotContain(":").doesNotContain("/");
        });
        assertThat(files("tmp")).isEmpty();
        assertThat(files("cur")).isEmpty();
    }

    @Test
    void everyReaderHasAFile() throws IOException {
        send(MESSAGE);
        send(Samples.message(Samples.EDITION, new EmailAddress("bob@example.com"), 2));
        send(Samples.message(Samples.EDITION, new EmailAddress("eve@example.com"), 1));

        assertThat(files("new")).hasSize(3);
    }

    @Test
    void aSecondAttemptMakesNoSecondCopy() throws IOException {
        send(MESSAGE);
        send(MESSAGE);

        assertThat(files("new")).hasSize(1);
    }

    @Test
    void aHandoverThatFailsLeavesNothing() throws IOException {
        try (MaildirMailer mailer = new MaildirMailer(parent.resolve("mail"), Samples.LETTERHEAD)) {
            assertThatThrownBy(() -> mailer.send(MESSAGE, () -> {
                        throw new IllegalStateException("the claim is lost");
                    }))
                    .hasMessage("the claim is lost");
        }

        assertThat(files("new")).isEmpty();
        assertThat(files("tmp")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsUnreachable() throws IOException {
        Files.writeString(parent.resolve("mail"), "a file");

        SendResult result = send(MESSAGE);

        assertThat(result).isInstanceOf(SendResult.Unreachable.class);
        assertThat(result.reply()).contains(parent.resolve("mail").toString());
        assertThat(handovers).hasValue(0);
    }

    @Test
    void nobodyElseCanReadWhatIsDelivered() throws IOException {
        send(MESSAGE);

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(files("new").get(0))))
                .isEqualTo("rw-------");
        for (String name : List.of("", "tmp", "new", "cur")) {
            Path folder = parent.resolve("mail").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderThatWasRemovedIsMadeAgain() throws IOException {
        try (MaildirMailer mailer = new MaildirMailer(parent.resolve("mail"), Samples.LETTERHEAD)) {
            mailer.send(MESSAGE, handovers::incrementAndGet);
            Files.delete(parent.resolve("mail/tmp"));

            assertThat(mailer.send(MESSAGE, handovers::incrementAndGet)).isInstanceOf(SendResult.Unreachable.class);
            assertThat(mailer.send(MESSAGE, handovers::incrementAndGet)).isInstanceOf(SendResult.Accepted.class);
        }
    }

    @Test
    void anEditionThatNoMessageCanBeMadeOfIsHeld() {
        SendResult result = send(Samples.toAda(Samples.edition("Weekly\r\nBcc: eve@example.org")));

        assertThat(result).isInstanceOf(SendResult.Held.class);
        assertThat(handovers).hasValue(0);
    }

    private SendResult send(Message message) {
        try (MaildirMailer mailer = new MaildirMailer(parent.resolve("mail"), Samples.LETTERHEAD)) {
            return mailer.send(message, handovers::incrementAndGet);
        }
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(parent.resolve("mail").resolve(folder))) {
            return files.toList();
        }
    }
}
