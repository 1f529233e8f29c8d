-- All that is unpublished goes through one shard (ADR 10), still in the order of its ids.
update outbox set shard = 0 where shard <> 0;
insert into outbox_parked_key (shard, aggregateid, reason, parked_at)
  select 0, aggregateid, reason, parked_at from outbox_parked_key where shard <> 0
  on conflict do nothing;
delete from outbox_parked_key where shard <> 0;
delete from outbox_lease where shard <> 0;
