package dev.pressrun.generator;

import java.util.regex.Pattern;

/** Patterns for paths, as configurations have them: {@code *}, {@code **}, {@code ?} and {@code {a,b}}. */
final class Glob {
    private Glob() {}

    /** Whether a pattern has a sign that stands for others. */
    static boolean isPattern(String text) {
        return text.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0);
    }

    /** Whether the path, or a folder that it is in, is meant. */
    static boolean holds(String glob, String path) {
        Pattern pattern = Pattern.compile(expression(glob));
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (pattern.matcher(path.substring(0, end)).matches()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The beginning of the paths that are meant, where a star stands for any signs, slashes as well: what is no pattern may end
     * within a name, what is one ends with it.
     */
    static Pattern beginning(String glob) {
        StringBuilder expression = new StringBuilder();
        glob.replaceAll("\\*+", "*")
                .chars()
                .forEach(c -> expression.append(
                        switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(String.valueOf((char) c));
                        }));
        return Pattern.compile(expression + (isPattern(glob) ? "(?=/|$)" : ""), Pattern.DOTALL);
    }

    private static String expression(String glob) {
        StringBuilder expression = new StringBuilder();
        boolean inBraces = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                expression.append("(?:[^/]+/)*+");
                i += 2;
            } else if (c == '*') {
                boolean deep = glob.startsWith("**", i);
                expression.append(deep ? ".*+" : "[^/]*");
                i += deep ? 1 : 0;
            } else if (c == '?') {
                expression.append("[^/]");
            } else if (c == '{' && glob.indexOf('}', i) > 0) {
                expression.append("(?:");
                inBraces = true;
            } else if (c == '}' && inBraces) {
                expression.append(')');
                inBraces = false;
            } else {
                expression.append(c == ',' && inBraces ? "|" : Pattern.quote(String.valueOf(c)));
            }
        }
        return expression.toString();
    }
}
