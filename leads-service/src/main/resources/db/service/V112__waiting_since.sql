-- Since when nobody has a lead that somebody had; null where nobody has had it yet.
alter table lead add column waiting_since timestamptz;
update lead l set waiting_since = d.left_at
from (select record_id, max(left_at) as left_at from pool_departure group by record_id) d
where l.id = d.record_id and l.owner_id is null;

-- How long leads wait is counted from the index alone.
drop index lead_waiting;
create index lead_waiting on lead (created_at desc, id desc) include (waiting_since) where owner_id is null;
