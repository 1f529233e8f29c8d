-- The handover by which a customer came to its owner, as leads-service tells it, and the one whose
-- deals have followed.
alter table customer_replica
  add column handover_id          uuid,
  add column handed_over_from     uuid,
  add column followed_handover_id uuid;
create index customer_handed_over on customer_replica (customer_id)
  where handover_id is distinct from followed_handover_id;
