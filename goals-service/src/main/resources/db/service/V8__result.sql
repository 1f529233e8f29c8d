-- What can be counted, as data. A metric that is no ratio counts events by its sources: their types, a condition,
-- and the fields that say what, whose, when, of which product and customer, and how much.
create table metric (
  number      smallint    generated always as identity primary key,
  key         text        not null unique,
  name_en     text        not null,
  name_zh     text        not null,
  unit        text        not null check (unit in ('money', 'count', 'ratio')),
  measure     text        not null check (measure in ('count', 'sum', 'distinct', 'ratio')),
  basis       text        not null,
  sources     jsonb       not null,
  numerator   text        references metric (key),
  denominator text        references metric (key),
  defined_by  uuid,
  defined_at  timestamptz not null default now(),
  retired_at  timestamptz,
  revision    bigint      not null default 1,
  check ((measure = 'ratio') = (numerator is not null and denominator is not null))
);

-- What comes with Salesline. Of stages the first entry of a deal counts.
insert into metric (key, name_en, name_zh, unit, measure, basis, sources, numerator, denominator) values
  ('booked-revenue', 'Booked revenue', '签约额', 'money', 'sum', 'booked-excluding-tax',
    '[{"types": ["salesline.pipeline.opportunity.opened.v1", "salesline.pipeline.opportunity.stage-entered.v1", "salesline.pipeline.opportunity.won.v1", "salesline.pipeline.opportunity.lost.v1", "salesline.pipeline.opportunity.amended.v1", "salesline.pipeline.opportunity.recorded.v1", "salesline.pipeline.opportunity.migrated.v1", "salesline.pipeline.opportunity.rotted.v1", "salesline.pipeline.opportunity.collected.v1", "salesline.pipeline.opportunity.collection-reopened.v1"], "when": "event.status == ''won''", "subject": "opportunity_id", "owner": "owner_id", "day": "closed_on", "product": "product_id", "customer": "customer_id", "amount": "amount_organisation"}]', null, null),
  ('collected-cash', 'Collected cash', '回款', 'money', 'sum', 'collected-including-tax',
    '[{"types": ["salesline.pipeline.receipt.confirmed.v1"], "when": "true", "subject": "receipt_id", "owner": "owner_id", "day": "received_on", "customer": "customer_id", "amount": "receipt_amount_organisation"}, {"types": ["salesline.pipeline.credit-note.confirmed.v1"], "when": "event.refunds", "subject": "credit_note_id", "owner": "owner_id", "day": "credited_on", "customer": "customer_id", "amount": "credit_note_amount_organisation", "minus": true}]', null, null),
  ('deals-won', 'Deals won', '赢单数', 'count', 'count', 'booked',
    '[{"types": ["salesline.pipeline.opportunity.opened.v1", "salesline.pipeline.opportunity.stage-entered.v1", "salesline.pipeline.opportunity.won.v1", "salesline.pipeline.opportunity.lost.v1", "salesline.pipeline.opportunity.amended.v1", "salesline.pipeline.opportunity.recorded.v1", "salesline.pipeline.opportunity.migrated.v1", "salesline.pipeline.opportunity.rotted.v1", "salesline.pipeline.opportunity.collected.v1", "salesline.pipeline.opportunity.collection-reopened.v1"], "when": "event.status == ''won''", "subject": "opportunity_id", "owner": "owner_id", "day": "closed_on", "product": "product_id", "customer": "customer_id"}]', null, null),
  ('deals-closed', 'Deals won or lost', '结单数', 'count', 'count', 'closed',
    '[{"types": ["salesline.pipeline.opportunity.opened.v1", "salesline.pipeline.opportunity.stage-entered.v1", "salesline.pipeline.opportunity.won.v1", "salesline.pipeline.opportunity.lost.v1", "salesline.pipeline.opportunity.amended.v1", "salesline.pipeline.opportunity.recorded.v1", "salesline.pipeline.opportunity.migrated.v1", "salesline.pipeline.opportunity.rotted.v1", "salesline.pipeline.opportunity.collected.v1", "salesline.pipeline.opportunity.collection-reopened.v1"], "when": "event.status in [''won'', ''lost'']", "subject": "opportunity_id", "owner": "owner_id", "day": "closed_on", "product": "product_id", "customer": "customer_id"}]', null, null),
  ('new-customers', 'New customers', '新客户数', 'count', 'distinct', 'first-win',
    '[{"types": ["salesline.pipeline.opportunity.opened.v1", "salesline.pipeline.opportunity.stage-entered.v1", "salesline.pipeline.opportunity.won.v1", "salesline.pipeline.opportunity.lost.v1", "salesline.pipeline.opportunity.amended.v1", "salesline.pipeline.opportunity.recorded.v1", "salesline.pipeline.opportunity.migrated.v1", "salesline.pipeline.opportunity.rotted.v1", "salesline.pipeline.opportunity.collected.v1", "salesline.pipeline.opportunity.collection-reopened.v1"], "when": "event.status == ''won''", "subject": "opportunity_id", "owner": "owner_id", "day": "closed_on", "product": "product_id", "customer": "customer_id", "distinct": "customer_id"}]', null, null),
  ('visits-completed', 'Visits completed', '完成拜访数', 'count', 'count', 'completed',
    '[{"types": ["salesline.pipeline.visit.planned.v1", "salesline.pipeline.visit.amended.v1", "salesline.pipeline.visit.promised.v1", "salesline.pipeline.visit.rescheduled.v1", "salesline.pipeline.visit.checked-in.v1", "salesline.pipeline.visit.completed.v1", "salesline.pipeline.visit.cancelled.v1", "salesline.pipeline.visit.debriefed.v1", "salesline.pipeline.visit.case-published.v1", "salesline.pipeline.visit.case-withdrawn.v1"], "when": "event.state == ''completed''", "subject": "visit_id", "owner": "owner_id", "day": "completed_on", "customer": "customer_id"}]', null, null),
  ('proposals-submitted', 'Proposals submitted', '提案数', 'count', 'count', 'submitted',
    '[{"types": ["salesline.pipeline.proposal.submitted.v1"], "when": "true", "subject": "proposal_id", "owner": "owner_id", "day": "submitted_on", "customer": "customer_id"}]', null, null),
  ('leads-contacted', 'Leads contacted', '联系线索数', 'count', 'distinct', 'first-contact',
    '[{"types": ["salesline.leads.lead.contacted.v1"], "when": "true", "subject": "event_id", "owner": "owner_id", "day": "occurred_at", "customer": "customer_id", "distinct": "lead_id"}]', null, null),
  ('first-contacts-entered', 'Deals in first contact', '进入初次接触数', 'count', 'distinct', 'first-entry',
    '[{"types": ["salesline.pipeline.opportunity.stage-entered.v1"], "when": "event.stage == ''first-contact'' && !event.backward", "subject": "event_id", "owner": "owner_id", "day": "stage_entered_at", "product": "product_id", "customer": "customer_id", "distinct": "opportunity_id"}]', null, null),
  ('needs-discoveries-entered', 'Deals in needs discovery', '进入需求探询数', 'count', 'distinct', 'first-entry',
    '[{"types": ["salesline.pipeline.opportunity.stage-entered.v1"], "when": "event.stage == ''needs-discovery'' && !event.backward", "subject": "event_id", "owner": "owner_id", "day": "stage_entered_at", "product": "product_id", "customer": "customer_id", "distinct": "opportunity_id"}]', null, null),
  ('proposals-entered', 'Deals in proposal', '进入方案呈现数', 'count', 'distinct', 'first-entry',
    '[{"types": ["salesline.pipeline.opportunity.stage-entered.v1"], "when": "event.stage == ''proposal'' && !event.backward", "subject": "event_id", "owner": "owner_id", "day": "stage_entered_at", "product": "product_id", "customer": "customer_id", "distinct": "opportunity_id"}]', null, null),
  ('negotiations-entered', 'Deals in negotiation', '进入谈判成交数', 'count', 'distinct', 'first-entry',
    '[{"types": ["salesline.pipeline.opportunity.stage-entered.v1"], "when": "event.stage == ''negotiation'' && !event.backward", "subject": "event_id", "owner": "owner_id", "day": "stage_entered_at", "product": "product_id", "customer": "customer_id", "distinct": "opportunity_id"}]', null, null),
  ('win-rate', 'Win rate', '赢单率', 'ratio', 'ratio', 'period', '[]', 'deals-won', 'deals-closed'),
  ('contact-to-needs', 'First contact to needs discovery', '初次接触→需求探询', 'ratio', 'ratio', 'period', '[]', 'needs-discoveries-entered', 'first-contacts-entered'),
  ('needs-to-proposal', 'Needs discovery to proposal', '需求探询→方案呈现', 'ratio', 'ratio', 'period', '[]', 'proposals-entered', 'needs-discoveries-entered'),
  ('proposal-to-negotiation', 'Proposal to negotiation', '方案呈现→谈判成交', 'ratio', 'ratio', 'period', '[]', 'negotiations-entered', 'proposals-entered'),
  ('negotiation-to-won', 'Negotiation to won', '谈判成交→赢单', 'ratio', 'ratio', 'period', '[]', 'deals-won', 'negotiations-entered');

