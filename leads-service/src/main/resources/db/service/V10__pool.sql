-- Pools (线索池, 公海) are data: each has its rules and its members. Leads and customers that nobody
-- has wait in one. What is null has no limit.
create table pool (
  pool_id                uuid    primary key,
  kind                   text    not null check (kind in ('lead', 'customer')),
  pool_key               text    not null check (pool_key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  revision               bigint  not null check (revision > 0),
  name_en                text    not null check (char_length(name_en) between 1 and 60),
  name_zh                text    not null check (char_length(name_zh) between 1 and 60),
  open_to_all            boolean not null,
  daily_claims           int     check (daily_claims between 1 and 10000),
  holding_cap            int     check (holding_cap between 1 and 1000000),
  protection_days        int     not null check (protection_days between 0 and 3650),
  cool_down_days         int     not null check (cool_down_days between 0 and 3650),
  new_data_delay_minutes int     not null check (new_data_delay_minutes between 0 and 43200),
  -- Where goes what is given back; null for here.
  destination_id         uuid    references pool check (destination_id <> pool_id),
  unique (kind, pool_key)
);
-- The name-based ids of "salesline/pool/default" and "salesline/pool/customers".
insert into pool values
  ('99b76ebe-f5be-3a68-8fdd-db3126fb7246', 'lead', 'default', 1, 'Lead pool', '线索池',
    true, 10, 100, 7, 30, 0, null),
  ('3d4f9970-324f-3e67-a51e-18e5e414dfc1', 'customer', 'default', 1, 'Customer pool', '公海',
    true, 10, 100, 7, 30, 0, null);

create table pool_member (
  pool_id   uuid not null references pool,
  member_id uuid not null,
  primary key (member_id, pool_id)
);
create index pool_member_of on pool_member (pool_id);

-- The pools whose unowned leads and customers somebody sees, masked, and may claim: they sell, and
-- the pool is open to all who do, or they are among its members.
create or replace function member_pools(caller uuid) returns table (pool_id uuid)
language sql stable as $$
  select p.pool_id
  from pool p
  where exists (
      select from access_member m
      where m.member_id = caller and m.active
        and m.roles && array['representative', 'manager', 'sales-assistant'])
    and (p.open_to_all or exists (
      select from pool_member pm where pm.pool_id = p.pool_id and pm.member_id = caller))
$$;
drop table lead_pool;

-- Where a customer waits that nobody has. No reference: every insert would lock the pool's row.
alter table customer
  add column pool_id uuid not null default '3d4f9970-324f-3e67-a51e-18e5e414dfc1';
