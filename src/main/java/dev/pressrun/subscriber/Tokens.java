package dev.pressrun.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.pressrun.text.Base32;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words that stand for a reader in addresses: hard to forge, made without a record of each, good for one purpose and one digest
 * only, and for ever (RFC 8058, section 3.1). A token is the number of its key, the number of the subscriber, and the first 128
 * bits of their HMAC-SHA256 (RFC 2104).
 */
public final class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 64;

    private final SortedMap<Integer, Mac> macs = new TreeMap<>();
    private final Mac newest;

    /** Those with the keys of these numbers, from 0 to 127; new ones are made with the last, and all are recognised. */
    public Tokens(SortedMap<Integer, byte[]> keys) {
        if (keys.isEmpty() || keys.firstKey() < 0 || keys.lastKey() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("keys need numbers from 0 to 127, and there must be one");
        }
        keys.forEach((number, key) -> macs.put(number, mac(key)));
        newest = requireNonNull(macs.get(macs.lastKey()));
    }

    /** What a token may be used for. */
    public enum Purpose {
        UNSUBSCRIBE,
        /** Names the reader in the address that a message came from, to which it returns if it cannot be delivered. */
        RETURN
    }

    /** The token of a reader: letters and digits, at most 64. */
    public String of(Purpose purpose, String digest, SubscriberId subscriber) {
        byte[] head = head(macs.lastKey(), subscriber);
        byte[] token = Arrays.copyOf(head, head.length + MAC_BYTES);
        System.arraycopy(authentic(newest, purpose, digest, head), 0, token, head.length, MAC_BYTES);
        return Base32.of(token);
    }

    /** The subscriber whose token for this purpose and digest it is, in letters of either case; empty for all that is none. */
    public Optional<SubscriberId> subscriber(Purpose purpose, String digest, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        return Base32.bytes(token).flatMap(bytes -> verified(purpose, digest, bytes));
    }

    private Optional<SubscriberId> verified(Purpose purpose, String digest, byte[] token) {
        int split = token.length - MAC_BYTES;
        Mac key = split < 2 ? null : macs.get((int) token[0]);
        if (key == null) {
            return Optional.empty();
        }
        byte[] head = Arrays.copyOf(token, split);
        byte[] mac = Arrays.copyOfRange(token, split, token.length);
        return MessageDigest.isEqual(mac, authentic(key, purpose, digest, head))
                ? Optional.of(new SubscriberId(number(head)))
                : Optional.empty();
    }

    private static byte[] head(int key, SubscriberId subscriber) {
        byte[] number =
                ByteBuffer.allocate(Long.BYTES).putLong(subscriber.value()).array();
        int from = 0;
        while (from < Long.BYTES - 1 && number[from] == 0) {
            from++;
        }
        byte[] head = new byte[1 + Long.BYTES - from];
        head[0] = (byte) key;
        System.arraycopy(number, from, head, 1, Long.BYTES - from);
        return head;
    }

    private static long number(byte[] head) {
        long number = 0;
        for (int i = 1; i < head.length; i++) {
            number = (number << Byte.SIZE) | (head[i] & 0xFF);
        }
        return number;
    }

    private static byte[] authentic(Mac key, Purpose purpose, String digest, byte[] head) {
        try {
            // the one of the key is never used itself, so that many threads can copy it
            Mac mac = (Mac) key.clone();
            mac.update((purpose + "\n" + digest + "\n").getBytes(UTF_8));
            return Arrays.copyOf(mac.doFinal(head), MAC_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(ALGORITHM + " of this Java cannot be copied", e);
        }
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
