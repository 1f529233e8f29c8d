-- The people at customers: personal data.
create table contact (
  id             uuid        primary key,
  revision       bigint      not null check (revision > 0),
  customer_id    uuid        not null references customer,
  -- The lead that has brought it; no reference: what becomes of the lead is no affair of the contact.
  origin_lead_id uuid        unique,
  created_at     timestamptz not null,
  created_by     uuid,
  name           text        check (char_length(name) between 1 and 100),
  title          text        check (char_length(title) between 1 and 100),
  decision_role  text
    check (decision_role in ('decider', 'influencer', 'buyer', 'user', 'gatekeeper', 'champion')),
  phone          text        check (char_length(phone) between 1 and 40),
  email          text        check (char_length(email) between 1 and 254),
  language       text        check (char_length(language) between 2 and 10),
  note           text        check (char_length(note) between 1 and 2000),
  -- By what a person is known again.
  phone_key      text        check (char_length(phone_key) between 1 and 20),
  email_key      text        check (char_length(email_key) between 1 and 300),
  check (name is not null or phone is not null or email is not null)
) with (fillfactor = 85);

create index contact_of_customer on contact (customer_id, created_at desc, id desc);
create index contact_by_phone_key on contact (phone_key) where phone_key is not null;
create index contact_by_email_key on contact (email_key) where email_key is not null;
