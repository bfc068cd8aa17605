package dev.pressrun.dialect;

import dev.pressrun.text.Signs;

/** Formulas between {@code $$}: no feed reader sets them, so they become code, in which no sign of theirs means emphasis. */
record Maths() implements Dialect.Stage {
    private static final String SIGN = "$$";
    private static final Signs SIGNS = Signs.of(SIGN);

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
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
