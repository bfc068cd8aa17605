package dev.pressrun.dialect;

import dev.pressrun.liquid.Arguments;
import dev.pressrun.text.Signs;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pelican: links within the site such as {@code {filename}post.md}, {@code [TOC]}, and the tags of its Liquid plugin. */
record Pelican() implements Dialect.Stage {
    private static final Signs SIGNS = Signs.of(":::", "[TOC]", "{%", "}", "|filename|");
    private static final Pattern LINK =
            Pattern.compile("[{|](filename|static|attach|tag|category|author|index)[}|]([^)\"'<>\\]\\n]*+)");
    private static final Map<String, String> FOLDERS =
            Map.of("tag", "tag/", "category", "category/", "author", "author/");
    private static final Pattern TAG = Pattern.compile("\\{%[ \\t]{0,9}(\\w{1,40})((?:[ \\t][^%\\n]{0,500})?)%}");

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public String apply(String text, Findings findings) {
        String read = text.contains(":::") ? Shebangs.fenced(text) : text;
        read = read.contains("[TOC]") ? withoutContents(read) : read;
        read = read.contains("{%") ? tags(read, findings) : read;
        return links(read, findings);
    }

    private static String withoutContents(String text) {
        Prose prose = new Prose(text);
        for (int at = prose.find("[TOC]", 0); at >= 0; at = prose.find("[TOC]", at + 5)) {
            if (prose.isAlone(at, at + 5)) {
                prose.replace(at, at + 5, "");
            }
        }
        return prose.written();
    }

    /** Its plugin reads the tags that it knows and leaves all others, which may be what a post is about. */
    private static String tags(String text, Findings findings) {
        Prose prose = new Prose(text);
        for (int at = prose.find("{%", 0); at >= 0; at = prose.find("{%", at + 2)) {
            Matcher tag = TAG.matcher(text).region(at, prose.endOfLine(at));
            if (!tag.lookingAt() || at < prose.done()) {
                continue;
            }
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            String words = tag.group(2).strip();
            Snippet snippet = Snippets.of(name);
            if (name.equals("literal")) {
                prose.replace(at, tag.end(), Markup.code("{% " + words + " %}"));
            } else if (snippet != null) {
                Place place = Place.behind(text.substring(Math.max(0, at - 2_000), at));
                prose.replace(
                        at,
                        tag.end(),
                        snippet.render(new Call(name, Arguments.of(words), "", place, prose.line(at), findings)));
            } else if (name.equals("include_code")) {
                prose.replace(at, tag.end(), program(Arguments.of(words), findings));
            }
        }
        return prose.written();
    }

    private static String program(Arguments words, Findings findings) {
        String path = words.get("", 0);
        return "[" + Markup.escaped(path) + "](" + Markup.address(findings.absolute("code/" + path)) + ")";
    }

    /** A file of text may be a post, which is found by its path; any other file has the address of its path. */
    private static String links(String text, Findings findings) {
        if (!text.contains("}") && !text.contains("|filename|")) {
            return text;
        }
        Prose prose = new Prose(text);
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (isAddress(text, link.start()) && !prose.isCode(link.start()) && link.start() >= prose.done()) {
                // a title in quotes may follow
                String target = link.group(2).stripTrailing();
                prose.replace(
                        link.start(),
                        link.start(2) + target.length(),
                        address(link.group(1), target.replace("%20", " "), prose.line(link.start()), findings));
            }
        }
        return prose.written();
    }

    /** It is one behind a bracket, the quotes of an attribute, or the name of a link that is defined. */
    private static boolean isAddress(String text, int at) {
        char before = at < 2 ? ' ' : text.charAt(at - 1);
        char first = at < 2 ? ' ' : text.charAt(at - 2);
        return switch (before) {
            case '(', '<' -> true;
            case '"', '\'' -> first == '=';
            case ' ' -> first == ':';
            default -> false;
        };
    }

    private static String address(String kind, String target, int line, Findings findings) {
        String folder = FOLDERS.get(kind);
        if (folder != null) {
            return findings.absolute(folder + Findings.encoded(Findings.anchor(target)) + ".html");
        }
        if (kind.equals("index")) {
            return findings.absolute("");
        }
        String lower = target.toLowerCase(Locale.ROOT);
        boolean isText = lower.contains(".md") || lower.contains(".rst") || lower.contains(".markdown");
        if (isText && kind.equals("filename")) {
            return findings.post(line, target);
        }
        int end = endOfPath(target);
        String path = target.substring(0, end);
        boolean isMoved = kind.equals("attach") && !path.startsWith("/") && !path.startsWith("..");
        return (isMoved ? Findings.encoded(path) : file(path, findings)) + target.substring(end);
    }

    private static int endOfPath(String target) {
        int end = target.indexOf('#');
        int query = target.indexOf('?');
        return query >= 0 && (end < 0 || query < end) ? query : end < 0 ? target.length() : end;
    }

    private static String file(String path, Findings findings) {
        return findings.surroundings()
                .address(path)
                .orElseGet(() -> path.startsWith("/") ? findings.absolute(path) : path);
    }
}
