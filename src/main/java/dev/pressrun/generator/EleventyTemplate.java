package dev.pressrun.generator;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the templates that addresses are in Eleventy, in Liquid and in Nunjucks. */
public final class EleventyTemplate {
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{-?([^{}]{0,300}?)-?}}");
    private static final Pattern FILTER =
            Pattern.compile("\\s*(\\w+)\\s*(?:[:(]\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*\\)?|\\(\\s*\\))?\\s*");

    private final OffsetDateTime date;
    private final Function<String, Optional<String>> values;

    /** Fills with a date, and with the values of other names. */
    public EleventyTemplate(OffsetDateTime date, Function<String, Optional<String>> values) {
        this.date = date;
        this.values = values;
    }

    /** Whether a text is a template. */
    public static boolean isTemplate(String text) {
        return text.contains("{{") || text.contains("{%");
    }

    /** The text with its expressions filled in; empty when one of them is not known. */
    public Optional<String> fill(String template) {
        StringBuilder filled = new StringBuilder();
        Matcher expression = EXPRESSION.matcher(template);
        while (expression.find()) {
            Optional<String> value = value(expression.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            expression.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        expression.appendTail(filled);
        return isTemplate(filled.toString()) ? Optional.empty() : Optional.of(filled.toString());
    }

    private Optional<String> value(String expression) {
        String[] parts = expression.split("\\|", -1);
        String name = parts[0].strip();
        boolean isDate = name.equals("page.date") || name.equals("date");
        Optional<String> value =
                isDate ? Optional.of(date.toString()) : constant(name).or(() -> values.apply(name));
        for (int i = 1; i < parts.length && value.isPresent(); i++) {
            Matcher filter = FILTER.matcher(parts[i]);
            String known = value.get();
            boolean isFirst = i == 1;
            value = filter.matches()
                    ? filtered(known, filter.group(1), argument(filter), isDate && isFirst)
                    : Optional.empty();
        }
        return isDate && parts.length == 1 ? Optional.empty() : value;
    }

    private static String argument(Matcher filter) {
        String argument = filter.group(2) == null ? filter.group(3) : filter.group(2);
        return argument == null ? "" : argument;
    }

    private static Optional<String> constant(String name) {
        boolean isQuoted = name.length() > 1
                && "'\"".indexOf(name.charAt(0)) >= 0
                && name.charAt(name.length() - 1) == name.charAt(0);
        return isQuoted ? Optional.of(name.substring(1, name.length() - 1)) : Optional.empty();
    }

    private Optional<String> filtered(String text, String filter, String argument, boolean isDate) {
        if (isDate) {
            return filter.equals("date") && argument.contains("%")
                    ? Optional.of(PythonDate.of(date, argument))
                    : Optional.empty();
        }
        return Optional.ofNullable(
                switch (filter) {
                    case "slugify" -> EleventySlug.slugify(text);
                    case "slug" -> EleventySlug.slug(text);
                    case "downcase", "lower" -> text.toLowerCase(Locale.ROOT);
                    case "upcase", "upper" -> text.toUpperCase(Locale.ROOT);
                    case "strip", "trim" -> text.strip();
                    case "append" -> text + argument;
                    case "prepend" -> argument + text;
                    case "default" -> text.isEmpty() ? argument : text;
                    case "url", "safe" -> text;
                    default -> null;
                });
    }
}
