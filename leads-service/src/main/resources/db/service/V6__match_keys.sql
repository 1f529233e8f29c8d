-- By what a lead and a customer are known again, however they are written. Null for those of before,
-- which a chore makes up for.
alter table lead
  add column credit_code text check (char_length(credit_code) = 18),
  add column company_key text check (char_length(company_key) between 1 and 200),
  add column phone_key   text check (char_length(phone_key) between 1 and 20),
  add column email_key   text check (char_length(email_key) between 1 and 300);
alter table customer
  add column name_key text check (char_length(name_key) between 1 and 200);

create index lead_by_credit_code on lead (credit_code) where credit_code is not null;
create index lead_by_phone_key on lead (phone_key) where phone_key is not null;
create index lead_by_email_key on lead (email_key) where email_key is not null;
create index lead_by_company_key on lead (company_key);
create index customer_by_name_key on customer (name_key);
-- Nearly the same: by trigrams.
create extension if not exists pg_trgm;
create index lead_like_company on lead using gin (company_key gin_trgm_ops);
create index customer_like_name on customer using gin (name_key gin_trgm_ops);
