-- Customers that turned out to be others, as leads-service tells it.
alter table customer_replica add column merged_into_id uuid;
create index customer_merged on customer_replica (customer_id) where merged_into_id is not null;

-- The one that a customer turned out to be, perhaps by way of others; itself where it is one of its
-- own.
create function surviving_customer(customer uuid) returns uuid language sql stable as $$
  with recursive way as (
    select customer as id, 0 as step
    union all
    select c.merged_into_id, w.step + 1
    from way w join customer_replica c on c.customer_id = w.id
    where c.merged_into_id is not null)
  select id from way order by step desc limit 1
$$;
