-- Calls, meetings and tasks; those that follow from a visit name it.
create table activity (
  id             uuid        primary key,
  revision       bigint      not null check (revision > 0),
  recorded_at    timestamptz not null,
  kind           text        not null check (kind in ('call', 'meeting', 'task')),
  owner_id       uuid        not null,
  created_by     uuid        not null,
  subject        text        not null,
  customer_id    uuid,
  opportunity_id uuid        references opportunity,
  visit_id       uuid,
  due_on         date,
  status         text        not null check (status in ('open', 'completed')),
  completed_at   timestamptz,
  completed_on   date,
  note           text,
  check ((status = 'completed') = (completed_at is not null)),
  check ((status = 'completed') = (completed_on is not null))
);

create index activity_newest on activity (recorded_at desc, id desc);
create index activity_of_owner on activity (owner_id, recorded_at desc, id desc);
create index activity_of_customer on activity (customer_id, recorded_at desc, id desc) where customer_id is not null;
create index activity_of_deal on activity (opportunity_id, recorded_at desc, id desc) where opportunity_id is not null;
create index activity_of_visit on activity (visit_id, recorded_at desc, id desc) where visit_id is not null;
create index activity_due on activity (due_on, owner_id) where status = 'open';
