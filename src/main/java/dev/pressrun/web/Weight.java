package dev.pressrun.web;

/** How much a reader likes one of its choices (RFC 9110, section 12.4.2). */
final class Weight {
    private Weight() {}

    /** From 0 to 1; {@code parts} is a choice and its parameters, in lower case. A weight that cannot be read is 0. */
    static double of(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].replace(" ", "");
            if (parameter.startsWith("q=")) {
                // without the digit before the point as Java's own client writes it
                return parameter.matches("q=(?:[01](\\.\\d{0,3})?|\\.\\d{1,3})")
                        ? Double.parseDouble(parameter.substring(2))
                        : 0;
            }
        }
        return 1;
    }
}
