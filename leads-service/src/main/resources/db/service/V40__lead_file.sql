-- Files of leads on their way in. What people decide about one stands in lead_file, how far its reader
-- is in lead_file_progress, which is held by one reader at a time: by the epoch, until the lease ends.
create table lead_file (
  id          uuid        primary key,
  revision    bigint      not null check (revision > 0),
  name        text        not null check (char_length(name) between 1 and 200),
  length      bigint      not null check (length > 0),
  received    bigint      not null check (received between 0 and length),
  state       text        not null
    check (state in ('uploading', 'ready', 'running', 'paused', 'done', 'cancelled')),
  created_by  uuid        not null,
  created_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz,
  -- when what is left of it is forgotten
  expires_at  timestamptz not null,
  -- how it is to be read: known when it is all here
  encoding    text,
  delimiter   text        check (char_length(delimiter) = 1),
  header      text,
  columns     text,
  check (state = 'uploading' or received = length)
);
create index lead_file_of on lead_file (created_by, created_at desc, id desc);
create index lead_file_running on lead_file (started_at) where state = 'running';
create index lead_file_expiring on lead_file (expires_at);

create table lead_file_progress (
  file_id     uuid        primary key references lead_file on delete cascade,
  epoch       bigint      not null default 0,
  lease_until timestamptz not null default '-infinity',
  next_offset bigint      not null,
  next_line   bigint      not null,
  rows_read   bigint      not null default 0,
  created     bigint      not null default 0,
  duplicates  bigint      not null default 0,
  rejected    bigint      not null default 0
) with (fillfactor = 50);

-- Its bytes, until it is done. They are compressed nowhere, as they are read once.
create table lead_file_part (
  file_id   uuid   not null references lead_file on delete cascade,
  starts_at bigint not null,
  bytes     bytea  not null,
  primary key (file_id, starts_at)
);
alter table lead_file_part alter column bytes set storage external;

-- The rows that became no lead, with their words: personal data, which goes when the file expires.
create table lead_file_row (
  file_id    uuid   not null references lead_file on delete cascade,
  row_number bigint not null,
  line       bigint not null,
  outcome    text   not null check (outcome in ('duplicate', 'rejected')),
  reasons    json   not null,
  cells      json   not null,
  primary key (file_id, row_number)
);

-- The leads that came of it, a batch of rows after the other.
create table lead_file_batch (
  file_id   uuid   not null references lead_file on delete cascade,
  first_row bigint not null,
  lead_ids  uuid[] not null,
  primary key (file_id, first_row)
);
