-- The table that opportunity.json fills. What you leave out here, leave out of opportunity-schema.json.
create table opportunity (
  opportunity_id        uuid primary key,
  customer_id           uuid,
  owner_id              uuid not null,
  product_id            uuid,
  stage                 text not null,
  status                text not null,
  amount                numeric not null,
  currency              text not null,
  amount_organisation   numeric not null,
  currency_organisation text not null,
  rate                  double precision not null,
  opened_on             date,
  closed_on             date,
  won_at                timestamptz,
  loss_reason           text,
  collection            text not null,
  history               boolean not null,
  forecast_category     text,
  next_step_due_on      date,
  competitor_count      bigint,
  credit_shares         text,
  revision              bigint not null,
  occurred_at           timestamptz not null,
  recorded_at           timestamptz not null
);

create index on opportunity (closed_on) where status = 'won';
