-- 0x53484B41, "SHKA"
PRAGMA application_id = 1397246785;
-- read at every opening; each migration sets its own number
PRAGMA user_version = 1;

CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE document(name TEXT PRIMARY KEY, body TEXT NOT NULL);

CREATE TABLE school(code TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL);
CREATE TABLE candidate(
  candidate_no TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sex TEXT NOT NULL,
  id_no TEXT NOT NULL,
  student_no TEXT NOT NULL,
  school_code TEXT NOT NULL REFERENCES school(code) DEFERRABLE INITIALLY DEFERRED,
  grade INTEGER NOT NULL,
  class_name TEXT NOT NULL,
  candidate_type TEXT NOT NULL,
  needs TEXT NOT NULL,
  remark TEXT NOT NULL);
CREATE INDEX candidate_by_school ON candidate(school_code);
CREATE TABLE exemption(
  candidate_no TEXT NOT NULL REFERENCES candidate(candidate_no) DEFERRABLE INITIALLY DEFERRED,
  subject TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY(candidate_no, subject));
CREATE TABLE photo(
  candidate_no TEXT PRIMARY KEY REFERENCES candidate(candidate_no) DEFERRABLE INITIALLY DEFERRED,
  jpeg BLOB NOT NULL,
  source TEXT NOT NULL);

-- lists of codes and numbers stand in one column, one item a line
CREATE TABLE site(
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  host_school TEXT NOT NULL,
  feeders TEXT NOT NULL,
  position INTEGER NOT NULL);
CREATE TABLE room(
  site_code TEXT NOT NULL REFERENCES site(code) DEFERRABLE INITIALLY DEFERRED,
  no TEXT NOT NULL,
  name TEXT NOT NULL,
  subjects TEXT NOT NULL,
  benches INTEGER NOT NULL,
  bench_columns INTEGER NOT NULL,
  broken_benches TEXT NOT NULL,
  low_benches TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY(site_code, no));
CREATE TABLE examiner(
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  school_code TEXT NOT NULL,
  site_code TEXT NOT NULL,
  role TEXT NOT NULL,
  subjects TEXT NOT NULL,
  trained INTEGER NOT NULL,
  recusals TEXT NOT NULL,
  position INTEGER NOT NULL);

CREATE TABLE plan_session(
  id TEXT PRIMARY KEY,
  site_code TEXT NOT NULL,
  room_no TEXT NOT NULL,
  subjects TEXT NOT NULL,
  number INTEGER NOT NULL,
  date TEXT NOT NULL,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  position INTEGER NOT NULL,
  FOREIGN KEY(site_code, room_no) REFERENCES room(site_code, no) DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX plan_session_by_room ON plan_session(site_code, room_no);
CREATE TABLE plan_station(
  session_id TEXT NOT NULL REFERENCES plan_session(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  lot_no TEXT NOT NULL,
  bench_no INTEGER NOT NULL,
  -- one task a line: subject, part, experiment
  tasks TEXT NOT NULL,
  examiner_code TEXT NOT NULL,
  PRIMARY KEY(session_id, position));
CREATE TABLE plan_seat(
  session_id TEXT NOT NULL REFERENCES plan_session(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  candidate_no TEXT NOT NULL REFERENCES candidate(candidate_no) DEFERRABLE INITIALLY DEFERRED,
  fixed_lot TEXT NOT NULL,
  PRIMARY KEY(session_id, position));
CREATE INDEX plan_seat_by_candidate ON plan_seat(candidate_no);

-- hash(seq) = SHA-256(hash(seq-1) || utf8(body)), hash(0) = SHA-256(utf8(examId || 0x1F || device))
CREATE TABLE journal(
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY(device, seq)) WITHOUT ROWID;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
-- also stops INSERT OR REPLACE, which fires no delete trigger
CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
WHEN NEW.seq <> 1 + COALESCE((SELECT MAX(seq) FROM journal WHERE device = NEW.device), 0)
BEGIN
  SELECT RAISE(ABORT, 'the journal goes on one by one');
END;

-- which device an install is, at this place; a copied file has another key
CREATE TABLE device(key TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, machine TEXT NOT NULL);
CREATE TABLE draw_secret(session_id TEXT PRIMARY KEY, secret BLOB NOT NULL);

-- projection of the journal: rebuilt from it, never the truth
CREATE TABLE sheet(
  candidate_no TEXT NOT NULL,
  subject TEXT NOT NULL,
  session_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  state TEXT NOT NULL,
  -- POINT:HUNDREDTHS, separated by spaces
  marks TEXT NOT NULL,
  total INTEGER,
  PRIMARY KEY(candidate_no, subject)) WITHOUT ROWID;
