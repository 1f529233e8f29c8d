-- A customer that is another one (重复客户) points to it, and is nobody's affair any more.
alter table customer
  add column merged_into_id uuid references customer,
  drop constraint customer_status_check,
  add constraint customer_status_check
    check (status in ('prospect', 'active', 'withdrawn', 'merged')),
  add check ((status = 'merged') = (merged_into_id is not null)),
  add check (merged_into_id <> id);

-- The one that a customer turned out to be, perhaps by way of others; itself where it is one of its
-- own.
create function surviving_customer(wanted uuid) returns uuid language sql stable as $$
  with recursive way as (
    select wanted as id, 0 as step
    union all
    select c.merged_into_id, w.step + 1
    from way w join customer c on c.id = w.id
    where c.merged_into_id is not null)
  select id from way order by step desc limit 1
$$;

-- An upgrade plan of a duplicate gives way to that of the survivor.
alter table upgrade_plan
  drop constraint upgrade_plan_outcome_check,
  add constraint upgrade_plan_outcome_check
    check (outcome in ('reached', 'partly', 'not-reached', 'merged'));
