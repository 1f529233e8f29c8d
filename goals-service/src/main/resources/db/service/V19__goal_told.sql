-- What was told of a goal's progress: the target of which it was told that it is met, null for none; and
-- that it is off pace, until it is back.
alter table goal
  add column met_target numeric(19, 4),
  add column off_pace   boolean not null default false;
