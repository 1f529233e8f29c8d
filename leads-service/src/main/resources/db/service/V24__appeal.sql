-- Appeals (申诉) against what was decided on a lead: one speaks, somebody who has no part in it decides.
create table appeal (
  id             uuid        primary key,
  revision       bigint      not null check (revision > 0),
  kind           text        not null check (kind in ('recycle', 'clash', 'attribution')),
  lead_id        uuid        not null references lead on delete cascade,
  appellant_id   uuid        not null,
  -- The appellant, and who had the lead or had it before: when it was filed, and when it was decided.
  parties        uuid[]      not null check (appellant_id = any (parties)),
  words          text        not null check (char_length(words) between 1 and 500),
  filed_at       timestamptz not null,
  verdict        text        check (verdict in ('upheld', 'dismissed')),
  decided_by     uuid,
  decided_at     timestamptz,
  decision_words text        check (char_length(decision_words) between 1 and 500),
  constraint no_party_decides_on_an_appeal check (decided_by <> all (parties)),
  check ((verdict is null) = (decided_by is null)),
  check ((verdict is null) = (decided_at is null)),
  check ((verdict is null) = (decision_words is null))
);
-- One at a time of a lead and an appellant.
create unique index appeal_open on appeal (lead_id, appellant_id) where verdict is null;
create index appeal_latest on appeal (filed_at desc, id desc);
create index appeal_of_party on appeal using gin (parties);
