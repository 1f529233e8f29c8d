-- Response rules may ask for a score ("score_at_least" in their JSON): what the lead had when it came to
-- its owner is kept beside the time that it was given. Null for those of before.
alter table first_response add column score int check (score between 0 and 100);
