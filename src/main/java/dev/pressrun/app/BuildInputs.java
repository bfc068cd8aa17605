package dev.pressrun.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** All that decides what a build makes of a folder of posts, but for the posts. */
final class BuildInputs {
    private BuildInputs() {}

    /**
     * A few characters that are others when the program, the settings file or a variable for settings is another. They need not
     * stand against forgers, and the JDK takes longer to find its SHA-256 than a feed takes to be written.
     */
    static String of(Path settingsFile, Map<String, String> environment) {
        try {
            byte[] text = text(settingsFile, environment).getBytes(StandardCharsets.UTF_8);
            return program() + " " + Files.getLastModifiedTime(settingsFile) + " " + text.length + " "
                    + LastBuild.sum(text, text.length);
        } catch (IOException e) {
            throw new UncheckedIOException(settingsFile + " cannot be read any more: " + e, e);
        }
    }

    private static String text(Path settingsFile, Map<String, String> environment) throws IOException {
        StringBuilder text = new StringBuilder()
                .append(settingsFile.toAbsolutePath())
                .append('\n')
                .append(Files.readString(settingsFile));
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith("PRESSRUN_")) {
                text.append('\n').append(name).append('=').append(value);
            }
        });
        return text.toString();
    }

    /** The version, and the file that it runs from: one that is being worked on keeps its version for long. */
    static String program() {
        try {
            Path code = Path.of(BuildInputs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return VersionCommand.current() + " " + Files.size(code) + " " + Files.getLastModifiedTime(code);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file cannot be seen: " + e, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the program has no path", e);
        }
    }
}
