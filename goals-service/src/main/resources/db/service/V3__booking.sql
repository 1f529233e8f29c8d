-- Deals that are won now, as pipeline-service tells of them.
create table booked_deal (
  opportunity_id uuid           primary key,
  owner_id       uuid           not null,
  closed_on      date           not null,
  amount         numeric(19, 4) not null
);
create index booked_deal_by_owner on booked_deal (owner_id, closed_on, opportunity_id);
create index booked_deal_by_day on booked_deal (closed_on, opportunity_id);

-- The same by owner and business day. The unit is not stored: dated membership joins it on read.
create table booked_day (
  owner_id uuid           not null,
  day      date           not null,
  deals    bigint         not null,
  amount   numeric(19, 4) not null,
  primary key (owner_id, day)
) with (fillfactor = 80);
create index booked_day_by_day on booked_day (day);

-- The same by owner and month, so that a month of many people is read from few rows.
create table booked_month (
  owner_id uuid           not null,
  month    date           not null,
  deals    bigint         not null,
  amount   numeric(19, 4) not null,
  primary key (owner_id, month)
) with (fillfactor = 80);
create index booked_month_by_month on booked_month (month);

-- One row: counts the batches that changed the tables above.
create table booking_model (
  id         smallint    primary key check (id = 1),
  change     bigint      not null,
  changed_at timestamptz not null
);
insert into booking_model (id, change, changed_at) values (1, 0, now());
