PRAGMA user_version = 2;
ALTER TABLE school ADD COLUMN planted TEXT;
