-- Who is told of alerts outside, and what was sent. Owned data: a rebuild does not touch them.
create table webhook (
  id            uuid    primary key,
  revision      bigint  not null,
  name          text    not null,
  format        text    not null check (format in ('salesline', 'wecom', 'dingtalk', 'feishu')),
  url           text    not null,
  -- as it signs, which a digest of it could not; empty where a robot checks none
  secret        text    not null,
  former_secret text    not null,
  former_until  timestamptz,
  -- of alerts; empty for all
  kinds         text[]  not null,
  severity      text    not null check (severity in ('info', 'warning', 'critical')),
  tells_cleared boolean not null,
  language      text    not null check (language in ('en', 'zh')),
  active        boolean not null
);
create index webhook_in_order on webhook (name, id);

-- Messages hold ids only: their words are put together when they are sent.
create table webhook_delivery (
  id         uuid        primary key,
  place      bigint      generated always as identity,
  webhook_id uuid        not null references webhook,
  -- null for a test
  alert_id   uuid        references alert,
  what       text        not null,
  -- what is sent in order: a subject
  lane       text        not null,
  state      text        not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  attempts   int         not null default 0,
  -- while it is in hand, when it is due again if nothing is heard of it
  due_at     timestamptz not null,
  written_at timestamptz not null,
  ended_at   timestamptz,
  status     int,
  failure    text
);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state = 'waiting';
create index webhook_delivery_lane on webhook_delivery (webhook_id, lane, place) where state = 'waiting';
create index webhook_delivery_latest on webhook_delivery (webhook_id, place desc);
create index webhook_delivery_ended on webhook_delivery (ended_at) where state <> 'waiting';
