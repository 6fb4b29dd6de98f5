PRAGMA user_version = 5;

-- the number of the registration file (报名号), where a list has it beside the candidate number
ALTER TABLE candidate ADD COLUMN registration_no TEXT NOT NULL DEFAULT '';
