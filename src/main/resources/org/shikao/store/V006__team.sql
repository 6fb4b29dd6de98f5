PRAGMA user_version = 6;

-- who scores in a session as a team; its leader stands at position 0
CREATE TABLE plan_team(
  session_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  examiner_code TEXT NOT NULL,
  PRIMARY KEY(session_id, position),
  FOREIGN KEY(session_id) REFERENCES plan_session(id)
    DEFERRABLE INITIALLY DEFERRED);
