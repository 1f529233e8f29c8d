-- What a deal's customer is offered, version by version. What was submitted never changes.
create table proposal (
  id             uuid        primary key,
  revision       bigint      not null check (revision >= 0),
  opportunity_id uuid        not null references opportunity,
  version        int         not null check (version > 0),
  customer_id    uuid,
  owner_id       uuid        not null,
  state          text        not null
    check (state in ('draft', 'submitted', 'accepted', 'rejected', 'superseded', 'expired')),
  currency       text        not null,
  net_amount     numeric     not null check (net_amount >= 0),
  tax_amount     numeric     not null check (tax_amount >= 0),
  valid_until    date        not null,
  note           text,
  created_by     uuid        not null,
  recorded_at    timestamptz not null,
  submitted_at   timestamptz,
  submitted_on   date,
  ended_at       timestamptz,
  unique (opportunity_id, version),
  check ((state = 'draft') = (submitted_at is null)),
  check ((submitted_at is null) = (submitted_on is null)),
  check ((state in ('draft', 'submitted')) = (ended_at is null))
);
-- At most one stands before the customer.
create unique index proposal_submitted on proposal (opportunity_id) where state = 'submitted';
create index proposal_expiring on proposal (valid_until) where state = 'submitted';

create table proposal_line (
  proposal_id      uuid    not null references proposal,
  line             int     not null check (line > 0),
  product_id       uuid    not null,
  quantity         numeric not null check (quantity > 0),
  unit_price       numeric not null check (unit_price >= 0),
  discount_percent numeric not null check (discount_percent between 0 and 100),
  tax_percent      numeric not null check (tax_percent between 0 and 100),
  net_amount       numeric not null,
  tax_amount       numeric not null,
  primary key (proposal_id, line)
);
