-- The sales process as data. A version is never edited: a change is a new version, and a deal stays
-- on the one it started with.

create table process_version (
  version     int         primary key check (version > 0),
  active_from timestamptz not null
);

create table process_stage (
  version                   int  not null references process_version,
  stage                     text not null,
  position                  int  not null check (position > 0),
  kind                      text not null check (kind in ('open', 'delivery')),
  label_en                  text not null,
  label_zh                  text not null,
  probability               int  not null check (probability between 0 and 100),
  dwell_limit_working_days  int  not null check (dwell_limit_working_days > 0),
  primary key (version, stage),
  unique (version, position)
);
-- Winning enters one stage, not one of several.
create unique index process_stage_delivery on process_stage (version) where kind = 'delivery';

insert into process_version (version, active_from) values (1, '2000-01-01T00:00:00Z');
insert into process_stage (version, stage, position, kind, label_en, label_zh, probability, dwell_limit_working_days) values
  (1, 'lead-screening',      1, 'open',     'Lead screening',          '线索筛选',   5,  3),
  (1, 'first-contact',       2, 'open',     'First contact',           '初次接触',  10,  7),
  (1, 'needs-discovery',     3, 'open',     'Needs discovery',         '需求探询',  25, 14),
  (1, 'proposal',            4, 'open',     'Proposal',                '方案呈现',  50, 14),
  (1, 'negotiation',         5, 'open',     'Negotiation and close',   '谈判成交',  75, 21),
  (1, 'delivery-collection', 6, 'delivery', 'Delivery and collection', '交付回款', 100, 21);

-- Publishes the stages of a version as a dimension, in the migration's transaction: a version and
-- its labels reach the readers with the release that brings it.
create function publish_process_version(process int) returns void language sql as $$
  insert into outbox (shard, aggregatetype, aggregateid, type, event_id, revision, occurred_at,
    recorded_at, event_topic, state_topic, tombstone, payload)
  select
    -- Java's String.hashCode modulo 4 for an ASCII key: 31 is -1 modulo 4, so the signs alternate.
    (select mod(sum(ascii(substr(key, i, 1)) * case when mod(length(key) - i, 2) = 0 then 1 else 3 end), 4)
      from generate_series(1, length(key)) i),
    'stage', key, 'salesline.pipeline.stage.defined.v1', event_id, 1, now(), now(),
    null, 'salesline.pipeline.stage.v1', false,
    convert_to(json_build_object(
      'process_version', version, 'stage', stage, 'position', position, 'label_en', label_en,
      'label_zh', label_zh, 'probability', probability,
      'dwell_limit_working_days', dwell_limit_working_days,
      'event_id', event_id, 'event_type', 'salesline.pipeline.stage.defined.v1', 'revision', 1,
      'occurred_at', told_at, 'recorded_at', told_at)::text, 'UTF8')
  from (
    select s.*, s.version || ':' || s.stage as key, gen_random_uuid() as event_id,
      to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as told_at
    from process_stage s where s.version = process
    order by s.position) defined
$$;

select publish_process_version(1);
