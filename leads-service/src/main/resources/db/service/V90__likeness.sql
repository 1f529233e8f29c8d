-- By which trigrams leads are nearly the same stands beside them: a lead changes often, its company's
-- key hardly ever, and an index over trigrams is dear to keep with each change of a lead.
create table lead_likeness (
  lead_id     uuid primary key references lead on delete cascade,
  company_key text not null
);

create function note_likenesses() returns trigger language plpgsql as $$
begin
  insert into lead_likeness (lead_id, company_key)
  select id, company_key from arrived where company_key is not null;
  return null;
end
$$;
create function note_likeness() returns trigger language plpgsql as $$
begin
  if new.company_key is null then
    delete from lead_likeness where lead_id = new.id;
  else
    insert into lead_likeness (lead_id, company_key) values (new.id, new.company_key)
    on conflict (lead_id) do update set company_key = excluded.company_key;
  end if;
  return null;
end
$$;
create trigger likenesses_begin after insert on lead
  referencing new table as arrived for each statement execute function note_likenesses();
create trigger likeness_changes after update on lead
  for each row when (old.company_key is distinct from new.company_key) execute function note_likeness();

insert into lead_likeness (lead_id, company_key)
select id, company_key from lead where company_key is not null;
create index lead_like on lead_likeness using gin (company_key gin_trgm_ops);
drop index lead_like_company;
