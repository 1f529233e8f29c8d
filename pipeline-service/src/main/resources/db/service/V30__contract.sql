-- What won deals are to bring and have brought: contracts, their instalments, receipts and corrections.

create table contract (
  id                    uuid        primary key,
  revision              bigint      not null check (revision > 0),
  recorded_at           timestamptz not null,
  changed_at            timestamptz not null,
  opportunity_id        uuid        not null unique references opportunity,
  customer_id           uuid,
  owner_id              uuid        not null,
  won_on                date        not null,
  -- terms; the amount includes tax
  amount                numeric     not null check (amount >= 0),
  currency              text        not null check (currency ~ '^[A-Z]{3}$'),
  currency_organisation text        not null check (currency_organisation ~ '^[A-Z]{3}$'),
  rate                  numeric     not null check (rate > 0),
  tax_rate              numeric     check (tax_rate between 0 and 1),
  -- progress
  credited              numeric     not null check (credited between 0 and amount),
  received              numeric     not null check (received >= 0),
  refunded              numeric     not null check (refunded between 0 and received),
  settled               numeric     not null check (settled between 0 and amount - credited),
  state                 text        not null check (state in ('open', 'collected')),
  delivered_on          date,
  collected_on          date,
  next_due_on           date,
  check ((state = 'collected') = (collected_on is not null)),
  constraint only_all_that_is_delivered_and_paid_is_collected
    check (state = 'open' or (amount > 0 and delivered_on is not null and settled = amount - credited))
) with (fillfactor = 85);

-- The lists: newest first, by owner, by customer, by state; and what is overdue.
create index contract_newest on contract (recorded_at desc, id desc);
create index contract_of_owner on contract (owner_id, recorded_at desc, id desc);
create index contract_of_customer on contract (customer_id, recorded_at desc, id desc);
create index contract_in_state on contract (state, recorded_at desc, id desc);
create index contract_due on contract (next_due_on) where next_due_on is not null;

create table contract_instalment (
  id          uuid    primary key,
  contract_id uuid    not null references contract,
  number      int     not null check (number > 0),
  label       text,
  due_on      date    not null,
  amount      numeric not null check (amount >= 0),
  credited    numeric not null check (credited >= 0),
  refunded    numeric not null check (refunded >= 0),
  matched     numeric not null,
  paid        numeric not null check (paid >= 0),
  unique (contract_id, number),
  constraint nothing_is_paid_that_is_not_matched check (paid <= matched),
  constraint no_more_is_matched_than_is_owed check (matched <= amount - credited)
);

create table contract_delivery (
  id           uuid        primary key,
  contract_id  uuid        not null references contract,
  delivered_on date        not null,
  note         text,
  share        int         check (share between 0 and 100),
  complete     boolean     not null,
  recorded_by  uuid        not null,
  recorded_at  timestamptz not null
);
create index contract_delivery_of_contract on contract_delivery (contract_id, recorded_at, id);

create table contract_invoice (
  id            uuid        primary key,
  contract_id   uuid        not null references contract,
  number        text        not null unique,
  invoiced_on   date        not null,
  amount        numeric     not null check (amount > 0),
  tax_rate      numeric     not null check (tax_rate between 0 and 1),
  instalment_id uuid        references contract_instalment,
  recorded_by   uuid        not null,
  recorded_at   timestamptz not null
);
create index contract_invoice_of_contract on contract_invoice (contract_id, recorded_at, id);
create index contract_invoice_of_instalment on contract_invoice (instalment_id) where instalment_id is not null;

create table contract_receipt (
  id          uuid        primary key,
  contract_id uuid        not null references contract,
  reference   text        not null,
  received_on date        not null,
  amount      numeric     not null check (amount > 0),
  matched     numeric     not null,
  state       text        not null check (state in ('recorded', 'confirmed', 'rejected')),
  recorded_by uuid        not null,
  recorded_at timestamptz not null,
  decided_by  uuid,
  decided_at  timestamptz,
  rejection   text,
  constraint no_more_is_matched_than_came_in check (matched between 0 and amount),
  constraint nobody_confirms_what_they_recorded check (state <> 'confirmed' or decided_by <> recorded_by),
  check ((state = 'recorded') = (decided_by is null)),
  check ((state = 'recorded') = (decided_at is null)),
  check ((state = 'rejected') = (rejection is not null)),
  check (state <> 'rejected' or matched = 0)
);
-- The same money is recorded once.
create unique index contract_receipt_reference on contract_receipt (contract_id, reference) where state <> 'rejected';

