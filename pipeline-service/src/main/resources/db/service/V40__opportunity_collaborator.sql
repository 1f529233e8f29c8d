-- Who works on a deal beside its owner. They see it as long as they stand here.

create table opportunity_collaborator (
  opportunity_id uuid        not null references opportunity,
  member_id      uuid        not null,
  role           text        not null check (role in ('presales', 'technical', 'support')),
  added_at       timestamptz not null,
  primary key (opportunity_id, member_id)
);
create index opportunity_collaborator_of_member on opportunity_collaborator (member_id, opportunity_id);
