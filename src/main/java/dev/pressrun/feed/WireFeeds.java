package dev.pressrun.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import com.rometools.rome.io.impl.Atom10Generator;
import com.rometools.rome.io.impl.RSS20Generator;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Turns ROME's feeds into XML documents, and says in them what ROME has no words for. */
final class WireFeeds {
    static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    static final Namespace CONTENT = Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    static final Namespace HISTORY = Namespace.getNamespace("fh", "http://purl.org/syndication/history/1.0");
    static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    static final Namespace ITUNES = Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    static final Namespace PODCAST = Namespace.getNamespace("podcast", "https://podcastindex.org/namespace/1.0");

    private WireFeeds() {}

    static Document document(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("ROME does not write our " + feed.getFeedType() + " feed", e);
        }
    }

    /** Adds a date where it belongs: ROME would make a format anew for each, which costs more than all the rest. */
    static void addDate(Element parent, int at, String name, String date) {
        parent.addContent(at, new Element(name, parent.getNamespace()).setText(date));
    }

    /** One item, without the channel that ROME would make for each. */
    static final class RssItems extends RSS20Generator {
        void add(com.rometools.rome.feed.rss.Item item, Element channel) {
            try {
                addItem(item, channel, 0);
            } catch (FeedException e) {
                throw new IllegalStateException("ROME does not write our item", e);
            }
        }
    }

    /** One entry, without the feed that ROME would make for each. */
    static final class AtomEntries extends Atom10Generator {
        void add(com.rometools.rome.feed.atom.Entry entry, Element feed) {
            try {
                addEntry(entry, feed);
            } catch (FeedException e) {
                throw new IllegalStateException("ROME does not write our entry", e);
            }
        }
    }
}
