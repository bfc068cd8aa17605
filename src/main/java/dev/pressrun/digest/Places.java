package dev.pressrun.digest;

import java.util.Map;
import java.util.regex.Pattern;

/** Gives the frozen texts of an edition the form in which they leave the house. */
public final class Places {
    private static final Pattern ANY = Pattern.compile("[" + Place.UNSUBSCRIBE + "-" + Place.ARCHIVED + "]");

    private static final String ADDRESS = " href=\"";

    private Places() {}

    /** The text as it is prepared for messages, where only the places for what each reader has of their own are left. */
    public static String mailed(String text) {
        return opened(Place.MAILED, without(Place.ARCHIVED, text));
    }

    /**
     * The text as it is mailed to a reader, to look at it: the values are in their places, as they are; of a stretch for readers
     * with a name, there is nothing without one.
     */
    public static String filled(String text, Map<Place, String> values) {
        String name = values.getOrDefault(Place.NAME, "");
        String mailed = mailed(text);
        String own = name.isEmpty() ? without(Place.NAMED, mailed) : opened(Place.NAMED, mailed);
        return own.replace(Place.UNSUBSCRIBE.toString(), values.getOrDefault(Place.UNSUBSCRIBE, ""))
                .replace(Place.NAME.toString(), name);
    }

    /**
     * The HTML as it stands on the web, with nothing in it that belongs to one reader.
     *
     * @param list the address of the list of editions
     * @param words what a link to it says; HTML
     */
    public static String archived(String html, String list, String words) {
        String forAll = opened(Place.ARCHIVED, without(Place.NAMED, without(Place.MAILED, html)));
        return ANY.matcher(withoutUnsubscribe(forAll, list, words)).replaceAll("");
    }

    private static String without(Place stretch, String text) {
        return text.indexOf(stretch.mark()) < 0
                ? text
                : stretch(stretch).matcher(text).replaceAll("");
    }

    private static String opened(Place stretch, String text) {
        return text.indexOf(stretch.mark()) < 0
                ? text
                : stretch(stretch).matcher(text).replaceAll("$1");
    }

    private static Pattern stretch(Place place) {
        return Pattern.compile(place + "([^" + Place.NAMED + "-" + Place.ARCHIVED + "]*+)" + Place.END);
    }

    /**
     * Editions from before there was an archive, and those of themes that do not think of it, have the link to unsubscribe for
     * everybody: it becomes one to the list.
     */
    private static String withoutUnsubscribe(String html, String list, String words) {
        StringBuilder page = new StringBuilder(html.length());
        int done = 0;
        for (int mark = html.indexOf(Place.UNSUBSCRIBE.mark()); mark >= 0; ) {
            page.append(html, done, mark);
            done = mark + 1;
            int behindTag = html.indexOf('>', mark) + 1;
            int end = html.indexOf("</a>", mark);
            if (html.startsWith(ADDRESS, mark - ADDRESS.length()) && behindTag > 0 && behindTag <= end) {
                page.append(list).append(html, done, behindTag).append(words);
                done = end;
            }
            mark = html.indexOf(Place.UNSUBSCRIBE.mark(), done);
        }
        return page.append(html, done, html.length()).toString();
    }
}
