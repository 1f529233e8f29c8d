-- Forms that strangers fill in on somebody's web pages, as data.
create table web_form (
  key        text        primary key check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and char_length(key) <= 60),
  revision   bigint      not null check (revision > 0),
  origins    text        not null,
  fields     text        not null,
  source     text        not null check (char_length(source) between 1 and 60),
  consent_en text        not null check (char_length(consent_en) between 1 and 1000),
  consent_zh text        not null check (char_length(consent_zh) between 1 and 1000),
  active     boolean     not null,
  -- signs when a form was opened
  secret     bytea       not null check (length(secret) = 32),
  created_by uuid        not null,
  created_at timestamptz not null
);

-- How often a form was sent in an hour: in all (no address) and by each address, which stands here as a digest.
create table web_form_sent (
  form_key text        not null references web_form on delete cascade,
  address  bytea       not null,
  hour     timestamptz not null,
  count    int         not null,
  primary key (form_key, address, hour)
) with (fillfactor = 50);
create index web_form_sent_old on web_form_sent (hour);
