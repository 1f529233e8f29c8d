-- A lead that is another one (重复线索) points to it. Whoever had it stays on record as its owner.
alter table lead
  add column merged_into_id uuid references lead,
  drop constraint lead_status_check,
  add constraint lead_status_check check (status in
    ('new', 'claimed', 'qualified', 'converting', 'converted', 'disqualified', 'merged')),
  add check ((status = 'merged') = (merged_into_id is not null)),
  add check (merged_into_id <> id);
create index lead_merged on lead (merged_into_id) where merged_into_id is not null;

-- Those that turned out to be a lead, perhaps by way of others.
create function merged_leads(survivor uuid) returns table (lead_id uuid) language sql stable as $$
  with recursive merged as (
    select l.id from lead l where l.merged_into_id = survivor
    union all
    select l.id from lead l join merged m on l.merged_into_id = m.id)
  select id from merged
$$;

-- The one that a lead turned out to be, perhaps by way of others; itself where it is one of its own.
create function surviving_lead(wanted uuid) returns uuid language sql stable as $$
  with recursive way as (
    select wanted as id, 0 as step
    union all
    select l.merged_into_id, w.step + 1
    from way w join lead l on l.id = w.id
    where l.merged_into_id is not null)
  select id from way order by step desc limit 1
$$;
