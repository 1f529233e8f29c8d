create table customer (
  id                   uuid        primary key,
  revision             bigint      not null check (revision > 0),
  profile_revision     bigint      not null check (profile_revision > 0),
  created_at           timestamptz not null,
  created_by           uuid,
  name                 text        not null check (char_length(name) between 1 and 200),
  industry             text        check (char_length(industry) between 1 and 60),
  region               text        check (char_length(region) between 1 and 60),
  owner_id             uuid,
  parent_id            uuid        references customer deferrable initially deferred,
  status               text        not null check (status in ('prospect', 'active', 'withdrawn')),
  -- origin: another system's name for it, or the conversion that brought it
  external_id          text        unique check (char_length(external_id) between 1 and 100),
  source_digest        text,
  origin_conversion_id uuid        unique,
  check (parent_id <> id)
) with (fillfactor = 85);

create index customer_newest on customer (created_at desc, id desc);
create index customer_of_owner on customer (owner_id, created_at desc, id desc) where owner_id is not null;
create index customer_unowned on customer (created_at desc, id desc) where owner_id is null;
create index customer_beneath on customer (parent_id) where parent_id is not null;
