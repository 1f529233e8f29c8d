-- Results belong to the unit in which their owner was on the business day. The unit is not stored:
-- dated membership joins it, on read, so a late organisation event rewrites nothing.

-- Whom which unit held on which days. A later membership ends an earlier one, so that no day counts
-- twice whatever the order in which a move's two records arrive.
create view membership_span as
  select member_id, unit_id, daterange(valid_from, valid_to) as days
  from (
    select member_id, unit_id, valid_from,
      least(valid_to, lead(valid_from) over (partition by member_id order by valid_from, membership_id)) as valid_to
    from access_membership) dated
  where valid_to is null or valid_to > valid_from;

-- The nearest unit of a kind at or above each unit.
create view unit_of_kind as
  select distinct on (c.descendant_id, u.kind) c.descendant_id as unit_id, u.kind, u.unit_id as ancestor_id
  from access_unit_closure c
  join access_unit u on u.unit_id = c.ancestor_id
  order by c.descendant_id, u.kind,
    (select count(*) from access_unit_closure above where above.descendant_id = c.ancestor_id) desc, u.unit_id;

-- The days on which results of whom belonged to a unit or one beneath it.
create function unit_results(unit uuid) returns table (owner_id uuid, days datemultirange)
language sql stable as $$
  select s.member_id, range_agg(s.days)
  from membership_span s
  join access_unit_closure c on c.descendant_id = s.unit_id
  where c.ancestor_id = unit
  group by s.member_id
$$;

-- Whose results of which days somebody sees: all of one's own, and what was earned in the units that
-- one manages today.
create function seen_results(caller uuid, today date) returns table (owner_id uuid, days datemultirange)
language sql stable as $$
  select owner_id, range_agg(days)
  from (
    select caller as owner_id, daterange(null, null) as days
    union all
    select s.member_id, s.days
    from membership_span s
    where s.unit_id in (select unit_id from managed_units(caller, today))) seen
  group by owner_id
$$;

-- The days on which an owner was in some unit of a kind, or beneath one.
create function assigned_results(unit_kind text) returns table (owner_id uuid, days datemultirange)
language sql stable as $$
  select s.member_id, range_agg(s.days)
  from membership_span s
  join unit_of_kind k on k.unit_id = s.unit_id and k.kind = unit_kind
  group by s.member_id
$$;
