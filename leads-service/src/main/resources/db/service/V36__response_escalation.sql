-- What happens while an owner does not turn to a lead: at a part of the time that the rules give, in
-- per cent, the owner is reminded, their manager told, and the lead taken back (null: never).
alter table response_rules
  add column remind_percent    int not null default 50,
  add column tell_percent      int not null default 100,
  add column take_back_percent int default 200,
  add check (remind_percent between 1 and tell_percent - 1),
  add check (take_back_percent > tell_percent);

-- The instants, in working time from taking the lead; how many steps have been taken, and when the next
-- is due. Null for those of before.
alter table first_response
  add column remind_at    timestamptz,
  add column tell_at      timestamptz,
  add column take_back_at timestamptz,
  add column escalations  int not null default 0 check (escalations between 0 and 3),
  add column next_at      timestamptz;
create index first_response_next on first_response (next_at) where outcome = 'open' and next_at is not null;

-- Each step once, whoever takes it.
create table response_escalation (
  id           uuid        primary key,
  response_id  uuid        not null references first_response on delete cascade,
  step         text        not null check (step in ('owner-reminded', 'manager-told', 'taken-back')),
  lead_id      uuid        not null,
  owner_id     uuid        not null,
  -- null where nobody is above the owner
  told_id      uuid,
  escalated_at timestamptz not null,
  unique (response_id, step)
);
create index response_escalation_told on response_escalation (told_id, escalated_at desc, id desc);
create index response_escalation_of_owner on response_escalation (owner_id, escalated_at desc, id desc);
create index response_escalation_latest on response_escalation (escalated_at desc, id desc);
