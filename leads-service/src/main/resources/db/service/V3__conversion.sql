-- One row a lead that was ever to be converted. Every attempt goes by the same ids, so that however
-- often it is tried, and whatever is delivered twice, one customer and one deal come of it.
create table conversion (
  id               uuid        primary key,
  lead_id          uuid        not null unique references lead,
  opportunity_id   uuid        not null unique,
  customer_id      uuid        not null references customer,
  customer_is_new  boolean     not null,
  owner_id         uuid        not null,
  attempt          int         not null check (attempt > 0),
  status           text        not null check (status in ('requested', 'converted', 'cancelled')),
  requested_at     timestamptz not null,
  requested_by     uuid,
  deadline         timestamptz not null,
  settled_at       timestamptz,
  cancelled_for    text        check (cancelled_for in ('refused', 'timed-out')),
  refusal_code     text        check (char_length(refusal_code) <= 100),
  opportunity_name text        check (char_length(opportunity_name) between 1 and 200),
  amount           numeric     check (amount >= 0),
  currency         text        check (currency ~ '^[A-Z]{3}$'),
  expected_close   date,
  product_id       uuid,
  check ((status = 'requested') = (settled_at is null)),
  check ((status = 'cancelled') = (cancelled_for is not null)),
  check ((amount is null) = (currency is null))
) with (fillfactor = 85);

create index conversion_pending on conversion (deadline) where status = 'requested';
