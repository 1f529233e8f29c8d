-- The read model: facts, narrow additive rollups, dimensions. All of it can be made anew from the
-- topics, so nothing here is referred to by data that cannot. Facts hold ids and no foreign keys:
-- there is no order across topics. Names are unqualified on purpose: a rebuild fills a schema of its
-- own beside this one.

-- ── Facts ──────────────────────────────────────────────────────────────────────────────────────
-- A deal as its last event left it. Amounts are in the organisation's currency.
create table deal (
  opportunity_id   uuid    primary key,
  revision         bigint  not null,
  owner_id         uuid    not null,
  customer_id      uuid,
  product_id       uuid,
  lead_id          uuid,
  process_version  int     not null,
  stage            text    not null,
  status           text    not null check (status in ('open', 'won', 'lost')),
  collection       text    not null,
  -- Where it stands in the funnel; null once it stands nowhere (lost, or won and collected).
  standing_in      text    generated always as (case
                     when status = 'open' then stage
                     when status = 'won' and collection = 'open' then 'delivery-collection' end) stored,
  amount           numeric not null,
  expected_close   date,
  opened_on        date,
  stage_entered_at timestamptz,
  closed_on        date,
  won_at           timestamptz,
  loss_reason      text,
  history          boolean not null,
  occurred_at      timestamptz not null,
  recorded_at      timestamptz not null
) with (fillfactor = 85);
create index deal_by_owner on deal (owner_id, amount desc, opportunity_id desc);
create index deal_by_amount on deal (amount desc, opportunity_id desc);
create index deal_by_closing on deal (owner_id, status, (coalesce(closed_on, '-infinity'::date)) desc, opportunity_id desc);
create index deal_by_close_date on deal (status, (coalesce(closed_on, '-infinity'::date)) desc, opportunity_id desc);
create index deal_by_product on deal (product_id, owner_id, status, closed_on) include (amount);
create index deal_by_customer on deal (customer_id);

-- The events behind a deal: a number opens down to these.
create table deal_event (
  opportunity_id uuid   not null,
  revision       bigint not null,
  event_id       uuid   not null,
  type           text   not null,
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null,
  owner_id       uuid   not null,
  stage          text   not null,
  status         text   not null,
  amount         numeric not null,
  change         jsonb  not null,
  primary key (opportunity_id, revision)
);

-- A deal's stay in a stage, from one revision to another. Any exit ends it: forward, back, won, lost,
-- collected. entered_at is null where a recorded deal's source does not tell it.
create table stage_stay (
  opportunity_id   uuid    not null,
  entered_revision bigint  not null,
  process_version  int     not null,
  stage            text    not null,
  owner_id         uuid    not null,
  entered_at       timestamptz,
  first_entry      boolean not null,
  history          boolean not null,
  left_revision    bigint,
  left_at          timestamptz,
  -- The stage entered next, or 'won', 'lost', 'collected'.
  left_to          text,
  primary key (opportunity_id, entered_revision)
);
create unique index stage_stay_open on stage_stay (opportunity_id) where left_revision is null;
create index stage_stay_by_entry on stage_stay (stage, entered_at);

-- ── Rollups: sums of facts, one a question, kept in the transaction of the batch ───────────────
-- How much stands where, and how much was won and lost, by today's owner.
create table standing (
  owner_id        uuid    not null,
  process_version int     not null,
  stage           text    not null,
  status          text    not null,
  collecting      boolean not null,
  deals           bigint  not null,
  amount          numeric not null,
  primary key (owner_id, process_version, stage, status, collecting)
) with (fillfactor = 70);

-- What was won and lost when, by owner. A record without a close date has none here either.
create table closed_by_day (
  owner_id  uuid    not null,
  outcome   text    not null,
  closed_on date,
  deals     bigint  not null,
  amount    numeric not null,
  unique nulls not distinct (owner_id, outcome, closed_on)
) with (fillfactor = 70);

-- The same by month (its first day): long spans read this, their ragged ends the days.
create table closed_by_month (
  owner_id uuid    not null,
  outcome  text    not null,
  month    date,
  deals    bigint  not null,
  amount   numeric not null,
  unique nulls not distinct (owner_id, outcome, month)
) with (fillfactor = 70);

create index closed_undated on closed_by_month (owner_id) where month is null;

-- ── Dimensions ─────────────────────────────────────────────────────────────────────────────────
create table stage (
  process_version int  not null,
  stage           text not null,
  position        int  not null,
  label_en        text not null,
  label_zh        text not null,
  probability     numeric,
  primary key (process_version, stage)
);

create table product (
  product_id uuid primary key,
  code       text not null
);

create table customer (
  customer_id uuid primary key,
  name        text not null
);

-- ── The model's change number ──────────────────────────────────────────────────────────────────
-- Raised last in every batch's transaction, so that numbers ascend in the order of commits. Answers
-- also follow the organisation and the day, so a new version of it or a new day raises it too.
create table model_change (
  singleton            boolean primary key default true check (singleton),
  change               bigint  not null default 0,
  organisation_version bigint  not null default 0,
  day                  date    not null default '-infinity'
) with (fillfactor = 10);
insert into model_change default values;
