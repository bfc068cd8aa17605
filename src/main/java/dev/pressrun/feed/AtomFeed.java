package dev.pressrun.feed;

import static java.util.Objects.requireNonNullElseGet;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import dev.pressrun.post.Author;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Atom 1.0 (RFC 4287). */
final class AtomFeed {
    static final String NAME = "atom.xml";
    static final String MEDIA_TYPE = "application/atom+xml";
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private AtomFeed() {}

    static Frame frame(Contents contents) {
        Document document = WireFeeds.document(feed(contents));
        Element root = document.getRootElement();
        addLanguage(root, contents.language());
        // RFC 4287 demands a date even of a feed without entries
        OffsetDateTime updated = contents.updated().orElse(Instant.EPOCH.atOffset(ZoneOffset.UTC));
        WireFeeds.addDate(root, root.getContentSize(), "updated", Dates.rfc3339(updated));
        if (contents.hasMedia()) {
            root.addNamespaceDeclaration(WireFeeds.MEDIA);
        }
        int alternate = root.indexOf(root.getChild("link", ATOM));
        root.addContent(alternate + 1, Links.of(contents, NAME, MEDIA_TYPE, ATOM));
        return Frame.of(XmlWriter.text(document, contents.stylesheetAddress()), "", "</feed>\n");
    }

    /** A feed without anything in it that knows every namespace an entry may need. */
    static Element root() {
        Element root = new Element("feed", ATOM);
        root.addNamespaceDeclaration(WireFeeds.MEDIA);
        return root;
    }

    private static Feed feed(Contents contents) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(contents.id());
        feed.setTitle(contents.title());
        if (!contents.description().isEmpty()) {
            feed.setSubtitle(text(Content.TEXT, contents.description()));
        }
        feed.setAlternateLinks(List.of(link("alternate", "text/html", contents.homeAddress())));
        // one for the entries whose posts name nobody (RFC 4287, section 4.1.1)
        feed.setAuthors(
                List.of(person(requireNonNullElseGet(contents.author(), () -> Author.named(contents.title())))));
        addImprint(feed, contents.settings().imprint());
        Generator generator = new Generator();
        generator.setValue(Contents.GENERATOR);
        feed.setGenerator(generator);
        return feed;
    }

    private static void addImprint(Feed feed, Imprint imprint) {
        if (imprint.icon() != null) {
            feed.setIcon(imprint.icon().toASCIIString());
        }
        if (imprint.logo() != null) {
            feed.setLogo(imprint.logo().toASCIIString());
        }
        String rights = CleanText.title(imprint.rights());
        if (!rights.isEmpty()) {
            feed.setRights(rights);
        }
    }

    static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    static SyndPerson person(Author author) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(author.name());
        person.setEmail(author.email());
        person.setUri(author.url() == null ? null : author.url().toASCIIString());
        return person;
    }

    static Content text(String type, String value) {
        Content text = new Content();
        text.setType(type);
        text.setValue(value);
        return text;
    }

    static void addLanguage(Element element, String language) {
        if (!language.isEmpty()) {
            element.setAttribute("lang", language, Namespace.XML_NAMESPACE);
        }
    }
}
