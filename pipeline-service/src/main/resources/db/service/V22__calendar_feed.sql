-- The secret address of somebody's calendar: only its SHA-256 is kept.
create table calendar_feed (
  member_id  uuid        primary key,
  revision   bigint      not null check (revision > 0),
  token_hash bytea       unique,
  issued_at  timestamptz not null
);
