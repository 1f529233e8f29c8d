-- What was signed, invoiced and collected. Amounts include tax and are in the organisation's currency, at
-- the rate of the deal. A contract's tax rate may be told later: what is without tax is computed on read.
create table contract (
  contract_id    uuid    primary key,
  revision       bigint  not null,
  opportunity_id uuid    not null,
  owner_id       uuid    not null,
  customer_id    uuid,
  signed_on      date    not null,
  amount         numeric not null,
  tax_rate       numeric
) with (fillfactor = 80);
create index contract_by_owner on contract (owner_id, signed_on) include (amount, tax_rate);
create index contract_by_day on contract (signed_on) include (owner_id, amount, tax_rate);

-- A line for each invoice, confirmed receipt and refund; tax_rate is an invoice's own.
create table cash_line (
  contract_id uuid    not null,
  revision    bigint  not null,
  kind        text    not null check (kind in ('invoiced', 'collected')),
  owner_id    uuid    not null,
  customer_id uuid,
  day         date    not null,
  amount      numeric not null,
  tax_rate    numeric,
  primary key (contract_id, revision)
);
create index cash_line_by_owner on cash_line (owner_id, day) include (kind, amount, tax_rate);
create index cash_line_by_day on cash_line (day) include (owner_id, kind, amount, tax_rate);
