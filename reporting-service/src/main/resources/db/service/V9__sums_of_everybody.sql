-- What is asked of everybody costs rows a day or a month, not rows an owner or a deal. Such sums stand
-- under nobody's id, or in tables of their own without an owner. All can be made of the facts; where
-- an older release wrote while this one was rolled out, a rebuild makes them true again.

-- ── Won and lost ───────────────────────────────────────────────────────────────────────────────
insert into closed_by_day (owner_id, outcome, closed_on, deals, amount, known, known_amount, profit)
select nobody.id, outcome, closed_on, sum(deals), sum(amount), sum(known), sum(known_amount), sum(profit)
from closed_by_day cross join nobody group by 1, 2, 3;
insert into closed_by_month (owner_id, outcome, month, deals, amount, known, known_amount, profit)
select nobody.id, outcome, month, sum(deals), sum(amount), sum(known), sum(known_amount), sum(profit)
from closed_by_month cross join nobody group by 1, 2, 3;
drop index closed_by_day_of_all, closed_by_month_of_all;

-- ── Sales cycles: how many won deals took how many days ────────────────────────────────────────
create table cycle_by_day (
  closed_on date,
  days      int,
  deals     bigint not null,
  primary key (closed_on, days)
) with (fillfactor = 80);
create table cycle_by_month (
  month date,
  days  int,
  deals bigint not null,
  primary key (month, days)
) with (fillfactor = 80);
insert into cycle_by_day (closed_on, days, deals)
select closed_on, closed_on - opened_on, count(*)
from deal where status = 'won' and closed_on is not null and opened_on is not null group by 1, 2;
insert into cycle_by_month (month, days, deals)
select date_trunc('month', closed_on)::date, days, sum(deals) from cycle_by_day group by 1, 2;

-- ── Days on which customers bought, each with the one before ───────────────────────────────────
-- Of the customers who bought within a span of days each has one day whose previous one is before the
-- span: to count the customers is to count those days.
create view purchase_by_facts as
  select customer_id, bought_on, lag(bought_on) over (partition by customer_id order by bought_on) as previous_on,
    deals
  from (
    select customer_id, closed_on as bought_on, count(*) as deals
    from deal
    where status = 'won' and customer_id is not null and closed_on is not null
    group by customer_id, closed_on) days;
create table purchase (
  customer_id uuid   not null,
  bought_on   date   not null,
  previous_on date,
  deals       bigint not null,
  primary key (customer_id, bought_on)
);
create index purchase_by_day on purchase (bought_on) include (previous_on, deals);
insert into purchase (customer_id, bought_on, previous_on, deals)
select customer_id, bought_on, previous_on, deals from purchase_by_facts;

-- ── What became of those that entered a stage, by day and month of entry in UTC ────────────────
-- Days of the organisation's zone begin and end within these: what is left over at the ends of a span is read from the stays.
-- A first entry whose moment is not told has neither. Of later entries nothing else is counted.
create table entered_by_day (
  stage       text    not null,
  entered_on  date,
  first_entry boolean not null,
  next_days   int,
  beyond_days int,
  lost_days   int,
  deals       bigint  not null,
  unique nulls not distinct (entered_on, stage, first_entry, next_days, beyond_days, lost_days)
) with (fillfactor = 70);
create table entered_by_month (
  stage       text    not null,
  month       date,
  first_entry boolean not null,
  next_days   int,
  beyond_days int,
  lost_days   int,
  deals       bigint  not null,
  unique nulls not distinct (month, stage, first_entry, next_days, beyond_days, lost_days)
) with (fillfactor = 70);

-- How long the first stays that are over lasted, in tenths of a day, a begun one counted.
create table stayed_by_day (
  stage      text   not null,
  entered_on date   not null,
  tenths     int    not null,
  deals      bigint not null,
  primary key (entered_on, stage, tenths)
) with (fillfactor = 80);
create table stayed_by_month (
  stage  text   not null,
  month  date   not null,
  tenths int    not null,
  deals  bigint not null,
  primary key (month, stage, tenths)
) with (fillfactor = 80);

create function tenths_until(since timestamptz, past timestamptz) returns int language sql immutable as $$
  select case when past > since then ceil(date_part('epoch', past - since) / 8640)::int
    when past is not null and since is not null then 0 end
$$;
-- The day in UTC.
create function day_of(moment timestamptz) returns date language sql immutable as $$
  select (moment at time zone 'UTC')::date
$$;

insert into entered_by_day (stage, entered_on, first_entry, next_days, beyond_days, lost_days, deals)
select stage, day_of(entered_at), first_entry, next_days, beyond_days, lost_days, count(*)
from stage_stay where first_entry or entered_at is not null group by 1, 2, 3, 4, 5, 6;
insert into entered_by_month (stage, month, first_entry, next_days, beyond_days, lost_days, deals)
select stage, date_trunc('month', entered_on::timestamp)::date, first_entry, next_days, beyond_days, lost_days, sum(deals)
from entered_by_day group by 1, 2, 3, 4, 5, 6;
insert into stayed_by_day (stage, entered_on, tenths, deals)
select stage, day_of(entered_at), tenths_until(entered_at, left_at), count(*)
from stage_stay where first_entry and entered_at is not null and left_at is not null group by 1, 2, 3;
insert into stayed_by_month (stage, month, tenths, deals)
select stage, date_trunc('month', entered_on::timestamp)::date, tenths, sum(deals)
from stayed_by_day group by 1, 2, 3;

create index stage_stay_lasting on stage_stay (entered_at) include (stage)
  where left_revision is null and first_entry;
