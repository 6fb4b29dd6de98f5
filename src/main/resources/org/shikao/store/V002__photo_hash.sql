PRAGMA user_version = 2;

-- No program before this one had a way to put photos in, so there are none to keep. The name of the file a photo came from often
-- holds the pupil's name and is kept no more; its hash tells whether the same file comes again.
DROP TABLE photo;
CREATE TABLE photo(
  candidate_no TEXT PRIMARY KEY REFERENCES candidate(candidate_no) DEFERRABLE INITIALLY DEFERRED,
  jpeg BLOB NOT NULL,
  -- of the JPEG as it is when opened
  sha256 BLOB NOT NULL,
  -- of the file it was made from
  source_sha256 BLOB NOT NULL);
