-- What each post was when it was last published, by which it is known again and keeps its id. Lines are never deleted: the id of
-- a post that is gone is given to no other. The same lines stand in a text file beside the feeds.
CREATE TABLE published_post (
    post        TEXT   NOT NULL PRIMARY KEY,
    path        TEXT   NOT NULL,
    address     TEXT   NOT NULL, -- below the site's, percent-encoded
    former      TEXT   NOT NULL, -- addresses with spaces between them
    day         TEXT   NOT NULL,
    fingerprint TEXT   NOT NULL,
    since       BIGINT NOT NULL,
    changed     BIGINT NOT NULL
) WITHOUT ROWID;
