-- Whether the holding cap of a pool also holds for what is given: by rules and in handovers.
alter table pool add column limits_given boolean not null default false;

-- To be asked when things have been given and their holdings are locked by that: who was given more
-- than the caps allow, as others claimed at the same time, is to be decided on anew.
create function require_within_caps(members uuid[], pools uuid[]) returns boolean language plpgsql as $$
begin
  if exists (
      select from pool_holding h join pool p using (pool_id)
      where h.member_id = any (members) and h.pool_id = any (pools)
        and p.limits_given and h.held > p.holding_cap) then
    raise exception 'somebody would hold more than the cap allows' using errcode = '40001';
  end if;
  return true;
end
$$;

-- What waits in one pool, newest first.
create index lead_waiting_in on lead (pool_id, created_at desc, id desc) where owner_id is null;
create index customer_waiting_in on customer (pool_id, created_at desc, id desc) where owner_id is null;
