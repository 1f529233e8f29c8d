-- Goals on their way: what somebody drafted, and what became of it. A draft that is approved becomes
-- the goal of the same id.
create table goal_draft (
  id               uuid           primary key,
  metric           text,
  member_id        uuid           references member (id),
  unit_id          uuid           references unit (id),
  month            date           check (extract(day from month) = 1),
  title            text,
  commit_amount    numeric(19, 4),
  target_amount    numeric(19, 4),
  stretch_amount   numeric(19, 4),
  currency         text           not null,
  commit_sentence  text,
  commit_bonus     numeric(19, 4),
  commit_rate      numeric(7, 6),
  target_sentence  text,
  target_bonus     numeric(19, 4),
  target_rate      numeric(7, 6),
  stretch_sentence text,
  stretch_bonus    numeric(19, 4),
  stretch_rate     numeric(7, 6),
  parent_id        uuid           references goal (id),
  status           text           not null check (status in ('draft', 'submitted', 'approved', 'withdrawn')),
  drafted_by       uuid           not null,
  drafted_at       timestamptz    not null,
  submitted_at     timestamptz,
  decided_by       uuid,
  decided_at       timestamptz,
  reason           text,
  revision         bigint         not null,
  check (num_nonnulls(member_id, unit_id) <= 1)
);
create index goal_draft_by_age on goal_draft (drafted_at desc, id);
create index goal_draft_of_drafter on goal_draft (drafted_by, drafted_at desc, id);

alter table goal
  add column commit_sentence  text,
  add column commit_bonus     numeric(19, 4),
  add column commit_rate      numeric(7, 6),
  add column target_sentence  text,
  add column target_bonus     numeric(19, 4),
  add column target_rate      numeric(7, 6),
  add column stretch_sentence text,
  add column stretch_bonus    numeric(19, 4),
  add column stretch_rate     numeric(7, 6),
  add column parent_id        uuid references goal (id),
  add column effective_on     date,
  add column final_amount     numeric(19, 4),
  add column closed_at        timestamptz,
  drop constraint goal_status_check,
  add constraint goal_status_check check (status in ('approved', 'active', 'closed')),
  add constraint goal_closed_check check ((status = 'closed') = (final_amount is not null));
update goal set effective_on = month;
alter table goal alter column effective_on set not null;
create index goal_not_closed on goal (month, id) where status <> 'closed';
create index goal_of_parent on goal (parent_id) where parent_id is not null;

-- What goals asked for, from which day on; the first of each included.
create table goal_revision (
  goal_id        uuid           not null references goal (id),
  number         int            not null check (number > 0),
  effective_on   date           not null,
  commit_amount  numeric(19, 4) not null,
  target_amount  numeric(19, 4) not null,
  stretch_amount numeric(19, 4) not null,
  currency       text           not null,
  reason         text           check ((number = 1) = (reason is null)),
  revised_by     uuid           not null,
  revised_at     timestamptz    not null,
  actual_before  numeric(19, 4) check ((number = 1) = (actual_before is null)),
  primary key (goal_id, number)
);
insert into goal_revision
select id, 1, month, commit_amount, target_amount, stretch_amount, currency, null, set_by, set_at, null
from goal;
