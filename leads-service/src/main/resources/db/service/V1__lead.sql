-- Pools of leads that nobody has yet. There is one so far, of which everybody is a member who sells.
create table lead_pool (
  pool_id  uuid primary key,
  pool_key text not null unique
);
-- The name-based id of "salesline/pool/default".
insert into lead_pool values ('99b76ebe-f5be-3a68-8fdd-db3126fb7246', 'default');

-- The pools whose unowned leads somebody sees, masked, and may claim.
create function member_pools(caller uuid) returns table (pool_id uuid) language sql stable as $$
  select p.pool_id
  from lead_pool p
  where exists (
    select from access_member m
    where m.member_id = caller and m.active
      and m.roles && array['representative', 'manager', 'sales-assistant'])
$$;

create table lead (
  id                      uuid        primary key,
  revision                bigint      not null check (revision > 0),
  created_at              timestamptz not null,
  created_by              uuid,
  -- profile
  company                 text        not null check (char_length(company) between 1 and 200),
  source                  text        check (char_length(source) between 1 and 60),
  region                  text        check (char_length(region) between 1 and 60),
  industry                text        check (char_length(industry) between 1 and 60),
  estimated_amount        numeric     check (estimated_amount >= 0),
  currency                text        not null check (currency ~ '^[A-Z]{3}$'),
  -- contact: personal, never published
  contact_name            text        check (char_length(contact_name) between 1 and 100),
  phone                   text        check (char_length(phone) between 1 and 40),
  email                   text        check (char_length(email) between 1 and 254),
  note                    text        check (char_length(note) between 1 and 2000),
  -- standing. No reference to lead_pool: every insert would lock its one row.
  pool_id                 uuid        not null,
  status                  text        not null
    check (status in ('new', 'claimed', 'qualified', 'converting', 'converted', 'disqualified')),
  owner_id                uuid,
  claimed_at              timestamptz,
  qualified_at            timestamptz,
  disqualification_reason text,
  conversion_id           uuid        unique,
  customer_id             uuid,
  opportunity_id          uuid,
  check ((status = 'new') = (owner_id is null)),
  check ((owner_id is null) = (claimed_at is null)),
  check (qualified_at is not null or status not in ('qualified', 'converting', 'converted')),
  check ((status = 'disqualified') = (disqualification_reason is not null)),
  check ((status in ('converting', 'converted'))
    = (conversion_id is not null and customer_id is not null and opportunity_id is not null))
) with (fillfactor = 85);

-- The lists: newest first, by owner, waiting in the pool, by what has become of them.
create index lead_newest on lead (created_at desc, id desc);
create index lead_of_owner on lead (owner_id, created_at desc, id desc) where owner_id is not null;
create index lead_waiting on lead (created_at desc, id desc) where owner_id is null;
create index lead_in_status on lead (status, created_at desc, id desc) where status <> 'new';
