package dev.pressrun.liquid;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Filters that write a text so that HTML, an address or JSON can hold it. */
final class EscapeFilters {
    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=%";

    private EscapeFilters() {}

    static void addTo(Map<String, Filter> all) {
        for (String name : List.of("escape", "xml_escape", "e", "forceescape")) {
            all.put(name, (value, with) -> escaped(Values.text(value)));
        }
        all.put("escape_once", (value, with) -> escaped(unescaped(Values.text(value))));
        all.put("strip_html", (value, with) -> withoutTags(Values.text(value)));
        all.put("striptags", (value, with) -> withoutTags(Values.text(value)));
        all.put("url_encode", (value, with) -> encoded(Values.text(value)));
        all.put("cgi_escape", (value, with) -> encoded(Values.text(value)));
        all.put("urlencode", (value, with) -> encoded(Values.text(value)).replace("+", "%20"));
        all.put("uri_escape", (value, with) -> uri(Values.text(value)));
        all.put("url_decode", (value, with) -> decoded(Values.text(value)));
        for (String name : List.of("jsonify", "dump", "json", "inspect")) {
            all.put(name, (value, with) -> Json.of(value));
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String withoutTags(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int open = text.indexOf('<');
        while (open >= 0) {
            int close = text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            out.append(text, at, open);
            at = close + 1;
            open = text.indexOf('<', at);
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a sign of per cent that stands for itself
            return text;
        }
    }

    /** An address stays one; only what may not stand in it is written otherwise. */
    private static String uri(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean stays =
                    c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0 || RESERVED.indexOf(c) >= 0);
            out.append(
                    stays
                            ? Character.toString(c)
                            : encoded(Character.toString(c)).replace("+", "%20"));
        });
        return out.toString();
    }
}
