create table counter (
  id uuid primary key,
  owner_id uuid not null,
  total bigint not null,
  revision bigint not null
);
create table counter_total (id uuid primary key, total bigint not null, events bigint not null);
create table echo (id uuid not null, revision bigint not null, primary key (id, revision));
