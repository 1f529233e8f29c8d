-- Since when a deal has been in its stage for longer than its process allows; null while it has not.
alter table opportunity add column rotting_since timestamptz;
create index opportunity_rotting on opportunity (recorded_at desc, id desc) where rotting_since is not null;
