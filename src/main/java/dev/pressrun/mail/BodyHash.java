package dev.pressrun.mail;

import dev.pressrun.text.Sha256;
import java.security.MessageDigest;

/**
 * The SHA-256 hash of a body in the relaxed form, as a DKIM signature has it, computed piece by piece. What is the same in all
 * messages of an edition is added once; each message goes on with a copy.
 */
final class BodyHash {
    private final MessageDigest hash;
    private final RelaxedBody body;

    BodyHash() {
        this.hash = Sha256.begun();
        this.body = new RelaxedBody(hash::update);
    }

    private BodyHash(MessageDigest hash, RelaxedBody body) {
        this.hash = hash;
        this.body = body;
    }

    /** One that goes on from here by itself. */
    BodyHash copy() {
        // what is still in its buffer must be in the hash before that is copied
        body.flush();
        MessageDigest copied = Sha256.copy(hash);
        return new BodyHash(copied, body.copy(copied::update));
    }

    BodyHash add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    BodyHash add(byte[] bytes, int from, int length) {
        body.add(bytes, from, length);
        return this;
    }

    /** The 32 bytes; nothing can be added afterwards. */
    byte[] value() {
        body.end();
        return hash.digest();
    }
}
