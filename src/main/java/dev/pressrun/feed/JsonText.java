package dev.pressrun.feed;

import com.google.gson.stream.JsonWriter;
import dev.pressrun.post.Author;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes JSON objects in a fixed order, without the fields that would say nothing. */
final class JsonText {
    private final JsonWriter out;

    private JsonText(JsonWriter out) {
        this.out = out;
    }

    /** What is written into one object. */
    interface Fields {
        void write(JsonText object) throws IOException;
    }

    /** The text of one object. */
    static String of(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            new JsonText(out).object(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory failed", e);
        }
        return text.toString();
    }

    private void object(Fields fields) throws IOException {
        out.beginObject();
        fields.write(this);
        out.endObject();
    }

    void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.name(name).value(value);
        }
    }

    void number(String name, long value) throws IOException {
        if (value > 0) {
            out.name(name).value(value);
        }
    }

    void texts(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            out.name(name).beginArray();
            for (String value : values) {
                out.value(value);
            }
            out.endArray();
        }
    }

    void objects(String name, List<Fields> values) throws IOException {
        if (!values.isEmpty()) {
            out.name(name).beginArray();
            for (Fields value : values) {
                object(value);
            }
            out.endArray();
        }
    }

    void emptyArray(String name) throws IOException {
        out.name(name).beginArray().endArray();
    }

    void authors(List<Author> authors) throws IOException {
        objects("authors", authors.stream().map(JsonText::author).toList());
    }

    private static Fields author(Author author) {
        return object -> {
            object.text("name", author.name());
            object.text("url", author.url() == null ? "" : author.url().toASCIIString());
            object.text("avatar", author.avatar() == null ? "" : author.avatar().toASCIIString());
        };
    }
}