-- What counts now: of a subject (a deal, a receipt, a visit …), for each owner who has a part in it. Of those with
-- the same distinct_by only the first counts.
create table result_entry (
  metric      smallint       not null,
  subject     uuid           not null,
  owner_id    uuid           not null,
  day         date           not null,
  product_id  uuid,
  customer_id uuid,
  amount      numeric(19, 4) not null,
  distinct_by uuid,
  counts      boolean        not null,
  event_id    uuid           not null,
  primary key (metric, subject, owner_id)
);
create index result_entry_by_owner on result_entry (metric, owner_id, day, subject);
create index result_entry_by_day on result_entry (metric, day, subject, owner_id);
create index result_entry_of_kind on result_entry (metric, distinct_by) where distinct_by is not null;

-- How it came to that, line by line: what an event added (1) or took back (-1). Nothing is changed here, so that
-- what was known at any time can be told: the lines whose event was recorded by then.
create table result_line (
  id          bigint         generated always as identity primary key,
  metric      smallint       not null,
  subject     uuid           not null,
  owner_id    uuid           not null,
  day         date           not null,
  product_id  uuid,
  customer_id uuid,
  entries     smallint       not null check (entries in (-1, 1)),
  amount      numeric(19, 4) not null,
  event_id    uuid           not null,
  event_type  text           not null,
  known_at    timestamptz    not null
);
create index result_line_of_subject on result_line (metric, subject, id);

