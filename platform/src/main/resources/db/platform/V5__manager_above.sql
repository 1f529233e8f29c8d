-- Who manages somebody's unit on a day, or the next one above it that somebody else manages; null where
-- nobody does. The unit nearest to a member is the one that most units are above.
create function manager_above(member uuid, today date) returns uuid language sql stable as $$
  select mg.member_id
  from access_membership ms
  join access_unit_closure c on c.descendant_id = ms.unit_id
  join access_management mg on mg.unit_id = c.ancestor_id
  where ms.member_id = member and mg.member_id <> member
    and ms.valid_from <= today and (ms.valid_to is null or today < ms.valid_to)
    and mg.valid_from <= today and (mg.valid_to is null or today < mg.valid_to)
  order by (select count(*) from access_unit_closure up where up.descendant_id = c.ancestor_id) desc,
    mg.valid_from, mg.member_id
  limit 1
$$;
