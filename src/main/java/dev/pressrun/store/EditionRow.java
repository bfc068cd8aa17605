package dev.pressrun.store;

import dev.pressrun.digest.Edition;
import dev.pressrun.digest.EditionId;
import dev.pressrun.digest.Mailbox;
import dev.pressrun.digest.Sender;
import dev.pressrun.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table {@code edition}. */
final class EditionRow {
    private EditionRow() {}

    static EditionId id(ResultSet row) throws SQLException {
        return new EditionId(
                row.getString("digest"), LocalDateTime.parse(row.getString("due")), ZoneId.of(row.getString("zone")));
    }

    static Edition edition(ResultSet row, List<PostId> posts) throws SQLException {
        return new Edition(
                id(row),
                Instant.ofEpochMilli(row.getLong("made")),
                sender(row),
                posts,
                row.getString("subject"),
                row.getString("summary"),
                row.getString("html"),
                row.getString("text"));
    }

    private static Sender sender(ResultSet row) throws SQLException {
        @Nullable String replyAddress = row.getString("reply_address");
        return new Sender(
                new Mailbox(row.getString("from_name"), row.getString("from_address")),
                replyAddress == null ? null : new Mailbox(row.getString("reply_name"), replyAddress),
                row.getString("list_title"),
                row.getString("list_id"),
                row.getString("list_owner"));
    }
}
