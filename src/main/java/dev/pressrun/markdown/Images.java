package dev.pressrun.markdown;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Copies a picture so that it is shown without a script, or what it shows in words when it has no address. */
final class Images {
    private static final Set<String> ALMOST_NOTHING = Set.of("0", "1", "0px", "1px");

    private Images() {}

    static void copy(Element image, Element to, HtmlCleaner cleaner) {
        if (isPixel(image)) {
            return;
        }
        Element copy = new Element("img");
        cleaner.copyAttributes(image, copy);
        Lazy.source(image, cleaner.addresses()).ifPresent(url -> copy.attr("src", url));
        if (cleaner.medium().isMail()) {
            MailImage.fit(image, copy, cleaner.medium());
        } else {
            Lazy.sources(image, cleaner.addresses()).ifPresent(all -> copy.attr("srcset", all));
        }
        if (!copy.hasAttr("src") && copy.hasAttr("srcset")) {
            copy.attr("src", copy.attr("srcset").split("[ ,]", 2)[0]);
        }
        if (!copy.hasAttr("src")) {
            HtmlCleaner.say(image.attr("alt"), to);
        } else if (!isShown(copy.attr("src"), to)) {
            to.appendChild(copy);
        }
    }

    /** Pictures that count readers are too small to be seen. */
    private static boolean isPixel(Element image) {
        String style = image.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none")
                || (isAlmostNothing(image.attr("width")) && isAlmostNothing(image.attr("height")));
    }

    private static boolean isAlmostNothing(String length) {
        return ALMOST_NOTHING.contains(length.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the same picture stands right before: the one for readers without scripts comes after the one that a script loads. */
    private static boolean isShown(String source, Element to) {
        Element last = to.lastElementChild();
        return last != null
                && last.normalName().equals("img")
                && last.attr("src").equals(source);
    }
}
