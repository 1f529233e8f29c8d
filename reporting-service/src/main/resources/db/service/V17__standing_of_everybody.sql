-- A director's funnel costs a row a stage, however many owners there are.
insert into standing (owner_id, process_version, stage, status, collecting, deals, amount)
select nobody.id, process_version, stage, status, collecting, sum(deals), sum(amount)
from standing cross join nobody group by 1, 2, 3, 4, 5;
