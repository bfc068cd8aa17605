package dev.pressrun.generator;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of an address as Pelican has it: {@code {date:%Y}/{slug}.html}. */
public final class PelicanForm {
    private static final Pattern FIELD = Pattern.compile("\\{\\{|}}|\\{(\\w+)(?::([^{}]*))?}");

    private PelicanForm() {}

    /** The path; the value of a name other than the date is asked for. */
    public static String fill(String form, OffsetDateTime date, Function<String, Optional<String>> value) {
        return FIELD.matcher(form).replaceAll(match -> {
            String name = match.group(1);
            String text;
            if (name == null) {
                // a bracket that is meant is written twice
                text = match.group().substring(1);
            } else if (name.equals("date")) {
                String dateForm = match.group(2);
                text = PythonDate.of(date, dateForm == null || dateForm.isEmpty() ? "%Y-%m-%d %H:%M:%S" : dateForm);
            } else {
                text = value.apply(name).orElse("");
            }
            return Matcher.quoteReplacement(text);
        });
    }
}
