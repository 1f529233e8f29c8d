-- What KPIs are made of. What was read before a field was told of does not have it: a deal's next event
-- brings it.

-- Gross profit in the organisation's currency; null where the cost of a line is not known.
alter table deal add column gross_profit numeric;

-- Of how many of the deals the gross profit is known, what these amount to, and the profit itself.
alter table closed_by_day
  add column known bigint not null default 0,
  add column known_amount numeric not null default 0,
  add column profit numeric not null default 0;
alter table closed_by_month
  add column known bigint not null default 0,
  add column known_amount numeric not null default 0,
  add column profit numeric not null default 0;
-- Of everybody nobody's rows are looked up one by one.
create index closed_by_day_of_all on closed_by_day (closed_on);
create index closed_by_month_of_all on closed_by_month (month);

-- What no sum answers (buying customers, sales cycles) is read from here without touching the facts.
create index deal_won on deal (owner_id, closed_on) include (customer_id, opened_on, product_id)
  where status = 'won';
create index deal_closed_by_day on deal (closed_on)
  include (status, customer_id, product_id, opened_on, amount, gross_profit)
  where status in ('won', 'lost');
create index deal_undated on deal (owner_id) where status in ('won', 'lost') and closed_on is null;
create index deal_open on deal (owner_id) include (customer_id, product_id, amount)
  where status = 'open';
create index deal_won_of_customer on deal (customer_id, closed_on, opportunity_id)
  include (owner_id, product_id)
  where status = 'won';

-- When customers came: with their first win ever, or with one after 24 months without any. Of several
-- wins on that day the lowest id counts. A win without a date or without a customer tells nothing.
create view arrival_by_facts as
  select customer_id, closed_on as arrived_on, previous is not null as reactivated, opportunity_id,
    owner_id, product_id
  from (
    select customer_id, closed_on, opportunity_id, owner_id, product_id,
      lag(closed_on) over (partition by customer_id order by closed_on, opportunity_id) as previous
    from deal
    where status = 'won' and customer_id is not null and closed_on is not null) won
  where previous is null or previous + interval '24 months' <= closed_on;

-- The same, kept: a customer whose wins changed is derived anew, so that corrections leave no trace.
create table arrival (
  customer_id    uuid    not null,
  arrived_on     date    not null,
  reactivated    boolean not null,
  opportunity_id uuid    not null,
  owner_id       uuid    not null,
  product_id     uuid,
  primary key (customer_id, arrived_on)
);
create index arrival_by_owner on arrival (owner_id, arrived_on) include (reactivated);
create index arrival_by_day on arrival (arrived_on) include (reactivated);
insert into arrival select * from arrival_by_facts;
