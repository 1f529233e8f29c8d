-- What became of a deal's first stay in a stage: after how many days it had reached the next stage of
-- its own version of the process, or any later one, and after how many it was lost. Kept with the stay,
-- so that a cohort's conversion is one read of an index, whatever the horizon.

-- The stages of each version in their order, with what comes next; after the last, collected.
create view stage_step as
  select process_version, stage, position,
    lead(stage) over (partition by process_version order by position, stage) as next_stage
  from (
    select process_version, stage, position from stage
    union all
    select process_version, 'collected', max(position) + 1 from stage group by process_version) steps;

-- What a deal reached, and when. One that is collected at once was won at that moment.
create view reached as
  select r.opportunity_id, arrival.revision, arrival.stage, arrival.at
  from stage_stay r cross join lateral (values
    (r.entered_revision, r.stage, r.entered_at),
    (r.left_revision, case when r.left_to in ('collected', 'lost') then r.left_to end, r.left_at),
    (r.left_revision, case when r.left_to = 'collected' then 'delivery-collection' end, r.left_at)
  ) as arrival (revision, stage, at)
  where arrival.stage is not null;

-- The days from one instant to another, 24 hours each, a begun one counted: within n days is <= n.
create function days_until(since timestamptz, past timestamptz) returns int language sql immutable as $$
  select ceil(extract(epoch from past - since) / 86400)::int
$$;

create view passage as
  select s.opportunity_id, s.entered_revision, s.process_version,
    days_until(s.entered_at, min(r.at) filter (where r.stage = here.next_stage)) as next_days,
    days_until(s.entered_at, min(r.at) filter (where there.position > here.position)) as beyond_days,
    days_until(s.entered_at, min(r.at) filter (where r.stage = 'lost')) as lost_days
  from stage_stay s
  left join stage_step here on here.process_version = s.process_version and here.stage = s.stage
  left join reached r on r.opportunity_id = s.opportunity_id and r.revision > s.entered_revision
  left join stage_step there on there.process_version = s.process_version and there.stage = r.stage
  where s.first_entry and s.entered_at is not null
  group by s.opportunity_id, s.entered_revision, s.process_version;

alter table stage_stay add column next_days int, add column beyond_days int, add column lost_days int;

update stage_stay s
set next_days = p.next_days, beyond_days = p.beyond_days, lost_days = p.lost_days
from passage p
where p.opportunity_id = s.opportunity_id and p.entered_revision = s.entered_revision;

drop index stage_stay_by_entry;
create index stage_stay_by_entry on stage_stay (owner_id, entered_at)
  include (stage, first_entry, next_days, beyond_days, lost_days, left_at);
create index stage_stay_untimed on stage_stay (owner_id, stage) where entered_at is null and first_entry;
