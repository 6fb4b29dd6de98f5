PRAGMA user_version = 999;
ALTER TABLE school ADD COLUMN planted TEXT;
