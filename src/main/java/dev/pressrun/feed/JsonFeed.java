package dev.pressrun.feed;

import com.google.gson.stream.JsonWriter;
import dev.pressrun.post.Author;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON Feed 1.1. */
final class JsonFeed {
    static final String NAME = "feed.json";
    static final String MEDIA_TYPE = "application/feed+json";

    private final JsonWriter out;

    private JsonFeed(JsonWriter out) {
        this.out = out;
    }

    static FeedFile write(Contents contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            new JsonFeed(new JsonWriter(out)).feed(contents);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory failed", e);
        }
        return new FeedFile(NAME, MEDIA_TYPE, bytes.toByteArray());
    }

    private void feed(Contents contents) throws IOException {
        out.beginObject();
        text("version", "https://jsonfeed.org/version/1.1");
        text("title", contents.title());
        text("home_page_url", contents.homeAddress());
        text("feed_url", contents.addressOf(NAME));
        text("description", contents.description());
        text("language", contents.language());
        authors(contents.author() == null ? List.of() : List.of(contents.author()));
        out.name("items").beginArray();
        for (Item item : contents.items()) {
            item(item);
        }
        out.endArray();
        out.endObject();
    }

    private void item(Item item) throws IOException {
        out.beginObject();
        text("id", item.id());
        text("url", item.url());
        text("title", item.title());
        content(item);
        text("summary", item.summary());
        text("date_published", Dates.rfc3339(item.published()));
        text("date_modified", Dates.rfc3339(item.updated()));
        tags(item.tags());
        authors(item.authors());
        text("language", item.language());
        out.endObject();
    }

    // every item must have content_html or content_text
    private void content(Item item) throws IOException {
        if (item.content() != null) {
            text("content_html", item.content());
        } else {
            text("content_text", item.summary().isEmpty() ? item.title() : item.summary());
        }
    }

    private void tags(List<String> tags) throws IOException {
        if (!tags.isEmpty()) {
            out.name("tags").beginArray();
            for (String tag : tags) {
                out.value(tag);
            }
            out.endArray();
        }
    }

    private void authors(List<Author> authors) throws IOException {
        if (!authors.isEmpty()) {
            out.name("authors").beginArray();
            for (Author author : authors) {
                out.beginObject();
                text("name", author.name());
                text("url", author.url() == null ? "" : author.url().toASCIIString());
                out.endObject();
            }
            out.endArray();
        }
    }

    /** A field of which an empty value says nothing, so that it is left out. */
    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.name(name).value(value);
        }
    }
}
