-- How a deal is pursued: what it is counted as, against whom, and what comes next.

-- What deals in the stage are counted as is written down on the way in, for a version of the process does not change.
alter table opportunity
  add column forecast_of_stage text not null default 'pipeline'
    check (forecast_of_stage in ('pipeline', 'best-case', 'commit', 'omitted')),
  add column forecast_chosen text check (forecast_chosen in ('pipeline', 'best-case', 'commit', 'omitted')),
  add column next_step text check (char_length(next_step) <= 200),
  add column next_step_due_on date,
  add column competitors text not null default '[]',
  add check ((next_step is null) = (next_step_due_on is null));

update opportunity o
set forecast_of_stage = case
    when p.probability >= 75 then 'commit'
    when p.probability >= 50 then 'best-case'
    else 'omitted'
  end
from process_stage p
where p.version = o.process_version and p.stage = o.stage and (p.probability >= 50 or p.probability = 0);

create index opportunity_next_step on opportunity (next_step_due_on)
  where status = 'open' and next_step_due_on is not null;
create index opportunity_competitors on opportunity using gin ((competitors::jsonb) jsonb_path_ops)
  where competitors <> '[]';
