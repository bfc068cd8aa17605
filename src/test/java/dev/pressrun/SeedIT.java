package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain post that the product began with, under its own nested path, goes the whole way. */
@Tag("shared")
class SeedIT {
    private static final Path SEED =
            Path.of(System.getProperty("pressrun.shared", "../shared"), "data/seed/000_bf5ebf9848548bcb.txt");
    private static final String FOLDERS = "a-patch-long-applied-/-i-pivoted-the-table-wrong-/-i-kept-the-old-box";
    private static final String TITLE = "a patch long applied / I pivoted the table wrong / I kept the old box";
    private static final String HEADLINE = "Debugging My First Large-Scale Production Bug";

    @TempDir
    Path folder;

    private List<String> seed = List.of();

    @BeforeEach
    void putTheSeedIntoAFolderOfPosts() throws IOException {
        assumeTrue(Files.exists(SEED), "there is no " + SEED);
        List<String> lines = Files.readAllLines(SEED);
        seed = lines.subList(2, lines.size());
        Path post = folder.resolve("posts").resolve(FOLDERS + ".md");
        Files.createDirectories(post.getParent());
        Files.write(post, seed);
        Files.writeString(folder.resolve("schedule.properties"), """
                site.title = A blog
                site.url = http://localhost/
                site.author = Ada
                site.email = ada@example.org
                digest.weekly.cron = 0 0 9 ? * MON
                digest.weekly.since = 2004-01-01
                web.port = 0
                """);
    }

    @Test
    void everyFormHasEveryWord() throws Exception {
        String words = words(String.join(" ", seed.subList(indexOf("October 25, 2004") + 1, seed.size()))
                .replaceAll("  \\d\\. ", " "));

        try (Program service = Program.start(folder, "serve")) {
            String page = page(service, "/" + FOLDERS + "/");
            service.terminate();

            assertThat(words(Jsoup.parse(page).text())).contains(TITLE, HEADLINE, words);
        }
        for (String feed : List.of("rss.xml", "atom.xml", "feed.json")) {
            String text = Files.readString(folder.resolve("public").resolve(feed));

            assertThat(text).as(feed).contains(TITLE, HEADLINE, "2004", "http://localhost/" + FOLDERS + "/");
            String content = feed.endsWith(".json")
                    ? JsonParser.parseString(text)
                            .getAsJsonObject()
                            .getAsJsonArray("items")
                            .get(0)
                            .getAsJsonObject()
                            .get("content_html")
                            .getAsString()
                    : Jsoup.parse(text, Parser.xmlParser())
                            .select("item > content|encoded, entry > content")
                            .text();
            assertThat(words(Jsoup.parse(content).text())).as(feed).contains(HEADLINE, words);
        }
    }

    @Test
    void theMailShowsItAsATerminalDoes() throws Exception {
        Program.run(0, folder, "subscribers", "add", "ada@example.org", "--digest", "weekly", "--confirmed");
        Program.run(0, folder, "digest", "send", "weekly");

        MimeMultipart message = (MimeMultipart) message().getContent();
        BodyPart plain = message.getBodyPart(0);
        BodyPart html = message.getBodyPart(1);
        String text = plain.getContent().toString().replace("\r\n", "\n");
        int start = text.indexOf("$ cat posts/" + FOLDERS + ".md\n\n");
        int end = text.indexOf("\nRead it on the web");
        assertThat(start).isNotNegative();
        List<String> shown = text.substring(start, end).lines().skip(2).toList();
        assertThat(shown.subList(0, 7)).isEqualTo(seed.subList(0, 7));
        assertThat(shown).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72));
        assertThat(unwrapped(shown)).isEqualTo(unwrapped(seed));
        assertThat(words(Jsoup.parse(html.getContent().toString()).text()))
                .contains(TITLE, HEADLINE, "October 25, 2004");
    }

    private int indexOf(String line) {
        assertThat(seed).contains(line);
        return seed.indexOf(line);
    }

    /** The paragraphs and list items, each on one line. */
    private static List<String> unwrapped(List<String> lines) {
        List<String> logical = new ArrayList<>();
        boolean begin = true;
        for (String line : lines) {
            boolean item = line.matches("  \\d\\. .*");
            if (line.isBlank()) {
                begin = true;
            } else if (begin || item) {
                logical.add(line);
                begin = false;
            } else {
                logical.add(logical.remove(logical.size() - 1) + " " + line.strip());
            }
        }
        return logical;
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private MimeMessage message() throws Exception {
        try (Stream<Path> messages = Files.list(folder.resolve("mail/new"))) {
            try (InputStream bytes = Files.newInputStream(messages.findFirst().orElseThrow())) {
                return new MimeMessage(Session.getInstance(new Properties()), bytes);
            }
        }
    }

    private static String page(Program service, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.port() + path);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }
}
