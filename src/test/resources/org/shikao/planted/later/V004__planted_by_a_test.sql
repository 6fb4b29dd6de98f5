PRAGMA user_version = 4;
ALTER TABLE school ADD COLUMN planted TEXT;
