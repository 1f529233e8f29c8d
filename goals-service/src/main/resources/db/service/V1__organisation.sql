-- Units, people, and who belonged where and managed what on which day.
create extension if not exists btree_gist;

-- One row, locked by every change: it hands out the versions that the events carry.
create table organisation (
  id      smallint primary key check (id = 1),
  version bigint   not null
);
insert into organisation (id, version) values (1, 0);

-- One row: of several replicas the one that moves it on sends the heartbeat.
create table organisation_heartbeat (
  id      smallint    primary key check (id = 1),
  beats   bigint      not null,
  beat_at timestamptz not null
);
insert into organisation_heartbeat (id, beats, beat_at) values (1, 0, '-infinity');

create table unit (
  id          uuid   primary key,
  parent_id   uuid   references unit (id) deferrable initially deferred,
  kind        text   not null check (kind in ('company', 'region', 'team')),
  name        text   not null,
  external_id text   unique,
  revision    bigint not null,
  check ((kind = 'company') = (parent_id is null))
);
create unique index unit_one_company on unit (kind) where kind = 'company';
create index unit_by_parent on unit (parent_id);
create index unit_by_name on unit (name, id);

create table member (
  id               uuid    primary key,
  username         text    not null unique,
  full_name        text    not null,
  roles            text    not null,
  active           boolean not null,
  revision         bigint  not null,
  profile_revision bigint  not null
);
create index member_by_name on member (full_name, id);

-- A predecessor is shortened after its successor was inserted (Hibernate flushes in that order), so
-- that nobody is in two places at once is checked at commit.
create table membership (
  id         uuid   primary key,
  member_id  uuid   not null references member (id) deferrable initially deferred,
  unit_id    uuid   not null references unit (id) deferrable initially deferred,
  valid_from date   not null,
  valid_to   date,
  revision   bigint not null,
  check (valid_from < valid_to),
  constraint membership_one_at_a_time exclude using gist
    (member_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index membership_by_unit on membership (unit_id, valid_from);

create table management (
  id         uuid   primary key,
  unit_id    uuid   not null references unit (id) deferrable initially deferred,
  member_id  uuid   not null references member (id) deferrable initially deferred,
  valid_from date   not null,
  valid_to   date,
  revision   bigint not null,
  check (valid_from < valid_to),
  constraint management_one_at_a_time exclude using gist
    (unit_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index management_by_member on management (member_id, valid_from);
