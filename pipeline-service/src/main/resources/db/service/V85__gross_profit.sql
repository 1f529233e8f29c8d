-- What a deal costs, by its lines, in its own currency; null where the cost of one of them is not known.
alter table opportunity add column cost_amount numeric;

update opportunity o set cost_amount = l.cost
from (
  select l.opportunity_id, sum(round(l.quantity * l.unit_cost, scale(d.amount))) as cost
  from opportunity_line l join opportunity d on d.id = l.opportunity_id
  where not l.removed
  group by l.opportunity_id
  having bool_and(l.unit_cost is not null)
) l
where o.id = l.opportunity_id;
