-- Recycling (回收): what nobody works with goes back to a pool, by rules that are data.
create table recycling_rule (
  id             uuid   primary key,
  revision       bigint not null check (revision > 0),
  pool_id        uuid   not null,
  reason         text   not null check (reason in ('no-follow-up', 'no-opportunity')),
  working_days   int    not null check (working_days between 1 and 1000),
  -- where the lead goes; null for the pool from which it came
  destination_id uuid,
  unique (pool_id, reason)
);
-- The name-based ids of "salesline/recycling/no-follow-up" and "…/no-opportunity"; for the default pool.
insert into recycling_rule values
  ('120c9b53-fafa-3c27-a325-abcc28ccf1ba', 1, '99b76ebe-f5be-3a68-8fdd-db3126fb7246', 'no-follow-up', 15, null),
  ('6e2965d7-3e29-3860-8de1-1c334840b724', 1, '99b76ebe-f5be-3a68-8fdd-db3126fb7246', 'no-opportunity', 60, null);

-- Leads that stay with their owner up to and including a day, whatever the rules say.
create table recycling_exemption (
  lead_id    uuid        primary key references lead on delete cascade,
  until      date        not null,
  why        text        not null check (char_length(why) between 1 and 500),
  granted_by uuid        not null,
  granted_at timestamptz not null
);

-- A run is worked off in batches, by whichever replica holds its row; after_lead is how far it is.
create table recycling_run (
  id          uuid        primary key,
  run_on      date        not null,
  nightly     boolean     not null,
  started_by  uuid,
  started_at  timestamptz not null,
  finished_at timestamptz,
  after_lead  uuid        not null default '00000000-0000-0000-0000-000000000000',
  foreseen    bigint      not null check (foreseen >= 0),
  recycled    bigint      not null default 0
);
create unique index recycling_run_of_night on recycling_run (run_on) where nightly;
create index recycling_run_open on recycling_run (started_at) where finished_at is null;
create index recycling_run_latest on recycling_run (started_at desc, id desc);

-- What each run took from whom, and why.
create table recycled_lead (
  run_id            uuid not null references recycling_run,
  lead_id           uuid not null references lead on delete cascade,
  previous_owner_id uuid not null,
  reason            text not null,
  due_on            date not null,
  primary key (run_id, lead_id)
);
create index recycled_lead_last on recycled_lead (lead_id, due_on desc);

-- Those that a run looks at: somebody holds them.
create index lead_held on lead (pool_id, claimed_at) where status in ('claimed', 'qualified');
