-- How many customers stand in a stage. Distinct counts do not add up over owners, so a row is kept an
-- owner, stage and customer; and one more under nobody's id for the organisation as a whole, whose
-- number is kept beside it.
create view nobody as select '00000000-0000-0000-0000-000000000000'::uuid as id;

create table standing_customer (
  owner_id    uuid   not null,
  stage       text   not null,
  customer_id uuid   not null,
  deals       bigint not null,
  primary key (owner_id, stage, customer_id)
) with (fillfactor = 80);

create table customers_standing (
  stage     text   primary key,
  customers bigint not null
) with (fillfactor = 10);

insert into standing_customer (owner_id, stage, customer_id, deals)
select coalesce(owner_id, (select id from nobody)), standing_in, customer_id, count(*)
from deal where standing_in is not null and customer_id is not null
group by grouping sets ((owner_id, standing_in, customer_id), (standing_in, customer_id));

insert into customers_standing (stage, customers)
select stage, count(*) from standing_customer where owner_id = (select id from nobody) group by stage;
