-- Up to which change of each feed a hub was told (WebSub). What is served and stands here otherwise, the hub has yet to be told.
CREATE TABLE told (
    hub     TEXT   NOT NULL,
    topic   TEXT   NOT NULL,
    changed BIGINT NOT NULL,
    PRIMARY KEY (hub, topic)
) WITHOUT ROWID;
