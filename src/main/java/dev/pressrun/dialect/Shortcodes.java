package dev.pressrun.dialect;

import dev.pressrun.dialect.Marks.Mark;
import dev.pressrun.liquid.Arguments;
import dev.pressrun.text.Signs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shortcodes, which enclose something when what closes them comes; the signs differ from generator to generator. */
record Shortcodes(Marks marks) implements Dialect.Stage {
    private static final int DEEPEST = 50;

    @Override
    public Signs signs() {
        return marks.signs();
    }

    @Override
    public String apply(String text, Findings findings) {
        return new Reading(text, marks.in(text, findings), findings).read();
    }

    /** One shortcode that is open, and what it encloses so far. */
    private record Open(Mark mark, StringBuilder body) {}

    /** The reading of one text. */
    private static final class Reading {
        private final String text;
        private final List<Mark> marks;
        private final Findings findings;
        private final Map<String, Integer> lastCloses = new HashMap<>();
        private final Deque<Open> open = new ArrayDeque<>();

        Reading(String text, List<Mark> marks, Findings findings) {
            this.text = text;
            this.marks = marks;
            this.findings = findings;
        }

        String read() {
            for (int i = 0; i < marks.size(); i++) {
                if (marks.get(i).kind() == Marks.Kind.CLOSE) {
                    lastCloses.put(marks.get(i).closer(), i);
                }
            }
            StringBuilder out = new StringBuilder(text.length());
            open.push(new Open(new Mark(Marks.Kind.LITERAL, "", "", "", 0, 0, 1), out));
            int at = 0;
            for (int i = 0; i < marks.size(); i++) {
                Mark mark = marks.get(i);
                here().append(text, at, mark.start());
                at = mark.end();
                take(mark, i);
            }
            here().append(text, at, text.length());
            while (open.size() > 1) {
                unclosed();
            }
            return out.toString();
        }

        private StringBuilder here() {
            return open.element().body();
        }

        private void take(Mark mark, int index) {
            switch (mark.kind()) {
                case LITERAL -> here().append(mark.arguments());
                case CLOSE -> close(mark);
                case SINGLE -> here().append(rendered(mark, ""));
                case OPEN -> {
                    if (lastCloses.getOrDefault(mark.closer(), -1) > index && open.size() <= DEEPEST) {
                        open.push(new Open(mark, new StringBuilder()));
                    } else {
                        here().append(rendered(mark, ""));
                    }
                }
            }
        }

        private void close(Mark mark) {
            if (open.stream().noneMatch(one -> closes(mark, one.mark()))) {
                findings.warn(
                        mark.line(), "a shortcode is closed here that was not opened, and was left out; remove it");
                return;
            }
            while (!closes(mark, open.element().mark())) {
                unclosed();
            }
            Open closed = open.pop();
            here().append(rendered(closed.mark(), closed.body().toString()));
        }

        private static boolean closes(Mark mark, Mark opening) {
            return opening.kind() == Marks.Kind.OPEN && mark.closer().equals(opening.closer());
        }

        /** What follows a shortcode that is not closed is not inside it. */
        private void unclosed() {
            Open closed = open.pop();
            here().append(rendered(closed.mark(), "")).append(closed.body());
        }

        private String rendered(Mark mark, String body) {
            String name = mark.name().toLowerCase(Locale.ROOT);
            Arguments arguments = Arguments.of(mark.arguments());
            Call call = new Call(name, arguments, body, place(), mark.line(), findings);
            String own = HugoSnippets.render(call);
            if (own != null) {
                return own;
            }
            Snippet snippet = Snippets.of(name);
            if (snippet != null) {
                return snippet.render(call);
            }
            return Pictures.isOneOf(call) ? Pictures.picture(call) : unknown(mark, call);
        }

        /** Of one that nobody knows its words stay, but not a template, which is a program. */
        private String unknown(Mark mark, Call call) {
            boolean isTemplate = call.name().endsWith(".inline") && call.body().contains("{{");
            String words = isTemplate ? "" : call.words();
            String what = isTemplate ? "is a template" : "is not known";
            String stayed =
                    words.isBlank() ? "" : call.body().isBlank() ? ", its text stayed" : ", what it encloses stayed";
            findings.warn(
                    mark.line(),
                    "the shortcode \"" + mark.name() + "\" " + what + " and was left out" + stayed
                            + "; write what it should show");
            return words;
        }

        /** An outer shortcode has written nothing yet, so the text before it says where the inner one stands. */
        private Place place() {
            for (Open one : open) {
                if (!one.body().isEmpty()) {
                    return Place.behind(one.body());
                }
            }
            return Place.behind("");
        }
    }
}
