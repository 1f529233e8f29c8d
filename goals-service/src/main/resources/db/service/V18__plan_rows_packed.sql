-- A year's days go to and fro as they lie in memory: as text, an edit of many rows spent most of its time writing
-- digits and reading them. Eight bytes a number, the highest first.
create function packed(numbers bigint[]) returns bytea
  language sql immutable strict parallel safe
  return (select coalesce(string_agg(int8send(n), '' order by at), '') from unnest(numbers) with ordinality u(n, at));

-- The same the other way, for whoever looks into a table.
create function unpacked(numbers bytea) returns bigint[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(('x' || encode(substring(numbers, 1 + 8 * at, 8), 'hex'))::bit(64)::bigint order by at), '{}')
    from generate_series(0, length(numbers) / 8 - 1) at);

alter table plan_row
  alter column amounts type bytea using packed(amounts),
  alter column weights type bytea using packed(weights);
alter table plan_row alter column amounts set storage main;

alter table plan_promise drop constraint plan_promise_amounts_check;
alter table plan_promise
  alter column amounts type bytea using packed(amounts),
  alter column weights type bytea using packed(weights);
alter table plan_promise add check (length(amounts) = 96);
