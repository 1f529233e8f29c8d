-- The numbers of a row get as few bytes as the largest of them needs: a first byte says how many, then the numbers as
-- before. With eight bytes each a row of a year was above what PostgreSQL leaves alone, and compressing and moving its
-- parts took much of an edit. None is negative.
create or replace function packed(numbers bigint[]) returns bytea
  language sql immutable strict parallel safe
  return (
    select set_byte('\x00', 0, w) || coalesce(string_agg(substring(int8send(n), 9 - w), '' order by at), '')
    from (select coalesce((length(to_hex(max(m) | 1)) + 1) / 2, 1) as w from unnest(numbers) m) width
    left join unnest(numbers) with ordinality u(n, at) on true
    group by w);

alter function unpacked(bytea) rename to unpacked_wide;
create function unpacked(numbers bytea) returns bigint[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(
      ('x' || lpad(encode(substring(numbers, 2 + w * at, w), 'hex'), 16, '0'))::bit(64)::bigint order by at), '{}')
    from (select get_byte(numbers, 0) as w) width, generate_series(0, (length(numbers) - 1) / w - 1) at);

alter table plan_promise drop constraint plan_promise_amounts_check;
update plan_row set amounts = packed(unpacked_wide(amounts)), weights = packed(unpacked_wide(weights));
update plan_promise set amounts = packed(unpacked_wide(amounts)), weights = packed(unpacked_wide(weights));
alter table plan_promise add check (length(amounts) = 1 + 12 * get_byte(amounts, 0));
drop function unpacked_wide(bytea);

-- Never compressed nor moved: a year fits into a page also where each number needs eight bytes.
alter table plan_row alter column amounts set storage plain, alter column weights set storage plain;
