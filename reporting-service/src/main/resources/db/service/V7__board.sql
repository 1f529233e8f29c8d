-- What stands in a stage, for lists that are sorted within one. A table of its own, narrow and as large as
-- what is open: were these columns indexed in deal, every move of a deal would write all of its indexes.
create table standing_deal (
  opportunity_id   uuid    primary key,
  owner_id         uuid    not null,
  standing_in      text    not null,
  product_id       uuid,
  customer_id      uuid,
  amount           numeric not null,
  expected_close   date,
  stage_entered_at timestamptz
) with (fillfactor = 80);

insert into standing_deal (opportunity_id, owner_id, standing_in, product_id, customer_id, amount,
  expected_close, stage_entered_at)
select opportunity_id, owner_id, standing_in, product_id, customer_id, amount, expected_close,
  stage_entered_at
from deal where standing_in is not null;

-- Of everybody the first of a stage are read in the order asked; of an owner all are looked at, as many as
-- one person works on.
create index standing_deal_by_entry on standing_deal
  (standing_in, (coalesce(stage_entered_at, 'infinity'::timestamptz)), opportunity_id);
create index standing_deal_by_amount on standing_deal
  (standing_in, amount desc, opportunity_id desc);
create index standing_deal_by_expectation on standing_deal
  (standing_in, (coalesce(expected_close, 'infinity'::date)), opportunity_id);
create index standing_deal_of_owner on standing_deal (owner_id, standing_in);
