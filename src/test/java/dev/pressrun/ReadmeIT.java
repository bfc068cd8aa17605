package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows, in a copy of what is shipped. */
class ReadmeIT {
    private static final Pattern SNIPPET = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final String JAR = "java -jar target/pressrun.jar ";

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheReadmeWorks() throws IOException {
        copyWhatIsShipped();

        List<String> commands = snippets("sh")
                .flatMap(String::lines)
                .filter(line -> line.startsWith(JAR))
                .map(line -> line.substring(JAR.length()))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            assertThat(Program.run(0, folder, command.split(" "))).as(command).isNotBlank();
        }

        assertThat(list("mail/new"))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).content().contains("To: me@example.org"));
        assertThat(list("target/preview"))
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactlyInAnyOrder(
                        "weekly.html", "weekly.light.html", "weekly.dark.html", "weekly.txt", "weekly.eml");
    }

    @Test
    void theFirstCommandServesWhatTheReadmeSays() throws IOException {
        copyWhatIsShipped();
        Path settings = folder.resolve("schedule.properties");
        Files.writeString(settings, Files.readString(settings).replace("= 8080", "= 0"));

        try (Program service = Program.start(folder, "serve")) {
            service.port();

            assertThat(list("public"))
                    .extracting(Path::getFileName)
                    .map(Path::toString)
                    .contains("rss.xml", "atom.xml", "feed.json");
            assertThat(service.terminate()).isEqualTo(143);
        }
    }

    @Test
    void theSettingsOfTheReadmeAreThoseThatAreShipped() throws IOException {
        List<String> shipped = Files.readString(Path.of("schedule.properties"))
                .lines()
                .map(ReadmeIT::withoutPadding)
                .toList();

        assertThat(snippets("properties").flatMap(String::lines).map(ReadmeIT::withoutPadding))
                .isNotEmpty()
                .allMatch(shipped::contains);
    }

    @Test
    void theFirstTextOfTheReadmeIsWhatAReaderGets() throws IOException {
        copyWhatIsShipped();
        Program.run(0, folder, "digest", "preview", "weekly", "--out", "preview");

        String shown = snippet("$ cat posts/");
        assertThat(folder.resolve("preview/weekly.txt")).content().contains(shown);
    }

    private static String withoutPadding(String line) {
        return line.replaceAll("\\s*=\\s*", "=");
    }

    private static Stream<String> snippets(String language) throws IOException {
        return SNIPPET.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(snippet -> snippet.group(1).equals(language))
                .map(snippet -> snippet.group(2));
    }

    private static String snippet(String start) throws IOException {
        return Arrays.stream(Files.readString(Path.of("README.md")).split("```\n"))
                .filter(part -> part.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private void copyWhatIsShipped() throws IOException {
        Files.copy(Path.of("schedule.properties"), folder.resolve("schedule.properties"));
        try (Stream<Path> files = Files.walk(Path.of("posts"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.toString()));
            }
        }
    }

    private List<Path> list(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.toList();
        }
    }
}
