-- Visits, the weekly plans they stand in, and the cases that are made of them.

create table visit (
  id             uuid        primary key,
  revision       bigint      not null check (revision > 0),
  recorded_at    timestamptz not null,
  changed_at     timestamptz not null,
  owner_id       uuid        not null,
  -- intent
  customer_id    uuid        not null,
  opportunity_id uuid        references opportunity,
  contact_id     uuid,
  reason         text        not null,
  goal           text        not null,
  -- slot
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > starts_at),
  scheduled_on   date        not null,
  -- course
  state          text        not null check (state in ('planned', 'checked-in', 'completed', 'cancelled')),
  planned_on     date,
  checked_in_at  timestamptz,
  latitude       numeric(7, 5) check (latitude between -90 and 90),
  longitude      numeric(8, 5) check (longitude between -180 and 180),
  completed_at   timestamptz,
  completed_on   date,
  cancelled_at   timestamptz,
  cancelled_on   date,
  cancel_reason  text,
  -- debrief
  outcome        text        check (outcome in ('reached', 'partly', 'not-reached')),
  result         text,
  feedback       text,
  went_well      text,
  went_badly     text,
  debriefed_at   timestamptz check (debriefed_at is null or state = 'completed'),
  case_id        uuid        unique check (case_id is null or debriefed_at is not null),
  check ((state = 'completed') = (completed_at is not null)),
  check ((state = 'completed') = (completed_on is not null)),
  check ((state = 'cancelled') = (cancelled_at is not null and cancel_reason is not null)),
  check ((latitude is null) = (longitude is null)),
  check (latitude is null or checked_in_at is not null),
  check ((debriefed_at is null) = (outcome is null))
) with (fillfactor = 85);

-- The lists: latest first, by owner, by customer, by deal; a week of somebody; what was done in it.
create index visit_latest on visit (starts_at desc, id desc);
create index visit_of_owner on visit (owner_id, starts_at desc, id desc);
create index visit_of_customer on visit (customer_id, starts_at desc, id desc);
create index visit_of_deal on visit (opportunity_id, starts_at desc, id desc) where opportunity_id is not null;
create index visit_in_week on visit (owner_id, scheduled_on);
create index visit_done_in_week on visit (owner_id, completed_on) where completed_on is not null;

-- One plan a person and week; a draft is a row only while it is being submitted or commented on.
create table visit_plan (
  id           uuid   primary key,
  revision     bigint not null check (revision >= 0),
  owner_id     uuid   not null,
  monday       date   not null check (extract(isodow from monday) = 1),
  state        text   not null check (state in ('draft', 'submitted')),
  submitted_at timestamptz,
  visits       int    not null check (visits >= 0),
  unique (owner_id, monday),
  check ((state = 'submitted') = (submitted_at is not null)),
  check ((state = 'draft') = (revision = 0))
);
create index visit_plan_latest on visit_plan (monday desc, id desc) where state = 'submitted';

-- What was promised: the visits as they stood in the plan when it was submitted.
create table visit_plan_entry (
  plan_id    uuid not null references visit_plan,
  visit_id   uuid not null references visit,
  planned_on date not null,
  primary key (plan_id, visit_id)
);
create index visit_plan_entry_of_visit on visit_plan_entry (visit_id);

create table visit_plan_comment (
  id           uuid        primary key,
  plan_id      uuid        not null references visit_plan,
  visit_id     uuid        references visit,
  owner_id     uuid        not null,
  author_id    uuid        not null,
  commented_at timestamptz not null,
  comment      text        not null,
  constraint nobody_comments_on_their_own_plan check (author_id <> owner_id)
);
create index visit_plan_comment_of_plan on visit_plan_comment (plan_id, commented_at, id);

-- A trusted extension: the owner of a database may create it.
create extension if not exists pg_trgm;

-- Cases name no customer, deal or contact: everybody in the organisation reads them.
create table visit_case (
  id           uuid        primary key,
  visit_id     uuid        not null unique references visit,
  author_id    uuid        not null,
  published_at timestamptz not null,
  outcome      text        not null,
  title        text        not null,
  goal         text        not null,
  result       text,
  went_well    text,
  went_badly   text,
  lesson       text,
  -- Folded; Chinese is found by its characters and bigrams in terms, other scripts by trigrams.
  search_text  text        not null,
  terms        text[]      not null
);
create index visit_case_newest on visit_case (published_at desc, id desc);
create index visit_case_by_term on visit_case using gin (terms);
create index visit_case_by_trigram on visit_case using gin (search_text gin_trgm_ops);

alter table activity add foreign key (visit_id) references visit;
