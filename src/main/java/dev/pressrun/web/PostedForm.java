package dev.pressrun.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, as browsers and the servers of mail providers post them; what is not understood is not there.
 *
 * @param fields values by name, in whatever case; of several with one name the first
 */
record PostedForm(Map<String, String> fields) {
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/form-data\\s*;.*?boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*", insensitive());

    private static final Pattern NAME =
            Pattern.compile("^content-disposition:[^\\n]*?\\bname=(?:\"([^\"\\n]*)\"|([^\\s;\"]+))", insensitive());

    /** RFC 5322, section 2.2.3: the same field goes on in the next line. */
    private static final Pattern FOLD = Pattern.compile("\\n[ \\t]+");

    private static int insensitive() {
        return Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
    }

    /** Reads what came with this type; RFC 8058, section 3.2, allows both that a form can have, and any other is read like the first. */
    static PostedForm of(@Nullable String contentType, byte[] body) {
        String text = new String(body, UTF_8);
        Matcher multipart = BOUNDARY.matcher(contentType == null ? "" : contentType.strip());
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (multipart.matches()) {
            readParts(text.replace("\r\n", "\n"), either(multipart), fields);
        } else {
            readPairs(text, fields);
        }
        return new PostedForm(fields);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Whether the field has this value, in whatever case. */
    boolean has(String name, String value) {
        return fields.getOrDefault(name, "").strip().equalsIgnoreCase(value);
    }

    private static void readPairs(String text, Map<String, String> fields) {
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decoded(pair.substring(0, equals)).strip();
                fields.putIfAbsent(name, decoded(pair.substring(equals + 1)));
            }
        }
    }

    /** Text with an escape that is none stays as it is: it is nothing of ours. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static void readParts(String text, String boundary, Map<String, String> fields) {
        String[] parts = ("\n" + text).split(Pattern.quote("\n--" + boundary), -1);
        for (int i = 1; i < parts.length; i++) {
            int blank = parts[i].indexOf("\n\n");
            String head =
                    blank < 0 ? "" : FOLD.matcher(parts[i].substring(0, blank)).replaceAll(" ");
            Matcher name = NAME.matcher(head);
            if (name.find()) {
                fields.putIfAbsent(either(name), parts[i].substring(blank + 2));
            }
        }
    }

    private static String either(Matcher found) {
        String quoted = found.group(1);
        return quoted == null ? found.group(2) : quoted;
    }
}
