package dev.pressrun.feed;

import static java.util.Objects.requireNonNullElseGet;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import dev.pressrun.post.Author;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Atom 1.0 (RFC 4287). */
final class AtomFeed {
    static final String NAME = "atom.xml";
    static final String MEDIA_TYPE = "application/atom+xml";

    private AtomFeed() {}

    static FeedFile write(Contents contents) {
        Document document = WireFeeds.document(feed(contents));
        complete(document.getRootElement(), contents);
        return new FeedFile(NAME, MEDIA_TYPE + "; charset=utf-8", XmlWriter.bytes(document));
    }

    private static Feed feed(Contents contents) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(contents.home().toString());
        feed.setTitle(contents.title());
        if (!contents.description().isEmpty()) {
            feed.setSubtitle(text(Content.TEXT, contents.description()));
        }
        // RFC 4287 demands a date even of a feed without entries
        feed.setUpdated(
                Date.from(contents.updated().map(OffsetDateTime::toInstant).orElse(Instant.EPOCH)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", contents.homeAddress())));
        feed.setOtherLinks(List.of(link("self", MEDIA_TYPE, contents.addressOf(NAME))));
        // one for the entries whose posts name nobody (RFC 4287, section 4.1.1)
        feed.setAuthors(
                List.of(person(requireNonNullElseGet(contents.author(), () -> Author.named(contents.title())))));
        Generator generator = new Generator();
        generator.setValue(Contents.GENERATOR);
        feed.setGenerator(generator);
        String scheme = contents.homeAddress();
        feed.setEntries(
                contents.items().stream().map(item -> entry(item, scheme)).toList());
        return feed;
    }

    private static Entry entry(Item item, String scheme) {
        Entry entry = new Entry();
        entry.setId(item.id());
        entry.setTitle(item.title());
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.url())));
        entry.setPublished(Date.from(item.published().toInstant()));
        entry.setUpdated(Date.from(item.updated().toInstant()));
        entry.setAuthors(item.authors().stream().map(AtomFeed::person).toList());
        entry.setCategories(
                item.tags().stream().map(tag -> category(tag, scheme)).toList());
        if (!item.summary().isEmpty()) {
            entry.setSummary(text(Content.TEXT, item.summary()));
        }
        if (item.content() != null) {
            entry.setContents(List.of(text(Content.HTML, item.content())));
        }
        return entry;
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static SyndPerson person(Author author) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(author.name());
        person.setEmail(author.email());
        person.setUri(author.url() == null ? null : author.url().toASCIIString());
        return person;
    }

    private static Category category(String tag, String scheme) {
        Category category = new Category();
        category.setTerm(tag);
        category.setScheme(scheme);
        category.setLabel(tag);
        return category;
    }

    private static Content text(String type, String value) {
        Content text = new Content();
        text.setType(type);
        text.setValue(value);
        return text;
    }

    private static void complete(Element feed, Contents contents) {
        addLanguage(feed, contents.language());
        contents.updated().ifPresent(updated -> WireFeeds.date(feed, "updated", Dates.rfc3339(updated)));
        Iterator<Item> items = contents.items().iterator();
        for (Element entry : feed.getChildren("entry", feed.getNamespace())) {
            Item item = items.next();
            addLanguage(entry, item.language());
            WireFeeds.date(entry, "published", Dates.rfc3339(item.published()));
            WireFeeds.date(entry, "updated", Dates.rfc3339(item.updated()));
        }
    }

    private static void addLanguage(Element element, String language) {
        if (!language.isEmpty()) {
            element.setAttribute("lang", language, Namespace.XML_NAMESPACE);
        }
    }
}
