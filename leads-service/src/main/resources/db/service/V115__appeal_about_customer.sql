-- Appeals are about leads and about customers: no reference, but a trigger.
alter table appeal
  add column record_kind text not null default 'lead' check (record_kind in ('lead', 'customer')),
  drop constraint appeal_lead_id_fkey;
alter table appeal alter column record_kind drop default;
alter table appeal rename column lead_id to record_id;
create function forget_appeals() returns trigger language plpgsql as $$
begin
  delete from appeal where record_id = old.id;
  return null;
end
$$;
create index appeal_about on appeal (record_id);
create trigger appeals_forgotten after delete on lead for each row execute function forget_appeals();
create trigger appeals_forgotten after delete on customer for each row execute function forget_appeals();
