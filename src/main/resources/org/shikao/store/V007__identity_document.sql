PRAGMA user_version = 7;

-- what a list says of an identity document whose number does not tell its kind or the birth date
ALTER TABLE candidate ADD COLUMN id_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE candidate ADD COLUMN birth_date TEXT NOT NULL DEFAULT '';
