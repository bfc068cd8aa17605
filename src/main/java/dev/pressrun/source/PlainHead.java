package dev.pressrun.source;

import dev.pressrun.text.Lines;
import dev.pressrun.text.Utf8Text;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text of a post without front matter: the title, the headline and the date, each on a line of its own.
 *
 * @param title plain text; null when none stands there
 * @param date null when none stands there
 * @param body what stands below
 */
record PlainHead(
        @Nullable String title,
        @Nullable String headline,
        @Nullable WrittenDate date,
        Utf8Text body) {
    /** A heading that begins later is none of the post. */
    private static final int SEARCHED = 200;

    private static final int LONGEST_TITLE = 120;
    private static final Pattern COMMAND = Pattern.compile("\\$ cat \\S.*");
    private static final Pattern RULE_OR_LIST = Pattern.compile("(?:[-*_=~`][-*_=~` ]{2,}|[-*+] |\\d{1,9}[.)] ).*");
    private static final Pattern DATE_LABEL =
            Pattern.compile("(?i)^(?:published|posted|date|written|created)(?: on| at)?(?: *: *| +)(?=\\S)");

    /** Reads the head of a post that has nothing else to name it. */
    static PlainHead of(Utf8Text text) {
        Lines at = new Lines(text.toString());
        skipComments(at);
        skipCommand(at);
        String title = heading(at).orElse(null);
        if (title != null) {
            return new PlainHead(title, null, date(at), text.behind(at.start()));
        }
        WrittenDate first = date(at);
        if (first != null) {
            return new PlainHead(heading(at).orElse(null), null, first, text.behind(at.start()));
        }
        return belowBareTitle(at, text);
    }

    /** Reads only a first heading, for a post whose front matter does not name it. */
    static PlainHead ofHeading(Utf8Text text) {
        Lines at = new Lines(text.lines(SEARCHED));
        at.skipBlank();
        if (at.atEnd() || at.line().startsWith("<!--")) {
            at = new Lines(text.toString());
            skipComments(at);
        }
        String title = heading(at).orElse(null);
        return new PlainHead(title, null, null, title == null ? text : text.behind(at.start()));
    }

    private static PlainHead belowBareTitle(Lines at, Utf8Text text) {
        Lines here = at.fork();
        String title = here.line().strip();
        here.next();
        boolean isAlone = here.isBlank() || parseDate(here.line()).isPresent();
        if (!isProse(title) || !isAlone) {
            return new PlainHead(null, null, null, text);
        }
        here.skipBlank();
        String headline = heading(here).orElse(null);
        if (headline == null) {
            headline = bareHeadline(here);
        }
        WrittenDate date = date(here);
        if (headline == null && date != null) {
            headline = heading(here).orElse(null);
        }
        if (title.length() > LONGEST_TITLE && headline == null && date == null) {
            return new PlainHead(null, null, null, text);
        }
        return new PlainHead(title, headline, date, text.behind(here.start()));
    }

    /** What nobody sees, such as the wishes of a program that checks the text. */
    private static void skipComments(Lines at) {
        at.skipBlank();
        while (at.line().startsWith("<!--")) {
            Lines end = at.fork();
            while (!end.atEnd() && !end.line().contains("-->")) {
                end.next();
            }
            if (!end.line().strip().endsWith("-->")) {
                return;
            }
            while (at.start() <= end.start() && !at.atEnd()) {
                at.next();
            }
            at.skipBlank();
        }
    }

    /** A terminal shows the command above what it printed. */
    private static void skipCommand(Lines at) {
        Lines below = at.fork();
        below.next();
        if (COMMAND.matcher(at.line()).matches() && below.isBlank()) {
            at.next();
            at.skipBlank();
        }
    }

    /** Takes a heading of the first level, and the blank lines after it. */
    private static Optional<String> heading(Lines at) {
        String line = at.line();
        Lines below = at.fork();
        below.next();
        String underline = below.line().strip();
        String title = "";
        if (line.startsWith("# ")) {
            title = withoutClosing(line.substring(2).strip());
        } else if (underline.startsWith("=") && underline.chars().allMatch(c -> c == '=') && isProse(line.strip())) {
            title = line.strip();
            at.next();
        }
        if (title.isEmpty()) {
            return Optional.empty();
        }
        at.next();
        at.skipBlank();
        return Optional.of(title);
    }

    /** CommonMark, section 4.2: a closing sequence of signs may follow after a space. */
    private static String withoutClosing(String title) {
        int end = title.length();
        while (end > 0 && title.charAt(end - 1) == '#') {
            end--;
        }
        return end < title.length() && end > 0 && title.charAt(end - 1) == ' '
                ? title.substring(0, end).strip()
                : title;
    }

    /** A short line with blank lines around it, without final punctuation, and a date below. */
    private static @Nullable String bareHeadline(Lines at) {
        Lines here = at.fork();
        String line = here.line().strip();
        here.next();
        boolean fits = isProse(line) && line.length() <= LONGEST_TITLE && here.isBlank() && !endsSentence(line);
        here.skipBlank();
        if (!fits || parseDate(here.line()).isEmpty() || parseDate(line).isPresent()) {
            return null;
        }
        at.next();
        at.skipBlank();
        return line;
    }

    private static @Nullable WrittenDate date(Lines at) {
        Optional<WrittenDate> date = parseDate(at.line());
        if (date.isPresent()) {
            at.next();
            at.skipBlank();
        }
        return date.orElse(null);
    }

    /** A line that is a date and nothing else but a label or emphasis. */
    static Optional<WrittenDate> parseDate(String line) {
        String bare = line.strip();
        if (bare.length() > 80) {
            return Optional.empty();
        }
        while (bare.length() > 2
                && (bare.charAt(0) == '*' || bare.charAt(0) == '_')
                && bare.endsWith(bare.substring(0, 1))) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return WrittenDate.parse(DATE_LABEL.matcher(bare.replace("**", "")).replaceFirst(""));
    }

    private static boolean endsSentence(String line) {
        return ".!?:;,…".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a line is text, not the beginning of another block of Markdown. */
    private static boolean isProse(String line) {
        return !line.isEmpty()
                && "#><|![{`~%".indexOf(line.charAt(0)) < 0
                && !RULE_OR_LIST.matcher(line).matches();
    }
}
