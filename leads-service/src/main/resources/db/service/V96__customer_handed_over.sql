-- By which handover a customer came to its owner, and from whom: what others keep on it follows. Null
-- where it came in another way.
alter table customer
  add column handover_id      uuid,
  add column handed_over_from uuid,
  add check ((handover_id is null) = (handed_over_from is null));
