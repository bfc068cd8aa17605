package dev.pressrun.feed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest entries of a feed of ours, read back from its bytes, so that a page for people shows what readers get and nothing
 * else.
 */
public record FeedPreview(String description, List<Entry> entries) {
    public FeedPreview {
        entries = List.copyOf(entries);
    }

    /**
     * An entry as far as a list of titles needs it.
     *
     * @param url may be empty
     * @param published empty where the feed does not say
     */
    public record Entry(String title, String url, Optional<OffsetDateTime> published) {
        static Entry of(String title, String url, String published) {
            return new Entry(title, url, date(published));
        }
    }

    /** The feed's description and its newest entries, at most so many. */
    public static FeedPreview of(FeedFile feed, int most) {
        return feed.mediaType().startsWith(JsonFeed.MEDIA_TYPE)
                ? json(feed.bytes(), most)
                : new XmlPreview(most).read(feed.bytes());
    }

    private static FeedPreview json(byte[] bytes, int most) {
        JsonObject feed = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                .getAsJsonObject();
        List<Entry> entries = new ArrayList<>();
        JsonArray items = feed.has("items") ? feed.getAsJsonArray("items") : new JsonArray();
        for (JsonElement element : items) {
            JsonObject item = element.getAsJsonObject();
            if (entries.size() < most) {
                entries.add(Entry.of(text(item, "title"), text(item, "url"), text(item, "date_published")));
            }
        }
        return new FeedPreview(text(feed, "description"), entries);
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }

    private static Optional<OffsetDateTime> date(String text) {
        DateTimeFormatter format =
                text.contains(",") ? DateTimeFormatter.RFC_1123_DATE_TIME : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text, format));
        } catch (DateTimeException odd) {
            return Optional.empty(); // the entry is shown without it
        }
    }
}
