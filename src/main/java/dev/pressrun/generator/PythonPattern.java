package dev.pressrun.generator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression as Python writes it. */
final class PythonPattern {
    private static final Pattern GROUP = Pattern.compile("\\(\\?P<(\\w+)>");

    /** Longer texts are not looked at: for some patterns Java calls itself once for each sign. */
    private static final int LONGEST = 1_000;

    private final Pattern pattern;
    // Java wants letters and digits in the name of a group
    private final Map<String, String> groups;

    private PythonPattern(Pattern pattern, Map<String, String> groups) {
        this.pattern = pattern;
        this.groups = groups;
    }

    /** The pattern, with flags of Java's; empty when it is none, or one that only Python knows. */
    static Optional<PythonPattern> of(String written, int flags) {
        Map<String, String> groups = new LinkedHashMap<>();
        String named = GROUP.matcher(written).replaceAll(match -> {
            String name = "g" + groups.size();
            groups.put(match.group(1).toLowerCase(Locale.ROOT), name);
            return Matcher.quoteReplacement("(?<" + name + ">");
        });
        try {
            // what \w means in Python
            int all = flags | Pattern.UNICODE_CHARACTER_CLASS;
            return Optional.of(new PythonPattern(Pattern.compile(named.replace("\\Z", "\\z"), all), groups));
        } catch (PatternSyntaxException e) {
            // who needs it says so, with its place
            return Optional.empty();
        }
    }

    /** What the named groups hold when the text begins with the pattern; the names in small letters. */
    Map<String, String> groups(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(new Patient(text));
        try {
            if (text.length() <= LONGEST && matcher.lookingAt()) {
                groups.forEach((name, group) -> {
                    String value = matcher.group(group);
                    if (value != null && !value.isEmpty()) {
                        found.put(name, value);
                    }
                });
            }
        } catch (Patient.ExhaustedException e) {
            // a pattern that tries without end finds nothing
            return Map.of();
        }
        return found;
    }

    /** The text with something else for whatever the pattern finds. */
    String replace(String text, String replacement) {
        try {
            return text.length() > LONGEST
                    ? text
                    : pattern.matcher(new Patient(text)).replaceAll(match -> filled(replacement, match));
        } catch (Patient.ExhaustedException e) {
            // a pattern that tries without end changes nothing
            return text;
        }
    }

    /** A backslash and a digit stand for a group. */
    private static String filled(String replacement, MatchResult match) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            int group = i + 1 < replacement.length() ? Character.digit(replacement.charAt(i + 1), 10) : -1;
            if (c == '\\' && group >= 0 && group <= match.groupCount()) {
                String value = match.group(group);
                filled.append(value == null ? "" : value);
                i++;
            } else {
                filled.append(c);
            }
        }
        return Matcher.quoteReplacement(filled.toString());
    }

    /** A text that is looked at for a while and no longer: some patterns try all ways there are. */
    private static final class Patient implements CharSequence {
        private static final int LOOKS = 1_000_000;

        private final String text;
        private int looks;

        Patient(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > LOOKS) {
                throw new ExhaustedException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }

        /** The way out of a pattern. */
        private static final class ExhaustedException extends RuntimeException {
            private static final long serialVersionUID = 1;
        }
    }
}
