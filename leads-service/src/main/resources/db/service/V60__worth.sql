-- What is kept of deals, to know what their customers bring. No reference to customer: a deal may be
-- heard of before its customer, and history may have none.
create table customer_deal (
  opportunity_id uuid    primary key,
  revision       bigint  not null,
  customer_id    uuid,
  status         text    not null,
  -- in the organisation's currency; rate is that currency for one of the deal's
  amount         numeric not null,
  rate           numeric not null,
  opened_on      date,
  closed_on      date
) with (fillfactor = 85);
create index deal_of_customer on customer_deal (customer_id);

create table customer_deal_line (
  opportunity_id uuid    not null,
  line           int     not null,
  revision       bigint  not null,
  removed        boolean not null,
  -- in the deal's currency; null where nobody knows the cost
  profit         numeric,
  primary key (opportunity_id, line)
) with (fillfactor = 85);

-- What customers are said to spend a year on what the organisation sells. Only ever added to.
create table wallet_statement (
  id          uuid        primary key,
  customer_id uuid        not null references customer on delete cascade,
  revision    bigint      not null check (revision > 0),
  amount      numeric     not null check (amount >= 0),
  declared_on date        not null,
  declared_by uuid        not null,
  recorded_at timestamptz not null,
  unique (customer_id, revision)
);
create index wallet_by_day on wallet_statement (customer_id, declared_on desc, revision desc);
