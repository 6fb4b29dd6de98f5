PRAGMA user_version = 4;

-- who makes the second marking at a bench, where two examiners of the room mark every sheet
CREATE TABLE plan_second_marker(
  session_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  examiner_code TEXT NOT NULL,
  PRIMARY KEY(session_id, position),
  FOREIGN KEY(session_id, position) REFERENCES plan_station(session_id, position)
    DEFERRABLE INITIALLY DEFERRED);
