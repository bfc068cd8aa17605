package dev.pressrun.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.Element;

/** Turns ROME's feeds into XML documents, and says in them what ROME has no words for. */
final class WireFeeds {
    private WireFeeds() {}

    static Document document(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("ROME does not write our " + feed.getFeedType() + " feed", e);
        }
    }

    /** Puts our own form of a date in place of ROME's. */
    static void date(Element parent, String name, String date) {
        parent.getChild(name, parent.getNamespace()).setText(date);
    }
}
