-- What every service's database holds beside its own tables. Services have DML here and no DDL.

-- ── Outbox ─────────────────────────────────────────────────────────────────────────────────────
-- aggregatetype, aggregateid, type and payload carry the names of Debezium's EventRouter, so that a
-- team with change data capture can read this table in the relay's place.
create table outbox (
  id            bigint generated always as identity primary key,
  shard         smallint    not null,
  aggregatetype text        not null,
  aggregateid   text        not null,
  type          text        not null,
  event_id      uuid        not null,
  revision      bigint      not null,
  occurred_at   timestamptz not null,
  recorded_at   timestamptz not null,
  traceparent   text,
  event_topic   text,
  state_topic   text,
  tombstone     boolean     not null default false,
  headers       jsonb,
  payload       bytea       not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000, fillfactor = 100);
create index outbox_unpublished on outbox (shard, id);

-- One owner a shard. The epoch fences a stale owner's deletes, the transactional.id its sends.
create table outbox_lease (
  shard      smallint primary key,
  owner      text        not null default '',
  epoch      bigint      not null default 0,
  expires_at timestamptz not null default '-infinity'
);
insert into outbox_lease (shard) select generate_series(0, 3);

-- A key whose record Kafka will not take waits here; its shard goes on without it.
create table outbox_parked_key (
  shard        smallint    not null,
  aggregateid  text        not null,
  reason       text        not null,
  parked_at    timestamptz not null default clock_timestamp(),
  primary key (shard, aggregateid)
);

-- ── Inbox ──────────────────────────────────────────────────────────────────────────────────────
-- The last revision a consumer applied, a key. Lower is skipped, the next is applied, a gap parks the key.
create table inbox_revision (
  consumer text   not null,
  key      text   not null,
  revision bigint not null,
  primary key (consumer, key)
) with (fillfactor = 80);

create table inbox_parked_key (
  consumer  text        not null,
  key       text        not null,
  reason    text        not null,
  parked_at timestamptz not null default clock_timestamp(),
  primary key (consumer, key)
);

create table dead_letter (
  id               bigint generated always as identity primary key,
  consumer         text        not null,
  topic            text        not null,
  kafka_partition  int         not null,
  kafka_offset     bigint      not null,
  key              text        not null,
  value            bytea,
  headers          jsonb       not null,
  reason           text        not null,
  dead_at          timestamptz not null default clock_timestamp(),
  unique (consumer, topic, kafka_partition, kafka_offset)
);
create index dead_letter_by_key on dead_letter (consumer, key, id);

-- ── Commands ───────────────────────────────────────────────────────────────────────────────────
create table idempotency_key (
  principal    text        not null,
  key          text        not null,
  request_hash bytea       not null,
  status       smallint,
  headers      jsonb,
  body         text,
  created_at   timestamptz not null default clock_timestamp(),
  primary key (principal, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table audit_log (
  id         bigint generated always as identity,
  at         timestamptz not null,
  member_id  uuid,
  operation  text        not null,
  request_id text        not null,
  entity     text        not null,
  entity_id  text        not null,
  action     text        not null,
  before     jsonb       not null,
  after      jsonb       not null
) partition by range (at);
create table audit_log_rest partition of audit_log default;
create index audit_log_by_entity on audit_log (entity, entity_id, at);
create index audit_log_by_member on audit_log (member_id, at);

-- Partitions from this month for the months asked. Run by the migration command, which owns the table.
create procedure provide_audit_months(months int) language plpgsql as $$
declare
  first date := date_trunc('month', now())::date;
  month date;
begin
  for i in 0 .. months - 1 loop
    month := first + make_interval(months => i);
    if to_regclass('audit_log_' || to_char(month, 'YYYY_MM')) is null then
      execute format('create table %I partition of audit_log for values from (%L) to (%L)',
        'audit_log_' || to_char(month, 'YYYY_MM'), month, month + interval '1 month');
    end if;
  end loop;
end $$;
