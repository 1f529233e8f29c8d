-- What one unit of another currency is worth in the organisation's, from a day on.
create table exchange_rate (
  currency    text        not null check (currency ~ '^[A-Z]{3}$'),
  kind        text        not null check (kind in ('plan', 'booking')),
  valid_from  date        not null,
  revision    bigint      not null check (revision > 0),
  rate        numeric     not null check (rate > 0),
  recorded_at timestamptz not null,
  primary key (currency, kind, valid_from)
);
