package dev.pressrun.feed;

import dev.pressrun.post.Enclosure;
import java.net.URI;
import java.time.Duration;

/** An item of JSON Feed 1.1. */
final class JsonItem {
    private JsonItem() {}

    static byte[] write(Item item, byte[] html) {
        return JsonText.of(object -> fields(item, html, object));
    }

    private static void fields(Item item, byte[] html, JsonText object) {
        object.text("id", item.id());
        object.text("url", item.url());
        object.text("external_url", item.external());
        object.text("title", item.title());
        content(item, html, object);
        object.text("summary", item.summary());
        URI image = item.media().image();
        object.text("image", image == null ? "" : image.toASCIIString());
        object.text("date_published", Dates.rfc3339(item.published()));
        object.text("date_modified", Dates.rfc3339(item.updated()));
        object.texts("tags", item.labels().stream().map(Item.Label::name).toList());
        object.authors(item.authors());
        object.text("language", item.language());
        object.objects(
                "attachments",
                item.media().enclosures().stream()
                        .distinct()
                        .map(JsonItem::attachment)
                        .toList());
    }

    // every item must have content_html or content_text
    private static void content(Item item, byte[] html, JsonText object) {
        if (item.content() != null) {
            object.text("content_html", html);
        } else {
            object.text("content_text", item.summary().isEmpty() ? item.title() : item.summary());
        }
    }

    private static JsonText.Fields attachment(Enclosure enclosure) {
        Duration duration = enclosure.duration();
        return object -> {
            object.text("url", enclosure.url().toASCIIString());
            object.text("mime_type", enclosure.type());
            object.number("size_in_bytes", enclosure.length());
            object.number("duration_in_seconds", duration == null ? 0 : duration.toSeconds());
        };
    }
}
