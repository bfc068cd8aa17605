package dev.pressrun.store;

import dev.pressrun.subscriber.TokenKeys;
import java.security.SecureRandom;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The secrets of tokens, in SQL. */
record SqlTokenKeys(Writer writer, Readers readers) implements TokenKeys {
    private static final int BYTES = 32;

    @Override
    public SortedMap<Integer, byte[]> all() {
        SortedMap<Integer, byte[]> known = readers.read(SqlTokenKeys::read);
        return known.isEmpty() ? writer.write(SqlTokenKeys::begun) : known;
    }

    private static SortedMap<Integer, byte[]> begun(Handle handle) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        // of two processes that begin at the same time, the first decides
        handle.execute("INSERT INTO token_key (number, secret) VALUES (0, ?) ON CONFLICT (number) DO NOTHING", secret);
        return read(handle);
    }

    private static SortedMap<Integer, byte[]> read(Handle handle) {
        SortedMap<Integer, byte[]> keys = new TreeMap<>();
        handle.select("SELECT number, secret FROM token_key")
                .map((row, context) -> keys.put(row.getInt("number"), row.getBytes("secret")))
                .list();
        return keys;
    }
}
