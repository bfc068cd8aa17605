-- What an edition is about, for lists and feeds of editions; empty for those that were made before.
ALTER TABLE edition ADD COLUMN summary TEXT NOT NULL DEFAULT '';
