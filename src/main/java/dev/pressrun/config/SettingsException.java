package dev.pressrun.config;

import java.util.List;

/** The settings cannot be used; says everything that is wrong with them, a line each. */
public final class SettingsException extends RuntimeException {
    private final transient List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each with the file and line or the environment variable, the key, and what would be right. */
    public List<String> problems() {
        return problems;
    }
}