-- Sums of lines by owner and business day. The unit is not stored: dated membership joins it on read.
create table result_day (
  metric   smallint       not null,
  owner_id uuid           not null,
  day      date           not null,
  entries  bigint         not null,
  amount   numeric(19, 4) not null,
  primary key (metric, owner_id, day)
) with (fillfactor = 80);
create index result_day_by_day on result_day (metric, day);

-- The same by owner and month, so that a month of many people is read from few rows.
create table result_month (
  metric   smallint       not null,
  owner_id uuid           not null,
  month    date           not null,
  entries  bigint         not null,
  amount   numeric(19, 4) not null,
  primary key (metric, owner_id, month)
) with (fillfactor = 80);
create index result_month_by_month on result_month (metric, month);

-- One row: counts the batches that changed the tables above.
create table result_model (
  id         smallint    primary key check (id = 1),
  change     bigint      not null,
  changed_at timestamptz not null
);
insert into result_model (id, change, changed_at) values (1, 0, now());

-- The ledger takes their place: it reads the topics from their beginning, under consumers of its own.
drop table booked_deal, booked_day, booked_month, booking_model;
delete from inbox_revision where consumer = 'booking';

-- Which metrics there are is data now.
alter table goal drop constraint goal_metric_check;
alter table plan drop constraint plan_metric_check;
