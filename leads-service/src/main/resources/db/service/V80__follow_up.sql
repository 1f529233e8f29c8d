-- What was done with a lead: calls, mails, meetings. The lead itself keeps when it was first and last
-- contacted, so that whoever looks for sleeping leads need not read all that was ever done.
create table follow_up (
  id           uuid        primary key,
  lead_id      uuid        not null references lead,
  kind         text        not null check (kind in ('call', 'mail', 'meeting', 'message', 'other')),
  outcome      text        not null check (outcome in ('reached', 'not-reached')),
  occurred_at  timestamptz not null,
  author_id    uuid        not null,
  recorded_at  timestamptz not null,
  -- free text, never published
  note         text        check (char_length(note) between 1 and 1000),
  next_step    text        check (char_length(next_step) between 1 and 200),
  next_step_on date
);
create index follow_up_of_lead on follow_up (lead_id, recorded_at desc, id desc);

-- Attempts count as contacts, whatever came of them; reached is when somebody first answered.
alter table lead
  add column first_contacted_at timestamptz,
  add column last_contacted_at  timestamptz,
  add column first_reached_at   timestamptz,
  add check ((first_contacted_at is null) = (last_contacted_at is null)),
  add check (first_contacted_at <= last_contacted_at);
