package dev.pressrun.mail;

/** How a connection to a mail server is encrypted. */
public enum Tls {
    NONE,
    /** Begins in the clear and must change to TLS before anything is sent. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS
}
