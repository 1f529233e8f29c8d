-- Open deals on their way from one version of the sales process to another, a batch at a time. A deal
-- that has gone over is no longer on the old version, so what is left to do is always what is there.
create table process_migration (
  id           uuid        primary key,
  from_version int         not null references process_version,
  to_version   int         not null references process_version,
  mapping      jsonb       not null,
  state        text        not null check (state in ('running', 'done')),
  total        int         not null check (total >= 0),
  moved        int         not null check (moved >= 0),
  started_by   uuid        not null,
  started_at   timestamptz not null,
  finished_at  timestamptz,
  check (from_version <> to_version),
  check ((state = 'done') = (finished_at is not null))
);
create unique index process_migration_running on process_migration (from_version) where state = 'running';

create index opportunity_open_on_version on opportunity (process_version, id) where status = 'open';
