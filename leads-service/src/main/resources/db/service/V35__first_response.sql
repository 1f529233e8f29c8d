-- How soon a lead is to be turned to by whom it has come to: one row, so that a revision says it all.
create table response_rules (
  singleton         boolean primary key default true check (singleton),
  revision          bigint  not null check (revision > 0),
  -- In order, the first that fits: [{"source": "phone", "minutes": 30}]. Minutes of working time.
  rules             jsonb   not null check (jsonb_typeof(rules) = 'array'),
  otherwise_minutes int     not null check (otherwise_minutes > 0)
);
-- Who asks now is answered in half an hour, who was met or recommended in two, the rest within a day.
insert into response_rules (revision, rules, otherwise_minutes) values (1, '[
  {"source": "web-form", "minutes": 30},
  {"source": "phone", "minutes": 30},
  {"source": "referral", "minutes": 120},
  {"source": "exhibition", "minutes": 120}]', 480);

-- One row each time that somebody comes to have a lead; it stays when the lead has moved on. Its lead's
-- lock guards it too.
create table first_response (
  id              uuid        primary key,
  lead_id         uuid        not null references lead,
  owner_id        uuid        not null,
  source          text,
  taken_at        timestamptz not null,
  allowed_minutes int         not null check (allowed_minutes > 0),
  due_at          timestamptz not null check (due_at >= taken_at),
  outcome         text        not null check (outcome in ('open', 'met', 'missed', 'left')),
  answered_at     timestamptz check (answered_at >= taken_at),
  -- of working time, from taking it to the answer
  worked_seconds  bigint      check (worked_seconds >= 0),
  unique (lead_id, owner_id, taken_at),
  check ((answered_at is null) = (worked_seconds is null)),
  check (answered_at is null or outcome in ('met', 'missed')),
  check (answered_at is not null or outcome <> 'met')
) with (fillfactor = 85);

create index first_response_open on first_response (due_at, id) where outcome = 'open';
create index first_response_latest on first_response (taken_at desc, id desc);
create index first_response_of_owner on first_response (owner_id, taken_at desc, id desc);