create table contract_match (
  id            uuid    primary key,
  contract_id   uuid    not null references contract,
  receipt_id    uuid    not null references contract_receipt,
  instalment_id uuid    not null references contract_instalment,
  amount        numeric not null check (amount > 0),
  unique (receipt_id, instalment_id)
);
create index contract_match_of_contract on contract_match (contract_id);
create index contract_match_of_instalment on contract_match (instalment_id);

create table contract_credit_note (
  id            uuid        primary key,
  contract_id   uuid        not null references contract,
  instalment_id uuid        not null references contract_instalment,
  credited_on   date        not null,
  amount        numeric     not null check (amount > 0),
  reduces       boolean     not null,
  refunds       boolean     not null,
  reason        text        not null,
  state         text        not null check (state in ('recorded', 'confirmed', 'rejected')),
  recorded_by   uuid        not null,
  recorded_at   timestamptz not null,
  decided_by    uuid,
  decided_at    timestamptz,
  rejection     text,
  check (reduces or refunds),
  constraint nobody_confirms_a_credit_note_they_recorded check (state <> 'confirmed' or decided_by <> recorded_by),
  check ((state = 'recorded') = (decided_by is null)),
  check ((state = 'recorded') = (decided_at is null)),
  check ((state = 'rejected') = (rejection is not null))
);
create index contract_credit_note_of_contract on contract_credit_note (contract_id, recorded_at, id);
create index contract_credit_note_of_instalment on contract_credit_note (instalment_id);

-- Each sum that is kept is the sum of its parts, whoever writes it: checked when a transaction ends.
create function contract_adds_up(contract uuid) returns boolean language sql stable as $$
  select
    not exists (
      select from contract_instalment i where i.contract_id = $1 and (
        i.matched + i.refunded <> (
          select coalesce(sum(m.amount), 0) from contract_match m where m.instalment_id = i.id)
        or i.paid + i.refunded <> (
          select coalesce(sum(m.amount), 0) from contract_match m
            join contract_receipt r on r.id = m.receipt_id
            where m.instalment_id = i.id and r.state = 'confirmed')
        or i.credited <> (
          select coalesce(sum(n.amount), 0) from contract_credit_note n
            where n.instalment_id = i.id and n.state = 'confirmed' and n.reduces)
        or i.refunded <> (
          select coalesce(sum(n.amount), 0) from contract_credit_note n
            where n.instalment_id = i.id and n.state = 'confirmed' and n.refunds)))
    and not exists (
      select from contract_receipt r where r.contract_id = $1 and r.matched <> (
        select coalesce(sum(m.amount), 0) from contract_match m where m.receipt_id = r.id))
    and not exists (
      select from contract c cross join lateral (
        select sum(i.amount) as amount, sum(i.credited) as credited, sum(i.refunded) as refunded, sum(i.paid) as paid
          from contract_instalment i where i.contract_id = c.id) parts
      where c.id = $1 and (
        (c.amount, c.credited, c.refunded, c.settled)
          is distinct from (parts.amount, parts.credited, parts.refunded, parts.paid)
        or c.received <> (
          select coalesce(sum(r.amount), 0) from contract_receipt r
            where r.contract_id = c.id and r.state = 'confirmed')))
$$;

create function check_contract_adds_up() returns trigger language plpgsql as $$
declare
  changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  contract uuid := changed ->> case tg_table_name when 'contract' then 'id' else 'contract_id' end;
begin
  if not contract_adds_up(contract) then
    raise exception 'contract % does not add up', contract using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger contract_adds_up after insert or update or delete on contract
  deferrable initially deferred for each row execute function check_contract_adds_up();
create constraint trigger contract_adds_up after insert or update or delete on contract_instalment
  deferrable initially deferred for each row execute function check_contract_adds_up();
create constraint trigger contract_adds_up after insert or update or delete on contract_receipt
  deferrable initially deferred for each row execute function check_contract_adds_up();
create constraint trigger contract_adds_up after insert or update or delete on contract_match
  deferrable initially deferred for each row execute function check_contract_adds_up();
create constraint trigger contract_adds_up after insert or update or delete on contract_credit_note
  deferrable initially deferred for each row execute function check_contract_adds_up();
