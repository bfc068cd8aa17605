-- What a reader wants to be called; empty when it is not known.
ALTER TABLE subscriber ADD COLUMN name TEXT NOT NULL DEFAULT '';

-- The secrets that tokens in addresses are made with. The last one makes new tokens; each is kept as long as one made with it
-- may be used, which is years.
CREATE TABLE token_key (
    number INTEGER PRIMARY KEY CHECK (number BETWEEN 0 AND 127),
    secret BLOB    NOT NULL
);
