-- The organisation as this service knows it: a replica of salesline.goals.organisation.v1 and
-- salesline.goals.member-profile.v1. Who may see what is decided from these tables, in the query.

create table access_member (
  member_id uuid primary key,
  roles     text[]  not null,
  active    boolean not null,
  revision  bigint  not null
);
create table access_profile (
  member_id uuid primary key,
  username  text   not null unique,
  full_name text   not null,
  revision  bigint not null
);
create table access_unit (
  unit_id   uuid primary key,
  parent_id uuid,
  kind      text   not null,
  name      text   not null,
  revision  bigint not null
);
-- Every unit with each unit beneath it, itself included.
create table access_unit_closure (
  ancestor_id   uuid not null,
  descendant_id uuid not null,
  primary key (ancestor_id, descendant_id)
);
create index access_unit_closure_up on access_unit_closure (descendant_id, ancestor_id);
create table access_membership (
  membership_id uuid primary key,
  member_id     uuid   not null,
  unit_id       uuid   not null,
  valid_from    date   not null,
  valid_to      date,
  revision      bigint not null
);
create index access_membership_by_member on access_membership (member_id, valid_from);
create index access_membership_by_unit on access_membership (unit_id, valid_from);
create table access_management (
  management_id uuid primary key,
  unit_id       uuid   not null,
  member_id     uuid   not null,
  valid_from    date   not null,
  valid_to      date,
  revision      bigint not null
);
create index access_management_by_member on access_management (member_id);
create index access_management_by_unit on access_management (unit_id);

-- One row: how far the replica is, and when its owner last spoke.
create table access_replica (
  singleton    boolean primary key default true check (singleton),
  version      bigint      not null default 0,
  heartbeat_at timestamptz
);
insert into access_replica default values;

create function rebuild_unit_closure() returns void language sql as $$
  delete from access_unit_closure;
  insert into access_unit_closure
    with recursive beneath as (
      select unit_id as ancestor_id, unit_id as descendant_id from access_unit
      union
      select b.ancestor_id, u.unit_id from beneath b join access_unit u on u.parent_id = b.descendant_id)
    select ancestor_id, descendant_id from beneath;
$$;

-- Applies one published record. Later revisions win; an earlier one changes nothing.
create function apply_organisation_record(record jsonb) returns void language plpgsql as $$
declare
  what text := record ->> 'kind';
  gone boolean := coalesce((record ->> 'deleted')::boolean, false);
  rev bigint := coalesce((record ->> 'revision')::bigint, 0);
  unit uuid := (record ->> 'unit_id')::uuid;
  parent_before uuid;
  parent_after uuid;
  known boolean;
begin
  case what
    when 'unit' then
      select parent_id into parent_before from access_unit where unit_id = unit;
      known := found;
      insert into access_unit as u (unit_id, parent_id, kind, name, revision)
        values (unit, (record ->> 'parent_id')::uuid, record ->> 'unit_kind', record ->> 'name', rev)
        on conflict (unit_id) do update set parent_id = excluded.parent_id, kind = excluded.kind,
          name = excluded.name, revision = excluded.revision where u.revision < excluded.revision
        returning parent_id into parent_after;
      if gone then delete from access_unit where unit_id = unit; end if;
      if not known and not gone and not exists (select from access_unit where parent_id = unit) then
        -- A new leaf: beneath itself and whatever its parent is beneath.
        insert into access_unit_closure
          select unit, unit
          union all
          select ancestor_id, unit from access_unit_closure where descendant_id = parent_after;
      elsif gone or not known or (found and parent_after is distinct from parent_before) then
        perform rebuild_unit_closure();
      end if;
    when 'member' then
      insert into access_member as m (member_id, roles, active, revision)
        values ((record ->> 'member_id')::uuid, string_to_array(coalesce(record ->> 'roles', ''), ','), (record ->> 'active')::boolean and not gone, rev)
        on conflict (member_id) do update set roles = excluded.roles, active = excluded.active,
          revision = excluded.revision where m.revision < excluded.revision;
    when 'membership' then
      insert into access_membership as m (membership_id, member_id, unit_id, valid_from, valid_to, revision)
        values ((record ->> 'membership_id')::uuid, (record ->> 'member_id')::uuid, (record ->> 'unit_id')::uuid,
          (record ->> 'valid_from')::date, (record ->> 'valid_to')::date, rev)
        on conflict (membership_id) do update set unit_id = excluded.unit_id, valid_from = excluded.valid_from,
          valid_to = excluded.valid_to, revision = excluded.revision where m.revision < excluded.revision;
      if gone then delete from access_membership where membership_id = (record ->> 'membership_id')::uuid; end if;
    when 'management' then
      insert into access_management as m (management_id, unit_id, member_id, valid_from, valid_to, revision)
        values ((record ->> 'management_id')::uuid, (record ->> 'unit_id')::uuid, (record ->> 'member_id')::uuid,
          (record ->> 'valid_from')::date, (record ->> 'valid_to')::date, rev)
        on conflict (management_id) do update set unit_id = excluded.unit_id, member_id = excluded.member_id,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to, revision = excluded.revision
          where m.revision < excluded.revision;
      if gone then delete from access_management where management_id = (record ->> 'management_id')::uuid; end if;
    when 'heartbeat' then
      update access_replica set heartbeat_at = greatest(heartbeat_at, (record ->> 'heartbeat_at')::timestamptz);
    else
      raise exception 'unknown kind of organisation record: %', what using errcode = 'data_exception';
  end case;
  update access_replica set version = greatest(version, (record ->> 'organisation_version')::bigint)
    where version < (record ->> 'organisation_version')::bigint;
end $$;

-- People of a unit and all beneath it on a day.
create function unit_members(unit uuid, day date) returns table (member_id uuid) language sql stable as $$
  select ms.member_id
  from access_unit_closure c
  join access_membership ms on ms.unit_id = c.descendant_id
  where c.ancestor_id = unit and ms.valid_from <= day and (ms.valid_to is null or day < ms.valid_to)
$$;

-- Those whose records somebody sees today: one's own, and those of the units one manages.
create function visible_members(caller uuid, today date) returns table (member_id uuid) language sql stable as $$
  select caller
  union
  select ms.member_id
  from access_management mg
  join access_unit_closure c on c.ancestor_id = mg.unit_id
  join access_membership ms on ms.unit_id = c.descendant_id
  where mg.member_id = caller
    and mg.valid_from <= today and (mg.valid_to is null or today < mg.valid_to)
    and ms.valid_from <= today and (ms.valid_to is null or today < ms.valid_to)
$$;

-- The units somebody manages today, with all beneath them.
create function managed_units(caller uuid, today date) returns table (unit_id uuid) language sql stable as $$
  select distinct c.descendant_id
  from access_management mg
  join access_unit_closure c on c.ancestor_id = mg.unit_id
  where mg.member_id = caller and mg.valid_from <= today and (mg.valid_to is null or today < mg.valid_to)
$$;
