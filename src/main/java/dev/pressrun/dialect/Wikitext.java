package dev.pressrun.dialect;

import dev.pressrun.text.Signs;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Obsidian: links between notes, embedded files, comments, marked text and names of blocks. */
record Wikitext() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of("```", "~~~", "%%", "[[", "](", "^", "==");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)");
    private static final Pattern FILE =
            Pattern.compile("(?i).*\\.(?:pdf|mp3|m4a|ogg|wav|flac|3gp|webm|mp4|mov|mkv|ogv|canvas|base)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]\\n]{0,500})]\\((?:<([^<>\\n]{1,500})>|([^()\\s<>]{1,500}))(?=[) \\t])");
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}(?:x\\d{1,5})?");
    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern BLOCK_NAME = Pattern.compile("\\^[A-Za-z0-9-]{1,60}[ \\t]*");
    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\p{Nd}\\p{Punct}&&[^(\"']])#([\\p{L}\\p{M}\\p{Nd}\\p{So}_/-]{1,100})");

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        String read = Queries.without(text, findings);
        read = read.contains("%%") ? withoutComments(read) : read;
        read = read.contains("[[") ? links(read, findings) : read;
        read = read.contains("](") ? files(read, findings) : read;
        read = read.contains("^[") ? footnotes(read) : read;
        read = read.contains("==") ? marked(read) : read;
        return read.indexOf('^') >= 0 ? withoutBlockNames(read) : read;
    }

    /** The tags in a text, each once, without their sign; the text keeps them. */
    static Set<String> tags(String text) {
        Set<String> tags = new LinkedHashSet<>();
        if (text.indexOf('#') < 0) {
            return tags;
        }
        Prose prose = new Prose(text);
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            boolean isNumber = tag.group(1).chars().allMatch(c -> c >= '0' && c <= '9');
            if (!isNumber && !prose.isCode(tag.start())) {
                tags.add(tag.group(1));
            }
        }
        return tags;
    }

    private static String withoutComments(String text) {
        Prose prose = new Prose(text);
        for (int open = prose.find("%%", 0); open >= 0; ) {
            int close = prose.find("%%", open + 2);
            if (close < 0) {
                break;
            }
            prose.replace(open, close + 2, "");
            open = prose.find("%%", close + 2);
        }
        return prose.written();
    }

    private static String links(String text, Findings findings) {
        Prose prose = new Prose(text);
        int close = -1;
        for (int open = prose.find("[[", 0); open >= 0; open = prose.find("[[", open + 2)) {
            close = close < open ? text.indexOf("]]", open) : close;
            if (close < 0) {
                break;
            }
            int nested = text.indexOf("[[", open + 2);
            boolean isLink = close <= prose.endOfLine(open) && (nested < 0 || nested > close) && open >= prose.done();
            String inner = isLink ? text.substring(open + 2, close) : "";
            if (inner.isBlank()) {
                continue;
            }
            boolean isEmbed = open > prose.done() && text.charAt(open - 1) == '!';
            int line = prose.line(open);
            prose.replace(
                    isEmbed ? open - 1 : open,
                    close + 2,
                    isEmbed ? embedded(inner, line, findings) : link(inner, line, findings));
        }
        return prose.written();
    }

    /** In a table the line between target and text has a backslash before it. */
    private static String[] parts(String inner) {
        return inner.replace("\\|", "|").split("\\|", 2);
    }

    private static String link(String inner, int line, Findings findings) {
        String[] parts = parts(inner);
        String target = parts[0].strip();
        String shown = parts.length > 1
                ? parts[1].strip()
                : target.replaceFirst("^#", "").replace("#", " > ");
        return "[" + Markup.escaped(shown.isEmpty() ? target : shown) + "](" + address(target, line, findings) + ")";
    }

    /** A heading of a heading is named after both; its place has the name of the last. */
    private static String address(String target, int line, Findings findings) {
        int hash = target.indexOf('#');
        String note = hash < 0 ? target : target.substring(0, hash);
        String last = target.substring(target.lastIndexOf('#') + 1);
        String anchor = hash < 0 || last.startsWith("^") ? "" : "#" + Findings.anchor(last);
        if (note.isBlank()) {
            return Markup.address(anchor.isEmpty() ? "#" : anchor);
        }
        if (PICTURE.matcher(note).matches() || FILE.matcher(note).matches()) {
            return file(note, line, findings);
        }
        return Markup.address(findings.post(line, note.strip() + anchor));
    }

    private static String embedded(String inner, int line, Findings findings) {
        String[] parts = parts(inner);
        String target = parts[0].strip();
        if (!PICTURE.matcher(target).matches()) {
            return link(inner, line, findings);
        }
        String second = parts.length > 1 ? withoutSize(parts[1].strip()) : "";
        String name = target.substring(target.lastIndexOf('/') + 1);
        String alt = second.isEmpty() ? name.substring(0, name.lastIndexOf('.')) : second;
        return "![" + Markup.escaped(alt) + "](" + file(target, line, findings) + ")";
    }

    private static String file(String name, int line, Findings findings) {
        Optional<String> found = findings.surroundings().address(name);
        if (found.isEmpty()) {
            findings.warn(
                    line,
                    "the file \"" + name
                            + "\" is not in the folder of posts; correct its name, or set posts.folder to the vault");
        }
        return Markup.address(found.orElseGet(() -> Findings.encoded(name)));
    }

    /** Files are found by their names alone in links of Markdown, too, and pictures may have a size beside their text. */
    private static String files(String text, Findings findings) {
        Prose prose = new Prose(text);
        for (int open = prose.find("[", 0); open >= 0; open = prose.find("[", open + 1)) {
            Matcher link = LINK.matcher(text).region(open, text.length());
            if (!link.lookingAt()) {
                continue;
            }
            String name = (link.group(2) == null ? link.group(3) : link.group(2)).replace("%20", " ");
            boolean isFile =
                    PICTURE.matcher(name).matches() || FILE.matcher(name).matches();
            boolean isOurs = isFile && !name.contains("://") && !name.startsWith("/");
            Optional<String> found = isOurs ? findings.surroundings().address(name) : Optional.empty();
            boolean isEmbed = open > 0 && text.charAt(open - 1) == '!';
            String shown = isEmbed ? withoutSize(link.group(1)) : link.group(1);
            if (found.isPresent() || !shown.equals(link.group(1))) {
                String address = found.map(Markup::address).orElse(text.substring(link.end(1) + 2, link.end()));
                prose.replace(open + 1, link.end(), shown + "](" + address);
            }
        }
        return prose.written();
    }

    private static String withoutSize(String text) {
        int bar = text.lastIndexOf('|');
        boolean isSize = SIZE.matcher(text.substring(bar + 1)).matches();
        // in a table the bar has a backslash before it
        int end = bar > 0 && text.charAt(bar - 1) == '\\' ? bar - 1 : Math.max(0, bar);
        return isSize ? text.substring(0, end) : text;
    }

    /** A note that stands where it belongs becomes one at the end. */
    private static String footnotes(String text) {
        Prose prose = new Prose(text);
        StringBuilder notes = new StringBuilder();
        int number = 0;
        for (int open = prose.find("^[", 0); open >= 0; open = prose.find("^[", open + 2)) {
            int close = closing(text, open + 1, prose.endOfParagraph(open));
            if (close > open + 2 && open >= prose.done()) {
                number++;
                prose.replace(open, close + 1, "[^inline-" + number + "]");
                notes.append("\n[^inline-")
                        .append(number)
                        .append("]: ")
                        .append(text.substring(open + 2, close).replace('\n', ' '))
                        .append('\n');
            }
        }
        return notes.isEmpty() ? text : prose.written().stripTrailing() + "\n" + notes;
    }

    /** Where the bracket that opens at an offset is closed; -1 when it is not. */
    private static int closing(String text, int open, int end) {
        int depth = 0;
        for (int i = open; i < Math.min(end, open + LONGEST_NOTE); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String marked(String text) {
        Prose prose = new Prose(text);
        for (int open = prose.find("==", 0); open >= 0; ) {
            int close = prose.findInParagraph("==", open + 2);
            boolean fits = close > open + 2 && isEdge(text, open - 1, open + 2) && isEdge(text, close + 2, close - 1);
            if (fits) {
                prose.replace(open, open + 2, "<mark>");
                prose.replace(close, close + 2, "</mark>");
            }
            open = prose.find("==", fits ? close + 2 : open + 2);
        }
        return prose.written();
    }

    /** Signs that mark something have no sign of their own kind outside and no space inside. */
    private static boolean isEdge(String text, int outside, int inside) {
        boolean isSignOutside = outside >= 0 && outside < text.length() && "=!<>".indexOf(text.charAt(outside)) >= 0;
        return !isSignOutside
                && inside < text.length()
                && text.charAt(inside) != '='
                && !Character.isWhitespace(text.charAt(inside));
    }

    private static String withoutBlockNames(String text) {
        Prose prose = new Prose(text);
        for (int at = prose.find("^", 0); at >= 0; at = prose.find("^", at + 1)) {
            boolean isAfterSpace = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            int end = prose.endOfLine(at);
            if (isAfterSpace && BLOCK_NAME.matcher(text).region(at, end).matches()) {
                prose.replace(at > prose.done() && text.charAt(at - 1) == ' ' ? at - 1 : at, end, "");
            }
        }
        return prose.written();
    }
}
