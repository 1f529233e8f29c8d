-- What people have out of pools, and what they gave up. Both are kept where owners are written, by
-- triggers: whoever gives a lead or a customer an owner, or takes it away, cannot forget to count.

-- The row is locked before somebody claims, so that no limit is passed by claiming at once.
create table pool_holding (
  pool_id   uuid not null,
  member_id uuid not null,
  held      int  not null default 0 check (held >= 0),
  -- How many were claimed on that day of the organisation's zone.
  claim_day date,
  claims    int  not null default 0 check (claims >= 0),
  primary key (member_id, pool_id)
) with (fillfactor = 70);

-- Who had a lead or a customer last, before nobody had it.
create table pool_departure (
  member_id uuid        not null,
  record_id uuid        not null,
  left_at   timestamptz not null,
  primary key (record_id, member_id)
);
create index pool_departure_of on pool_departure (member_id, left_at);

alter table lead add column protected_until timestamptz;

-- In whose holding a lead or a customer counts: a lead that became a customer, or nothing, no longer
-- does.
create function holder(status text, owner uuid) returns uuid language sql immutable as $$
  select case
    when status in ('claimed', 'qualified', 'converting', 'prospect', 'active') then owner end
$$;

create function hold(pool uuid, member uuid) returns void language sql as $$
  insert into pool_holding as h (pool_id, member_id, held)
  select pool, member, 1 where member is not null
  on conflict (member_id, pool_id) do update set held = h.held + 1
$$;
create function let_go(pool uuid, member uuid) returns void language sql as $$
  update pool_holding set held = held - 1 where member_id = member and pool_id = pool
$$;

create function count_holding() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform hold(new.pool_id, holder(new.status, new.owner_id));
  elsif tg_op = 'DELETE' then
    perform let_go(old.pool_id, holder(old.status, old.owner_id));
    delete from pool_departure where record_id = old.id;
  else
    if (holder(old.status, old.owner_id), old.pool_id)
        is distinct from (holder(new.status, new.owner_id), new.pool_id) then
      perform let_go(old.pool_id, holder(old.status, old.owner_id));
      perform hold(new.pool_id, holder(new.status, new.owner_id));
    end if;
    if old.owner_id is not null and new.owner_id is null then
      insert into pool_departure (member_id, record_id, left_at) values (old.owner_id, old.id, now())
      on conflict (record_id, member_id) do update set left_at = excluded.left_at;
    end if;
  end if;
  return null;
end
$$;

create trigger holding_begins after insert on lead
  for each row when (new.owner_id is not null) execute function count_holding();
create trigger holding_changes after update on lead
  for each row when ((old.owner_id, old.status, old.pool_id)
    is distinct from (new.owner_id, new.status, new.pool_id)) execute function count_holding();
create trigger holding_ends after delete on lead for each row execute function count_holding();
create trigger holding_begins after insert on customer
  for each row when (new.owner_id is not null) execute function count_holding();
create trigger holding_changes after update on customer
  for each row when ((old.owner_id, old.status, old.pool_id)
    is distinct from (new.owner_id, new.status, new.pool_id)) execute function count_holding();
create trigger holding_ends after delete on customer for each row execute function count_holding();

insert into pool_holding (pool_id, member_id, held)
select pool_id, holder, count(*)
from (
  select pool_id, holder(status, owner_id) as holder from lead
  union all
  select pool_id, holder(status, owner_id) from customer) held
where holder is not null
group by pool_id, holder;
