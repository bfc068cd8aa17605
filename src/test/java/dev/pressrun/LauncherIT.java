package dev.pressrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code bin/pressrun} as it is shipped. */
class LauncherIT {
    private static final Path LAUNCHER = Path.of("bin/pressrun").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAnArchiveForThoseAfterIt() throws Exception {
        Path archives = folder.resolve("archives of classes");

        String first = run(LAUNCHER, Map.of("PRESSRUN_ARCHIVE", archives.toString()), "version");
        List<Path> made = list(archives);
        String second = run(
                LAUNCHER,
                Map.of("PRESSRUN_ARCHIVE", archives.toString(), "PRESSRUN_JAVA_OPTS", "-Xlog:class+load"),
                "version");

        assertThat(first).startsWith("pressrun ").hasLineCount(1);
        assertThat(made).singleElement().satisfies(file -> assertThat(file).isNotEmptyFile());
        assertThat(second).containsPattern("dev\\.pressrun\\.app\\.Main source: shared objects file");
    }

    @Test
    void itFindsTheJarThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("pressrun"), LAUNCHER);

        String output = run(link, Map.of("PRESSRUN_ARCHIVE", "none"), "version");

        assertThat(output).startsWith("pressrun ");
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyCostsTheArchive() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        String output =
                run(LAUNCHER, Map.of("PRESSRUN_ARCHIVE", file.resolve("below").toString()), "version");

        assertThat(output).startsWith("pressrun ").hasLineCount(1);
    }

    @Test
    void lettersBeyondAsciiArriveInAnyLocale() throws Exception {
        Path key = folder.resolve("schlüssel.pem");
        Map<String, String> locale = Map.of("PRESSRUN_ARCHIVE", "none", "LANG", "C", "LC_ALL", "C");

        String output =
                run(LAUNCHER, locale, "dkim", "keygen", "s1", "--domain", "straße.example", "--out", key.toString());

        assertThat(output).contains("s1._domainkey.xn--strae-oqa.example.");
        assertThat(key).exists();
    }

    private static List<Path> list(Path archives) throws IOException {
        try (Stream<Path> files = Files.list(archives)) {
            return files.toList();
        }
    }

    private String run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
