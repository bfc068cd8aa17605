-- What tells readers apart, as the program works it out: SQL knows no small letters beyond ASCII, and no other form of a domain.
-- Until now all addresses were ASCII.
ALTER TABLE subscriber ADD COLUMN canonical TEXT NOT NULL DEFAULT '';

UPDATE subscriber SET canonical = lower(address);

DROP INDEX subscriber_address;

-- One reader for every spelling; the first one stays, and is sent to.
CREATE UNIQUE INDEX subscriber_canonical ON subscriber (canonical);
