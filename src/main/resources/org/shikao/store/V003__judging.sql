PRAGMA user_version = 3;

-- what people decided about two candidates that are alike, by candidate number
CREATE TABLE duplicate_decision(
  lower_no TEXT NOT NULL,
  higher_no TEXT NOT NULL,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  kept TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY(lower_no, higher_no, kind));
-- candidates removed while the list could still be edited
CREATE TABLE roster_removal(
  position INTEGER PRIMARY KEY,
  candidate_no TEXT NOT NULL,
  reason TEXT NOT NULL,
  name1 TEXT NOT NULL,
  name2 TEXT NOT NULL);
-- values that journal entries name by digest, since the journal holds no personal data: digest = SHA-256(salt || utf8(value))
CREATE TABLE personal_value(digest TEXT PRIMARY KEY, salt TEXT NOT NULL, value TEXT NOT NULL);
