-- Rules that give leads to people. What a version or a roster says never changes: the log rests on it.
create table assignment_rule (
  rule_id  uuid    primary key,
  revision bigint  not null check (revision > 0),
  position int     not null check (position between 1 and 10000),
  active   boolean not null,
  version  int     not null check (version > 0)
);
create table assignment_rule_version (
  rule_id            uuid        not null references assignment_rule,
  version            int         not null check (version > 0),
  name_en            text        not null check (char_length(name_en) between 1 and 100),
  name_zh            text        not null check (char_length(name_zh) between 1 and 100),
  condition          text        not null check (char_length(condition) between 1 and 2000),
  target_kind        text        not null check (target_kind in ('people', 'unit')),
  target_id          uuid        check ((target_id is null) = (target_kind = 'people')),
  strategy           text        not null
    check (strategy in ('rotation', 'weighted-rotation', 'least-loaded', 'longest-waiting')),
  working_hours_only boolean     not null,
  decided_at         timestamptz not null,
  decided_by         uuid        not null,
  primary key (rule_id, version)
);
-- Who takes part, with what weight and capacity, and from when.
create table assignment_roster (
  rule_id    uuid        not null references assignment_rule,
  version    int         not null check (version > 0),
  valid_from timestamptz not null,
  seats      jsonb       not null,
  decided_by uuid        not null,
  primary key (rule_id, version)
);
-- One row, which whoever changes rules locks against the turns that are under way.
create table assignment_rules_lock (singleton boolean primary key default true check (singleton));
insert into assignment_rules_lock default values;

create table absence (
  absence_id uuid        primary key,
  revision   bigint      not null check (revision > 0),
  member_id  uuid        not null,
  absent_from timestamptz not null,
  absent_to  timestamptz not null check (absent_from < absent_to),
  entered_by uuid        not null
);
create index absence_of_member on absence (member_id, absent_to);

-- Leads that the rules have not looked at, or to which they are to come back.
create table assignment_queue (
  lead_id uuid        primary key,
  due_at  timestamptz not null default clock_timestamp()
) with (fillfactor = 100, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);
create index assignment_queue_due on assignment_queue (due_at, lead_id);
insert into assignment_queue (lead_id) select id from lead where owner_id is null;

create function await_assignment() returns trigger language plpgsql as $$
begin
  insert into assignment_queue (lead_id) select id from arrived where owner_id is null;
  return null;
end $$;
create trigger lead_awaits_assignment after insert on lead
  referencing new table as arrived for each statement execute function await_assignment();

-- Where a rule is: locked first by whoever decides, so that of several replicas one does.
create table assignment_rota (
  rule_id  uuid   primary key,
  epoch    int    not null default 0,
  sequence bigint not null default 0,
  digest   bigint not null default 0,
  lags     bigint[] not null default '{}',
  served   bigint[] not null default '{}'
) with (fillfactor = 50);

-- ── The log: insert only ───────────────────────────────────────────────────────────────────────
-- Within an epoch candidates, weights and strategy are fixed.
create table assignment_epoch (
  rule_id        uuid        not null,
  epoch          int         not null,
  rule_version   int         not null,
  roster_version int         not null,
  strategy       text        not null,
  reason         text        not null,
  after_sequence bigint      not null,
  members        uuid[]      not null,
  weights        int[]       not null,
  began_at       timestamptz not null,
  primary key (rule_id, epoch)
);
-- How many open leads the candidates had, where that was looked at: at the begin of each turn.
create table assignment_load (
  rule_id        uuid     not null,
  after_sequence bigint   not null,
  epoch          int      not null,
  open           bigint[] not null,
  primary key (rule_id, after_sequence, epoch)
);
create table assignment_decision (
  rule_id    uuid        not null,
  sequence   bigint      not null,
  epoch      int         not null,
  lead_id    uuid        not null,
  member_id  uuid        not null,
  decided_at timestamptz not null,
  digest     bigint      not null,
  primary key (rule_id, sequence)
) with (fillfactor = 100);
create index assignment_decision_of_lead on assignment_decision (lead_id);
