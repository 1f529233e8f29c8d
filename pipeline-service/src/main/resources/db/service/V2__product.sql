create table product (
  product_id  uuid    primary key,
  revision    bigint  not null check (revision > 0),
  external_id text    not null unique,
  code        text    not null,
  name        text    not null,
  list_price  numeric not null check (list_price >= 0),
  currency    text    not null check (currency ~ '^[A-Z]{3}$'),
  active      boolean not null,
  -- Codes may move from one product to another within a command.
  unique (code) deferrable initially deferred
);
