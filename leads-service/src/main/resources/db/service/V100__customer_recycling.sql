-- Customers go back to the sea (公海) as leads go back to their pool, by rules of their own.
alter table recycling_rule
  -- of what the pool is
  add column kind              text    not null default 'lead' check (kind in ('lead', 'customer')),
  -- only customers of this class; null for those for whose class the pool has no other rule
  add column customer_class    text    check (customer_class in ('A', 'B', 'C')),
  -- a customer with an open deal stays, and one for so many days after its last win; null for none
  add column spares_open_deals boolean not null default false,
  add column won_within_days   int     check (won_within_days between 1 and 3650),
  drop constraint recycling_rule_reason_check,
  drop constraint recycling_rule_pool_id_reason_key,
  add check (reason in ('no-follow-up', 'no-opportunity', 'no-deal')),
  add check (kind = 'customer' or reason <> 'no-deal' and customer_class is null
    and not spares_open_deals and won_within_days is null),
  add unique nulls not distinct (pool_id, reason, customer_class);
alter table recycling_rule alter column kind drop default, alter column spares_open_deals drop default;

-- The name-based ids of "salesline/recycling/customer/no-follow-up" and so on; for the default pool.
insert into recycling_rule (id, revision, kind, pool_id, reason, working_days, spares_open_deals, won_within_days)
values
  ('734c49c5-fd30-3a0c-af1c-54e51690ae08', 1, 'customer', '3d4f9970-324f-3e67-a51e-18e5e414dfc1', 'no-follow-up', 15, true, 180),
  ('f757cd36-5054-3482-b744-2139a145ffeb', 1, 'customer', '3d4f9970-324f-3e67-a51e-18e5e414dfc1', 'no-opportunity', 60, true, 180),
  ('d1ad4629-7de5-3410-b63b-71f3f603a770', 1, 'customer', '3d4f9970-324f-3e67-a51e-18e5e414dfc1', 'no-deal', 180, true, 180);

-- Exemptions, and what runs took, are of leads and of customers: no reference, but a trigger.
alter table recycling_exemption drop constraint recycling_exemption_lead_id_fkey;
alter table recycling_exemption rename column lead_id to record_id;
alter table recycled_lead drop constraint recycled_lead_lead_id_fkey;
alter table recycled_lead rename column lead_id to record_id;
alter table recycled_lead rename to recycled_record;
alter index recycled_lead_last rename to recycled_record_last;
create function forget_recycling() returns trigger language plpgsql as $$
begin
  delete from recycling_exemption where record_id = old.id;
  delete from recycled_record where record_id = old.id;
  return null;
end
$$;
create trigger recycling_forgotten after delete on lead for each row execute function forget_recycling();
create trigger recycling_forgotten after delete on customer for each row execute function forget_recycling();

-- A run takes leads or customers, and each night there is one of both.
alter table recycling_run add column kind text not null default 'lead' check (kind in ('lead', 'customer'));
alter table recycling_run alter column kind drop default;
alter table recycling_run rename column after_lead to after_record;
drop index recycling_run_of_night;
create unique index recycling_run_of_night on recycling_run (run_on, kind) where nightly;

-- Since when its owner has a customer. Kept where owners are written: nobody can forget it. For those
-- of before it begins now, so that nobody loses what no rule had threatened.
alter table customer add column owned_since timestamptz;
update customer set owned_since = now() where owner_id is not null;
create function begin_ownership() returns trigger language plpgsql as $$
begin
  new.owned_since := case when new.owner_id is not null then coalesce(
    case when tg_op = 'INSERT' then new.owned_since end, now()) end;
  return new;
end
$$;
create trigger ownership_begins before insert on customer
  for each row when (new.owner_id is not null) execute function begin_ownership();
create trigger ownership_changes before update on customer
  for each row when (old.owner_id is distinct from new.owner_id) execute function begin_ownership();
alter table customer add check ((owner_id is null) = (owned_since is null));

-- Those that a run looks at, and by what it judges them.
create index customer_held on customer (pool_id, owned_since) where owner_id is not null;
create index effort_of_customer on customer_effort (customer_id, spent_on)
  where spent_on is not null and customer_id is not null;
