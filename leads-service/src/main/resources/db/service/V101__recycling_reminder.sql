-- Who holds a lead or a customer that will be recycled is reminded so many working days before.
alter table recycling_rule
  add column remind_days int[] not null default '{7,3,1}'
    check (cardinality(remind_days) <= 5 and 1 <= all (remind_days) and 250 >= all (remind_days));
alter table recycling_rule alter column remind_days drop default;

-- A day has one round of leads and one of customers, worked off in batches by whichever replica holds
-- its row; after_record is how far it is.
create table reminder_round (
  round_on     date        not null,
  kind         text        not null check (kind in ('lead', 'customer')),
  after_record uuid        not null default '00000000-0000-0000-0000-000000000000',
  reminded     bigint      not null default 0,
  finished_at  timestamptz,
  primary key (round_on, kind)
);

-- Each step of a countdown is told once, whoever tells it.
create table recycling_reminder (
  id             uuid        primary key,
  kind           text        not null check (kind in ('lead', 'customer')),
  record_id      uuid        not null,
  -- of those about this record
  number         int         not null check (number > 0),
  owner_id       uuid        not null,
  reason         text        not null,
  rule_id        uuid        not null,
  destination_id uuid        not null,
  recycles_on    date        not null,
  -- how many working days before, as the rule says
  days_before    int         not null check (days_before > 0),
  reminded_at    timestamptz not null,
  unique (record_id, number),
  unique (record_id, owner_id, recycles_on, days_before)
);
create index recycling_reminder_of_owner on recycling_reminder (owner_id, reminded_at desc, id desc);
create index recycling_reminder_latest on recycling_reminder (reminded_at desc, id desc);

create or replace function forget_recycling() returns trigger language plpgsql as $$
begin
  delete from recycling_exemption where record_id = old.id;
  delete from recycled_record where record_id = old.id;
  delete from recycling_reminder where record_id = old.id;
  return null;
end
$$;
