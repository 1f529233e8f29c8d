-- Holdings and departures are counted once a statement instead of once a row: who gives a thousand
-- leads to forty people changes forty rows, not one row twenty-five times over.
create function count_holdings() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into pool_holding as h (pool_id, member_id, held)
    select pool_id, holder(status, owner_id), count(*)
    from arrived where holder(status, owner_id) is not null
    group by 1, 2 order by 2, 1
    on conflict (member_id, pool_id) do update set held = h.held + excluded.held;
    return null;
  end if;
  if tg_op = 'DELETE' then
    update pool_holding h set held = h.held - g.held
    from (select pool_id, holder(status, owner_id) as member_id, count(*) as held from gone group by 1, 2) g
    where h.member_id = g.member_id and h.pool_id = g.pool_id;
    delete from pool_departure where record_id in (select id from gone);
    return null;
  end if;
  if not exists (
      select from before b join after a using (id)
      where (b.owner_id, b.status, b.pool_id) is distinct from (a.owner_id, a.status, a.pool_id)) then
    return null;
  end if;
  insert into pool_holding as h (pool_id, member_id, held)
  select a.pool_id, holder(a.status, a.owner_id), count(*)
  from before b join after a using (id)
  where holder(a.status, a.owner_id) is not null
    and (holder(a.status, a.owner_id), a.pool_id) is distinct from (holder(b.status, b.owner_id), b.pool_id)
  group by 1, 2 order by 2, 1
  on conflict (member_id, pool_id) do update set held = h.held + excluded.held;
  update pool_holding h set held = h.held - g.held
  from (
    select b.pool_id, holder(b.status, b.owner_id) as member_id, count(*) as held
    from before b join after a using (id)
    where (holder(a.status, a.owner_id), a.pool_id) is distinct from (holder(b.status, b.owner_id), b.pool_id)
    group by 1, 2) g
  where h.member_id = g.member_id and h.pool_id = g.pool_id;
  insert into pool_departure (member_id, record_id, left_at)
  select b.owner_id, b.id, now() from before b join after a using (id)
  where b.owner_id is not null and a.owner_id is null
  on conflict (record_id, member_id) do update set left_at = excluded.left_at;
  return null;
end
$$;

drop trigger holding_begins on lead;
drop trigger holding_changes on lead;
drop trigger holding_ends on lead;
drop trigger holding_begins on customer;
drop trigger holding_changes on customer;
drop trigger holding_ends on customer;
drop function count_holding();
drop function hold(uuid, uuid);
drop function let_go(uuid, uuid);

create trigger holdings_begin after insert on lead
  referencing new table as arrived for each statement execute function count_holdings();
create trigger holdings_change after update on lead
  referencing old table as before new table as after for each statement execute function count_holdings();
create trigger holdings_end after delete on lead
  referencing old table as gone for each statement execute function count_holdings();
create trigger holdings_begin after insert on customer
  referencing new table as arrived for each statement execute function count_holdings();
create trigger holdings_change after update on customer
  referencing old table as before new table as after for each statement execute function count_holdings();
create trigger holdings_end after delete on customer
  referencing old table as gone for each statement execute function count_holdings();
