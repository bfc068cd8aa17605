package dev.pressrun.web;

import dev.pressrun.digest.SampleEdition;
import dev.pressrun.post.Site;
import dev.pressrun.store.Store;
import dev.pressrun.store.StoreSettings;
import dev.pressrun.subscriber.EmailAddress;
import dev.pressrun.subscriber.ReaderLinks;
import dev.pressrun.subscriber.SubscriberId;
import dev.pressrun.subscriber.Subscription;
import dev.pressrun.subscriber.SubscriptionState;
import dev.pressrun.subscriber.Tokens;
import dev.pressrun.theme.Theme;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real store with readers of a digest, and a web server with the pages that are about them. */
final class TestReaders implements AutoCloseable {
    static final URI URL = URI.create("https://example.org/blog/");
    static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final String database;
    private final Store store;
    private final Tokens tokens;
    private final SteppedTime clock = new SteppedTime(Instant.parse("2026-11-23T08:00:00Z"));
    private final TestSite site;
    private int readers;

    TestReaders(Path folder) {
        database = "jdbc:sqlite:" + folder.resolve("pressrun.db");
        store = Store.open(new StoreSettings(database));
        tokens = new Tokens(store.tokenKeys().all());
        site = TestSite.of(new Readership(
                new Site("Notes & more", URL, "Ada", null, "en", ZoneId.of("Europe/Berlin"), ""),
                Theme.named("default"),
                Map.of("weekly", "The <Weekly>", "daily", "Daily"),
                store.subscribers(),
                tokens,
                clock));
    }

    TestSite site() {
        return site;
    }

    Store store() {
        return store;
    }

    Tokens tokens() {
        return tokens;
    }

    void step(Duration duration) {
        clock.step(duration);
    }

    /** A new reader who has confirmed and is owed an edition. */
    SubscriberId confirmed() {
        SubscriberId reader = subscribed(SubscriptionState.CONFIRMED);
        String post = "urn:post:" + readers;
        store.editions().add(SampleEdition.of("weekly", "2026-11-23T09:00:" + (10 + readers), post));
        return reader;
    }

    /** A new reader with an address that begins with an a, and is owed nothing yet. */
    SubscriberId subscribed(SubscriptionState state) {
        EmailAddress address = new EmailAddress("ada" + ++readers + "@example.org");
        store.subscribers().add(List.of(address), "weekly", state, clock.instant());
        List<Subscription> all = new ArrayList<>();
        store.subscribers().forEach(all::add);
        return all.stream()
                .filter(subscription -> subscription.address().equals(address.value()))
                .findFirst()
                .orElseThrow()
                .subscriber();
    }

    /** Has the reader of the weekly digest want another one, too. */
    void alsoWants(SubscriberId reader, String digest) {
        EmailAddress address = new EmailAddress(
                store.subscribers().find(reader, "weekly").orElseThrow().address());
        store.subscribers().add(List.of(address), digest, SubscriptionState.CONFIRMED, clock.instant());
    }

    SubscriptionState state(SubscriberId reader, String digest) {
        return store.subscribers().find(reader, digest).orElseThrow().state();
    }

    String link(SubscriberId reader, String digest) {
        return URI.create(new ReaderLinks(URL, tokens).unsubscribe(digest, reader))
                .getRawPath();
    }

    HttpResponse<String> post(String path, String form) {
        return site.submit(path, "application/x-www-form-urlencoded", form);
    }

    /** Every row that is about readers, as it stands. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("subscriber", "subscription", "delivery", "token_key", "edition")) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            line.append('|').append(row.getString(i));
                        }
                        rows.add(line.toString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    @Override
    public void close() {
        site.close();
        store.close();
    }

    /** A clock that a test moves on. */
    private static final class SteppedTime extends Clock {
        private volatile Instant now;

        SteppedTime(Instant now) {
            this.now = now;
        }

        void step(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
