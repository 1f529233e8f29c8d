-- Collaborators work on deals: what they see of one is the same everywhere, and each one's events are numbered
-- without gaps, so that whoever is removed stays here.

alter table opportunity_collaborator
  add column revision   bigint not null default 1,
  add column removed_at timestamptz;

-- The deals that somebody works on without owning them.
create function collaborations(collaborator uuid) returns setof uuid language sql stable as $$
  select c.opportunity_id from opportunity_collaborator c
  where c.member_id = collaborator and c.removed_at is null
$$;
