-- Goals of any period. Null for a month of the calendar, which the month says; else the month is the one
-- that it begins in.
alter table goal
  add column period       text,
  add column period_kind  text check (period_kind in ('year', 'half', 'quarter', 'month')),
  add column period_first date,
  add column period_last  date,
  add column first_on     date not null generated always as (coalesce(period_first, month)) stored,
  add column last_on      date not null
    generated always as (coalesce(period_last, (month + interval '1 month')::date - 1)) stored,
  add check (num_nonnulls(period, period_kind, period_first, period_last) in (0, 4)),
  add check (first_on <= last_on);
drop index goal_one_a_member;
drop index goal_one_a_unit;
create unique index goal_one_a_member on goal (metric, member_id, first_on, last_on)
  where member_id is not null;
create unique index goal_one_a_unit on goal (metric, unit_id, first_on, last_on)
  where unit_id is not null;

alter table goal_draft
  add column period       text,
  add column period_kind  text check (period_kind in ('year', 'half', 'quarter', 'month')),
  add column period_first date,
  add column period_last  date,
  add check (num_nonnulls(period, period_kind, period_first, period_last) in (0, 4));
