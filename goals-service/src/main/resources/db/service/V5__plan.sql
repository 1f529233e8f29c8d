-- How the organisation divides its years: one row once somebody has said it.
create table fiscal_calendar (
  singleton   boolean  primary key default true check (singleton),
  pattern     text     not null check (pattern in ('calendar-months', 'four-four-five')),
  start_month smallint not null check (start_month between 1 and 12),
  named_after text     not null check (named_after in ('start', 'end')),
  revision    bigint   not null
);

-- A plan: a cube of working day × place in the organisation × segment. Its axes stand still while the
-- calendar and the organisation go on; its revision counts the edits.
create table plan (
  id          uuid        primary key,
  name        text        not null,
  metric      text        not null check (metric in ('booked-revenue')),
  currency    text        not null,
  fiscal_year int         not null,
  first_day   date        not null,
  month_ends  date[]      not null check (cardinality(month_ends) = 12),
  days        date[]      not null check (cardinality(days) > 0),
  created_by  uuid        not null,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  revision    bigint      not null
);
create index plan_by_age on plan (created_at desc, id);

-- The organisation as the plan has it, numbered from the top down: what lies beneath a node follows it.
create table plan_node (
  plan_id   uuid not null references plan (id),
  node      int  not null check (node >= 0),
  parent    int  not null check (parent < node),
  unit_id   uuid not null,
  member_id uuid,
  primary key (plan_id, node)
);
create index plan_node_by_unit on plan_node (unit_id, plan_id);
create index plan_node_by_member on plan_node (member_id, plan_id) where member_id is not null;

create table plan_segment (
  plan_id        uuid not null references plan (id),
  segment        int  not null check (segment > 0),
  key            text not null,
  product_id     uuid,
  customer_class text check (customer_class in ('A', 'B', 'C')),
  customer_id    uuid,
  primary key (plan_id, segment),
  unique (plan_id, key)
);

-- What a node has in a segment on each day, in minor units; segment 0 is all together. The rows of places
-- in a segment are the leaves, with the weights they were last apportioned by where these are others
-- than the amounts; all other rows are sums of leaves, kept in the same transaction.
create table plan_row (
  plan_id uuid     not null references plan (id),
  node    int      not null,
  segment int      not null check (segment >= 0),
  amounts bigint[] not null,
  weights bigint[],
  primary key (plan_id, node, segment)
);

-- Cells that do not move.
create table plan_lock (
  id        uuid        primary key,
  plan_id   uuid        not null references plan (id),
  node      int         not null,
  segments  int[]       not null,
  period    text        not null,
  first_day date        not null,
  last_day  date        not null,
  locked_by uuid        not null,
  locked_at timestamptz not null
);
create index plan_lock_of_plan on plan_lock (plan_id, locked_at, id);
