create table opportunity (
  id                    uuid        primary key,
  revision              bigint      not null check (revision > 0),
  recorded_at           timestamptz not null,
  -- terms
  name                  text,
  customer_id           uuid,
  owner_id              uuid        not null,
  product_id            uuid        references product,
  amount                numeric     not null check (amount >= 0),
  currency              text        not null check (currency ~ '^[A-Z]{3}$'),
  amount_organisation   numeric     not null check (amount_organisation >= 0),
  currency_organisation text        not null check (currency_organisation ~ '^[A-Z]{3}$'),
  rate                  numeric     not null check (rate > 0),
  expected_close        date,
  -- standing
  process_version       int         not null,
  stage                 text        not null,
  stay                  int         not null check (stay > 0),
  stage_entered_at      timestamptz,
  status                text        not null check (status in ('open', 'won', 'lost')),
  closed_on             date        check (status <> 'open' or closed_on is null),
  won_at                timestamptz check (status = 'won' or won_at is null),
  loss_reason           text        check (status = 'lost' or loss_reason is null),
  collection            text        not null check (collection in ('none', 'open', 'unknown', 'complete')),
  -- origin
  lead_id               uuid,
  conversion_id         uuid        unique,
  history               boolean     not null,
  external_id           text        unique,
  source_digest         text,
  source_revision       bigint,
  opened_on             date,
  foreign key (process_version, stage) references process_stage (version, stage),
  check ((collection = 'none') = (status <> 'won')),
  check ((lead_id is null) = (conversion_id is null)),
  -- Only what another system tells may lack a customer or a day.
  check (history = (external_id is not null)),
  check (history or (customer_id is not null and opened_on is not null)),
  check (history or status = 'open' or closed_on is not null)
) with (fillfactor = 85);

-- The lists: newest first, by owner, by customer, by stage.
create index opportunity_newest on opportunity (recorded_at desc, id desc);
create index opportunity_of_owner on opportunity (owner_id, recorded_at desc, id desc);
create index opportunity_of_customer on opportunity (customer_id, recorded_at desc, id desc);
create index opportunity_in_stage on opportunity (stage, recorded_at desc, id desc);

-- Every entry and exit of a stage, re-entries included.
create table stage_stay (
  opportunity_id uuid        not null references opportunity,
  ordinal        int         not null check (ordinal > 0),
  stage          text        not null,
  entered_at     timestamptz,
  entered_by     uuid,
  backward       boolean     not null,
  reason         text,
  exited_at      timestamptz,
  exited_to      text,
  primary key (opportunity_id, ordinal)
);
