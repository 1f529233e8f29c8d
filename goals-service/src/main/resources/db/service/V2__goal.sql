-- What is asked of a member or a unit in a month.
create table goal (
  id             uuid           primary key,
  metric         text           not null check (metric in ('booked-revenue')),
  member_id      uuid           references member (id),
  unit_id        uuid           references unit (id),
  month          date           not null check (extract(day from month) = 1),
  title          text,
  commit_amount  numeric(19, 4) not null,
  target_amount  numeric(19, 4) not null,
  stretch_amount numeric(19, 4) not null,
  currency       text           not null,
  status         text           not null check (status in ('active')),
  owner_id       uuid,
  set_by         uuid           not null,
  set_at         timestamptz    not null,
  revision       bigint         not null,
  check (num_nonnulls(member_id, unit_id) = 1),
  check (0 <= commit_amount and commit_amount <= target_amount and target_amount <= stretch_amount),
  check (target_amount > 0)
);
create unique index goal_one_a_member on goal (metric, member_id, month) where member_id is not null;
create unique index goal_one_a_unit on goal (metric, unit_id, month) where unit_id is not null;
create index goal_by_month on goal (month desc, id);
