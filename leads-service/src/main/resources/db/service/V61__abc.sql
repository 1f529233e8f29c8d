-- Customers by how much they count. The customer carries its class for lists and events; by what it
-- was judged stands beside it.
alter table customer
  add column customer_class text check (customer_class in ('A', 'B', 'C')),
  add column prospect       boolean,
  add check ((customer_class is null) = (prospect is null));
create index customer_in_class on customer (customer_class, created_at desc, id desc)
  where customer_class is not null;

create table abc_settings (
  id            int     primary key check (id = 1),
  revision      bigint  not null check (revision > 0),
  basis         text    not null check (basis in ('auto', 'gross-profit', 'revenue')),
  value_cut     numeric not null check (value_cut between 0 and 100),
  potential_cut numeric not null check (potential_cut between 0 and 100),
  margin        numeric not null check (margin between 0 and 100),
  minimum_stay  int     not null check (minimum_stay >= 0)
);
insert into abc_settings values (1, 1, 'auto', 80, 95, 2, 30);

create table class_run (
  id           uuid        primary key,
  as_of        date        not null,
  anew         boolean     not null,
  nightly      boolean     not null,
  requested_by uuid,
  requested_at timestamptz not null,
  basis        text,
  customers    int         not null default 0,
  changed      int         not null default 0,
  finished_at  timestamptz
);
-- One a night, however many replicas ask for it.
create unique index class_run_of_night on class_run (as_of) where nightly;
create index class_run_pending on class_run (requested_at) where finished_at is null;

create table class_standing (
  customer_id       uuid    primary key references customer on delete cascade,
  -- figures: amounts in the organisation's currency, shares in percent
  value             numeric,
  value_share       numeric,
  value_before      numeric,
  potential         numeric,
  potential_share   numeric,
  potential_before  numeric,
  bought            boolean,
  as_of             date,
  -- the class there is
  customer_class    text,
  prospect          boolean,
  reason            text,
  since_day         date,
  -- what somebody has said
  override_class    text,
  override_note     text    check (char_length(override_note) between 1 and 500),
  override_last_day date,
  override_by       uuid,
  -- the runs that weighed and judged it last
  weighed_by        uuid,
  judged_by         uuid
) with (fillfactor = 70);
create index standing_to_judge on class_standing (weighed_by, customer_id)
  where judged_by is distinct from weighed_by;

create table class_period (
  id               uuid        primary key,
  customer_id      uuid        not null references customer on delete cascade,
  customer_class   text        not null,
  prospect         boolean     not null,
  reason           text        not null,
  since_day        date        not null,
  value            numeric,
  value_share      numeric,
  value_before     numeric,
  potential        numeric,
  potential_share  numeric,
  potential_before numeric,
  bought           boolean,
  as_of            date,
  note             text,
  decided_by       uuid,
  valid_from       timestamptz not null,
  valid_to         timestamptz
);
create index class_period_of_customer on class_period (customer_id, valid_from desc, id desc);
create unique index class_period_now on class_period (customer_id) where valid_to is null;
