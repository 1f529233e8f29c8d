-- What was answered to the checklist of a deal: as it stands, and every revision of it. The answer
-- is free text; events and audit say only that there is one.
create table checklist_answer (
  opportunity_id uuid        not null references opportunity,
  item           text        not null,
  revision       bigint      not null check (revision > 0),
  answered       boolean     not null,
  answer         text        not null,
  member_id      uuid        not null,
  at             timestamptz not null,
  primary key (opportunity_id, item),
  check (answered or answer = '')
);

create table checklist_answer_revision (
  opportunity_id uuid        not null references opportunity,
  item           text        not null,
  revision       bigint      not null check (revision > 0),
  answered       boolean     not null,
  answer         text        not null,
  member_id      uuid        not null,
  at             timestamptz not null,
  primary key (opportunity_id, item, revision)
);
