-- Files that hang on records, and those on their way. A file has the access of its record.
create table file (
  id              uuid        primary key,
  revision        bigint      not null check (revision >= 0),
  host_type       text        not null check (host_type in ('opportunity')),
  host_id         uuid        not null,
  name            text        not null,
  length          bigint      not null check (length > 0),
  promised_sha256 text,
  received        bigint      not null check (received between 0 and length),
  state           text        not null check (state in ('uploading', 'attached', 'removed')),
  media_type      text,
  sha256          text,
  created_by      uuid        not null,
  recorded_at     timestamptz not null,
  expires_at      timestamptz not null,
  removed_by      uuid,
  check ((state = 'uploading') = (revision = 0)),
  check (state = 'uploading' or (received = length and sha256 is not null and media_type is not null)),
  check ((state = 'removed') = (removed_by is not null))
);

create index file_of_host on file (host_type, host_id, recorded_at, id) where state <> 'removed';
create index file_unfinished on file (expires_at) where state = 'uploading';

-- What came of a file so far. Two that send for one offset: one of them is in here.
create table file_part (
  file_id   uuid   not null references file,
  starts_at bigint not null check (starts_at >= 0),
  name      text   not null,
  primary key (file_id, starts_at)
);

-- Of the files of a deal, which approvals rest on; empty without any.
alter table opportunity add column files_digest text not null default '';
