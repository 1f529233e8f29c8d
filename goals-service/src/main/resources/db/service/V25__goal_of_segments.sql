-- Goals of a segment. Null for any product, class or customer.
alter table goal
  add column product_id     uuid,
  add column customer_class text check (customer_class in ('A', 'B', 'C')),
  add column customer_id    uuid;
drop index goal_one_a_member;
drop index goal_one_a_unit;
create unique index goal_one_a_member
  on goal (metric, member_id, first_on, last_on, product_id, customer_class, customer_id)
  nulls not distinct where member_id is not null;
create unique index goal_one_a_unit
  on goal (metric, unit_id, first_on, last_on, product_id, customer_class, customer_id)
  nulls not distinct where unit_id is not null;

alter table goal_draft
  add column product_id     uuid,
  add column customer_class text check (customer_class in ('A', 'B', 'C')),
  add column customer_id    uuid;
