-- Goals ask for money or for counts. The currency stays the organisation's: incentives of counts are money too.
alter table goal
  add column unit text not null default 'money' check (unit in ('money', 'count'));
alter table goal_draft
  add column unit text not null default 'money' check (unit in ('money', 'count'));
-- A revision of counts has no currency.
alter table goal_revision alter column currency drop not null;
