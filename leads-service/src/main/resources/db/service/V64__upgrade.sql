-- How customers that could bring much are to become ones that do.
create table upgrade_plan (
  id           uuid        primary key,
  revision     bigint      not null check (revision > 0),
  customer_id  uuid        not null references customer on delete cascade,
  goal         text        not null check (char_length(goal) between 1 and 500),
  -- in the organisation's currency, a year
  target_value numeric     check (target_value >= 0),
  due_on       date        not null,
  -- the day of the first step that is not done, at the latest the plan's own
  next_due_on  date        not null,
  opened_by    uuid        not null,
  opened_at    timestamptz not null,
  outcome      text        check (outcome in ('reached', 'partly', 'not-reached')),
  note         text        check (char_length(note) between 1 and 500),
  closed_by    uuid,
  closed_at    timestamptz,
  check ((outcome is null) = (closed_at is null))
) with (fillfactor = 85);
create index upgrade_plan_of_customer on upgrade_plan (customer_id, opened_at desc, id desc);
create unique index upgrade_plan_open on upgrade_plan (customer_id) where closed_at is null;
create index upgrade_plan_next_due on upgrade_plan (next_due_on, id) where closed_at is null;

create table upgrade_step (
  id      uuid        primary key,
  plan_id uuid        not null references upgrade_plan on delete cascade deferrable initially deferred,
  title   text        not null check (char_length(title) between 1 and 200),
  due_on  date        not null,
  done_at timestamptz,
  done_by uuid,
  check ((done_at is null) = (done_by is null))
) with (fillfactor = 85);
create index upgrade_step_of_plan on upgrade_step (plan_id, due_on, id);
