package dev.pressrun.app;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or a parameter of a command: how it is written and, once the command runs, what was given.
 *
 * @param <T> the type of what is given
 */
record Argument<T>(ArgSpec spec) {
    static <T> Argument<T> option(Class<T> type, OptionSpec.Builder option) {
        return new Argument<>(option.type(type).build());
    }

    /** An option that is given or not. */
    static Argument<Boolean> flag(String name, String description) {
        return option(
                Boolean.class, OptionSpec.builder(name).description(description).initialValue(false));
    }

    /** The one that has no name; it must be given. */
    static <T> Argument<T> parameter(Class<T> type, String label, String description) {
        return new Argument<>(PositionalParamSpec.builder()
                .type(type)
                .index("0")
                .required(true)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** What was given; null for what may be left out, was, and has no default. */
    T value() {
        return spec.getValue();
    }
}
