package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a folder of posts becomes feeds and a mailed digest, on a schedule, by the packaged jar. */
class EndToEndIT {
    @TempDir
    Path folder;

    private GreenMail server = new GreenMail();

    @BeforeEach
    void startServer() {
        ServerSetup anyPort = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(anyPort);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void readersGetEachPostOnceAcrossChangesAndRestarts() throws Exception {
        post("first.md", "First post", "The *first* words.");
        settings("0/2 * * * * ?");
        Program.run(0, folder, "subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");
        Program.run(0, folder, "subscribers", "add", "bob@example.org", "--digest", "weekly", "--confirmed");
        Program.run(0, folder, "subscribers", "add", "eve@example.org", "--digest", "weekly");

        try (Program service = Program.start(folder, "serve")) {
            awaitMessages(2);
            service.awaitOutput("nothing is new", 1);

            assertThat(recipients()).containsExactly("ada@example.org", "bob@example.org");
            MimeMessage first = server.getReceivedMessages()[0];
            assertThat(first.getSubject()).isEqualTo("Weekly: First post");
            assertThat(parts(first)).hasSize(2);
            assertThat(parts(first).get(0).getContentType()).startsWith("text/plain");
            assertThat(text(first)).contains("$ cat posts/first.md\n\nFirst post\n", "The first words.");
            assertThat(parts(first).get(1).getContentType()).startsWith("text/html");
            assertThat(html(first)).contains("First post", "<em");

            post("first.md", "First post", "The first words, corrected.");
            post("second.md", "Second post", "More words.");
            awaitMessages(4);

            MimeMessage second = server.getReceivedMessages()[3];
            assertThat(second.getSubject()).isEqualTo("Weekly: Second post");
            assertThat(text(second)).contains("More words.").doesNotContain("First post", "corrected");
            assertThat(page(service, "/feed.json")).contains("Second post", "corrected");
            assertThat(page(service, "/second/")).contains("More words.");
            assertThat(service.terminate()).isEqualTo(143);
        }

        try (Program again = Program.start(folder, "serve")) {
            again.awaitOutput("nothing is new", 2);

            assertThat(server.getReceivedMessages()).hasSize(4);
            again.terminate();
        }
    }

    @Test
    void aSecondServiceOnTheSameStoreIsRefused() throws Exception {
        post("first.md", "First post", "Words.");
        settings("0 0 9 ? * MON");

        try (Program service = Program.start(folder, "serve")) {
            service.port();

            assertThat(Program.run(1, folder, "serve")).contains("another pressrun is running");
        }
    }

    @Test
    void aServiceThatIsKilledGoesOnAfterTheNextStart() throws Exception {
        post("first.md", "First post", "Words.");
        settings("0 0 9 ? * MON");
        slowly();
        Files.writeString(
                folder.resolve("readers.csv"),
                "email\n" + String.join("\n", readers(300)) + "\nnot an address\nreader1@example.org\n");
        assertThat(Program.run(1, folder, "subscribers", "import", "readers.csv", "--digest", "weekly", "--confirmed"))
                .contains("readers.csv:302: ", "300 added");
        try (Program send = Program.start(folder, "digest", "send", "weekly")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> server.getReceivedMessages().length >= 20);
            send.kill();
        }

        assertThat(server.getReceivedMessages().length).isLessThan(300);
        assertThat(Program.run(0, folder, "digest", "send", "weekly")).contains("finishing an interrupted edition");

        assertThat(recipients().stream().distinct()).hasSize(300);
        assertThat(server.getReceivedMessages().length - 300)
                .as("messages that may have come twice, at most one a connection")
                .isBetween(0, 4);
    }

    @Test
    void aSendThatIsStoppedLeavesNothingUncertain() throws Exception {
        post("first.md", "First post", "Words.");
        settings("0 0 9 ? * MON");
        slowly();
        Files.writeString(folder.resolve("readers.csv"), String.join("\n", readers(300)));
        Program.run(0, folder, "subscribers", "import", "readers.csv", "--digest", "weekly", "--confirmed");
        try (Program send = Program.start(folder, "digest", "send", "weekly")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> server.getReceivedMessages().length >= 20);
            assertThat(send.terminate()).isEqualTo(143);
            assertThat(send.output()).contains("still owed");
        }

        assertThat(server.getReceivedMessages().length).isLessThan(300);
        assertThat(Program.run(0, folder, "digest", "send", "weekly")).contains("finishing an interrupted edition");

        assertThat(recipients()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void aSecondSendGoesOnWhenTheFirstEnds() throws Exception {
        post("first.md", "First post", "Words.");
        settings("0 0 9 ? * MON");
        slowly();
        Files.writeString(
                folder.resolve("schedule.properties"),
                Files.readString(folder.resolve("schedule.properties"))
                        + "digest.daily.cron = 0 0 9 * * ?\ndigest.daily.since = 2026-01-01\n");
        Files.writeString(folder.resolve("readers.csv"), String.join("\n", readers(300)));
        Program.run(0, folder, "subscribers", "import", "readers.csv", "--digest", "weekly", "--confirmed");
        Program.run(0, folder, "subscribers", "import", "readers.csv", "--digest", "daily", "--confirmed");

        try (Program first = Program.start(folder, "digest", "send", "weekly")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> server.getReceivedMessages().length >= 5);
            try (Program second = Program.start(folder, "digest", "send", "daily")) {
                second.awaitOutput("another pressrun is running", 1);
                assertThat(first.terminate()).isEqualTo(143);
                assertThat(second.exitCode()).isZero();
            }
        }
        Program.run(0, folder, "digest", "send", "weekly");

        assertThat(recipients()).hasSize(600);
    }

    /** A mail server far away: there is time to interrupt. */
    private void slowly() throws IOException {
        Path settings = folder.resolve("schedule.properties");
        Files.writeString(settings, Files.readString(settings) + "smtp.rate = 50\n");
    }

    private static List<String> readers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "reader" + number + "@example.org")
                .toList();
    }

    private void post(String file, String title, String body) throws IOException {
        Path posts = Files.createDirectories(folder.resolve("posts"));
        Files.writeString(posts.resolve(file), "---\ntitle: " + title + "\ndate: 2026-01-02\n---\n" + body + "\n");
    }

    private void settings(String cron) throws IOException {
        Files.writeString(folder.resolve("schedule.properties"), """
                site.title = A blog
                site.url = http://localhost/
                site.email = owner@example.org
                digest.weekly.cron = %s
                digest.weekly.title = Weekly
                digest.weekly.since = 2026-01-01
                mail.transport = smtp
                smtp.host = 127.0.0.1
                smtp.port = %d
                smtp.tls = none
                web.port = 0
                """.formatted(
                        cron, server.getSmtp().getPort()));
    }

    private void awaitMessages(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> server.getReceivedMessages().length >= count);
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getAllRecipients()[0].toString();
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .sorted()
                .toList();
    }

    private static List<BodyPart> parts(MimeMessage message) throws MessagingException, IOException {
        MimeMultipart alternative = (MimeMultipart) message.getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        return List.of(alternative.getBodyPart(0), alternative.getBodyPart(1));
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return parts(message).get(0).getContent().toString().replace("\r\n", "\n");
    }

    private static String html(MimeMessage message) throws MessagingException, IOException {
        return parts(message).get(1).getContent().toString();
    }

    private static String page(Program service, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.port() + path);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }
}
