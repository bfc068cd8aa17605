package dev.pressrun.dialect;

/** Formulas between {@code $$}: no feed reader sets them, so they become code, in which no sign of theirs means emphasis. */
final class Maths {
    private static final String SIGN = "$$";

    private Maths() {}

    static String apply(String text) {
        if (!text.contains(SIGN)) {
            return text;
        }
        Prose prose = new Prose(text);
        int open = prose.find(SIGN, 0);
        while (open >= 0) {
            int close = prose.findInParagraph(SIGN, open + 2);
            if (close < 0) {
                open = prose.find(SIGN, open + 2);
                continue;
            }
            String formula = text.substring(open + 2, close);
            int start = prose.startOfLine(open);
            if (!formula.isBlank() && prose.done() <= start && prose.isAlone(open, close + 2)) {
                prose.replace(open, close + 2, Markup.fence("math", formula.strip(), text.substring(start, open)));
            } else if (!formula.isBlank() && formula.indexOf('\n') < 0) {
                prose.replace(open, close + 2, Markup.code(SIGN + formula + SIGN));
            }
            open = prose.find(SIGN, close + 2);
        }
        return prose.written();
    }
}
