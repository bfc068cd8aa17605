-- Moments are milliseconds since 1970 in UTC: they compare as numbers and need no zone. The due time of an edition is local,
-- so it is text as java.time writes it (2026-11-23T09:00), beside its zone. States are the names of the Java enums.

CREATE TABLE subscriber (
    -- AUTOINCREMENT: the number of a subscriber who was forgotten is never given to another, for it is in Message-IDs
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL
);

-- One reader for every spelling; the first one stays, and is sent to.
CREATE UNIQUE INDEX subscriber_address ON subscriber (lower(address));

CREATE TABLE subscription (
    digest     TEXT    NOT NULL,
    subscriber INTEGER NOT NULL REFERENCES subscriber (id),
    state      TEXT    NOT NULL CHECK (state IN ('PENDING', 'CONFIRMED', 'ENDED')),
    changed    BIGINT  NOT NULL,
    PRIMARY KEY (digest, subscriber)
) WITHOUT ROWID;

-- A digest has a row once it was set up; its settings are in schedule.properties.
CREATE TABLE digest (
    name   TEXT   NOT NULL PRIMARY KEY,
    set_up BIGINT NOT NULL
);

-- Up to when the due times of a task have been decided.
CREATE TABLE task (
    name    TEXT   NOT NULL PRIMARY KEY,
    planned BIGINT NOT NULL
);

CREATE TABLE edition (
    id            INTEGER PRIMARY KEY,
    digest        TEXT   NOT NULL,
    due           TEXT   NOT NULL,
    zone          TEXT   NOT NULL,
    made          BIGINT NOT NULL,
    from_name     TEXT   NOT NULL,
    from_address  TEXT   NOT NULL,
    reply_name    TEXT,
    reply_address TEXT,
    list_title    TEXT   NOT NULL,
    list_id       TEXT   NOT NULL,
    list_owner    TEXT,
    subject       TEXT   NOT NULL,
    html          TEXT   NOT NULL,
    text          TEXT   NOT NULL,
    UNIQUE (digest, due, zone),
    UNIQUE (id, digest),
    CHECK ((reply_name IS NULL) = (reply_address IS NULL))
);

-- A post enters a digest once, ever. The digest stands here again so that one constraint can say so.
CREATE TABLE edition_post (
    edition  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    digest   TEXT    NOT NULL,
    post     TEXT    NOT NULL,
    PRIMARY KEY (edition, position),
    UNIQUE (digest, post),
    FOREIGN KEY (edition, digest) REFERENCES edition (id, digest)
) WITHOUT ROWID;

-- The ledger. next_attempt says when the delivery may be claimed, and is there exactly while it waits for that; settled says
-- when it came to its end. uncertain counts how often the server may have had the message without our knowing.
CREATE TABLE delivery (
    edition      INTEGER NOT NULL REFERENCES edition (id),
    subscriber   INTEGER NOT NULL REFERENCES subscriber (id),
    state        TEXT    NOT NULL CHECK (
        state IN ('OWED', 'CLAIMED', 'HANDED', 'UNCERTAIN', 'ACCEPTED', 'REFUSED', 'ABANDONED')),
    owed         BIGINT  NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    uncertain    INTEGER NOT NULL DEFAULT 0 CHECK (uncertain >= 0),
    next_attempt BIGINT,
    fence        BIGINT  NOT NULL DEFAULT 0,
    reply        TEXT,
    settled      BIGINT,
    PRIMARY KEY (edition, subscriber),
    CHECK ((state IN ('OWED', 'UNCERTAIN')) = (next_attempt IS NOT NULL)),
    CHECK ((state IN ('ACCEPTED', 'REFUSED', 'ABANDONED')) = (settled IS NOT NULL))
) WITHOUT ROWID;

-- Claims and counts of what is owed look only at what is open, however many deliveries were ever made. The column settled,
-- always NULL here, is in it so that SQLite need not fetch the rows to see that.
CREATE INDEX delivery_open ON delivery (edition, next_attempt, subscriber, settled) WHERE settled IS NULL;

CREATE INDEX delivery_uncertain ON delivery (edition, subscriber) WHERE uncertain > 0;
