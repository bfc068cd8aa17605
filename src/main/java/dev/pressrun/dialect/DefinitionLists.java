package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Terms on lines of their own, and behind a colon what they mean, as kramdown, Python-Markdown and Hugo have it. */
record DefinitionLists() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of("\n: ", "\n:\t", "\n : ", "\n  : ", "\n   : ");
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}:[ \\t]+\\S.*");
    // what begins so is no term, or says that the line is something else
    private static final Pattern OTHER =
            Pattern.compile("(?:    |\\t|[ \\t]{0,3}(?:[-*+#>|<:{]|```|~~~|===|!!!|\\d{1,9}[.)]|\\[[^\\]]*]:)).*");
    private static final Pattern BLOCK = Pattern.compile("(?:[-*+#>|<]|```|~~~|\\d{1,9}[.)]| {4}|\\t).*");
    private static final int MOST_TERMS = 6;
    private static final int LONGEST_TERM = 200;

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        return new Reading(text, findings).read();
    }

    /** The reading of one text, line by line. */
    private static final class Reading {
        private final List<String> lines;
        private final boolean[] code;
        private final Findings findings;
        private final StringBuilder out;
        private final String text;
        private int at;
        private boolean hasAny;

        Reading(String text, Findings findings) {
            this.text = text;
            this.lines = text.lines().toList();
            this.findings = findings;
            this.out = new StringBuilder(text.length() + 64);
            this.code = new boolean[lines.size()];
            Code found = Code.in(text, Code.Indented.IS_CODE);
            int offset = 0;
            for (int i = 0; i < code.length; i++) {
                code[i] = found.skip(offset) != offset;
                offset += lines.get(i).length() + 1;
            }
        }

        String read() {
            while (at < lines.size()) {
                int first = definitionBehindTerms(at);
                if (first < 0) {
                    copyParagraph();
                } else {
                    list(first);
                }
            }
            return hasAny ? out.toString() : text;
        }

        /** A term is at the beginning of a paragraph, so that none is looked for in the rest of it. */
        private void copyParagraph() {
            do {
                out.append(lines.get(at)).append('\n');
                at++;
            } while (at < lines.size() && !lines.get(at - 1).isBlank() && !code[at - 1]);
        }

        /** The line of the first definition when terms begin at a line; -1 when none do. */
        private int definitionBehindTerms(int from) {
            int end = from;
            while (end < lines.size() && end - from <= MOST_TERMS && isTerm(end)) {
                end++;
            }
            if (end == from || end - from > MOST_TERMS) {
                return -1;
            }
            int next = end < lines.size() && lines.get(end).isBlank() ? end + 1 : end;
            return isDefinition(next) ? next : -1;
        }

        private boolean isTerm(int line) {
            String written = lines.get(line);
            return !written.isBlank()
                    && !code[line]
                    && written.length() <= LONGEST_TERM
                    && written.indexOf('|') < 0
                    && !OTHER.matcher(written).matches();
        }

        private boolean isDefinition(int line) {
            return line < lines.size()
                    && !code[line]
                    && DEFINITION.matcher(lines.get(line)).matches();
        }

        private void list(int firstDefinition) {
            hasAny = true;
            out.append("<dl>\n");
            int definition = firstDefinition;
            while (definition >= 0) {
                for (; at < definition; at++) {
                    if (!lines.get(at).isBlank()) {
                        String term = Markup.words(lines.get(at).strip(), findings);
                        out.append("<dt>").append(term).append("</dt>\n");
                    }
                }
                while (isDefinition(at)) {
                    define();
                }
                definition = definitionBehindTerms(at);
            }
            out.append("</dl>\n\n");
        }

        /** Reads one definition, and the blank lines behind it. */
        private void define() {
            List<String> body = new ArrayList<>();
            String first = lines.get(at++);
            body.add(first.substring(first.indexOf(':') + 1).strip());
            while (at < lines.size() && !isDefinition(at)) {
                String line = lines.get(at);
                boolean isBehindBlank = lines.get(at - 1).isBlank();
                boolean isIndented = line.startsWith("  ") || line.startsWith("\t");
                boolean ends = !line.isBlank() && !isIndented && (isBehindBlank || definitionBehindTerms(at) >= 0);
                if (ends) {
                    break;
                }
                body.add(Margin.without(line, 4));
                at++;
            }
            String meaning = Margin.trimmed(String.join("\n", body));
            boolean isBlocks = meaning.contains("][") || meaning.contains("[^");
            boolean isLong = meaning.lines()
                    .anyMatch(line -> line.isBlank() || BLOCK.matcher(line).matches());
            out.append(isBlocks || isLong ? blocks(meaning) : "<dd>" + Markup.words(meaning, findings) + "</dd>\n");
        }

        private static String blocks(String meaning) {
            return "<dd>\n\n" + meaning + "\n\n</dd>\n";
        }
    }
}
