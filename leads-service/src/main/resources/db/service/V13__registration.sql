-- Companies that somebody registered (报备): for a period, others neither bring nor claim them. It ends
-- by itself; ended_at says that somebody ended it before.
create extension if not exists btree_gist;

create table registration (
  id            uuid        primary key,
  revision      bigint      not null check (revision > 0),
  company       text        not null check (char_length(company) between 1 and 200),
  company_key   text        not null check (char_length(company_key) between 1 and 200),
  credit_code   text        check (char_length(credit_code) = 18),
  reason        text        check (char_length(reason) between 1 and 200),
  registrant_id uuid        not null,
  registered_at timestamptz not null,
  lasts_until   timestamptz not null,
  renewed_at    timestamptz,
  ended_at      timestamptz,
  ended_by      uuid,
  check (registered_at < lasts_until),
  check (ended_at >= registered_at and ended_at < lasts_until),
  check ((ended_at is null) = (ended_by is null)),
  constraint registration_of_a_company_one_at_a_time exclude using gist
    (company_key with =, tstzrange(registered_at, coalesce(ended_at, lasts_until)) with &&),
  constraint registration_of_a_code_one_at_a_time exclude using gist
    (credit_code with =, tstzrange(registered_at, coalesce(ended_at, lasts_until)) with &&)
    where (credit_code is not null)
);

create index registration_by_company on registration (company_key) where ended_at is null;
create index registration_by_credit_code on registration (credit_code)
  where ended_at is null and credit_code is not null;
create index registration_of_registrant on registration (registrant_id, registered_at desc, id desc);
create index registration_newest on registration (registered_at desc, id desc);
