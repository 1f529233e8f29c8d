-- Alerts are owned data: a rebuild of the read model does not touch them.

-- What is watched. Subjects begin to be watched, their clock is restarted and their watch ends by events
-- (CloudEvents types, and a CEL condition on the event; empty for any).
create table alert_rule (
  id            uuid        primary key,
  revision      bigint      not null,
  kind          text        not null,
  subject       text        not null check (subject in ('goal', 'deal', 'contract', 'lead', 'customer')),
  severity      text        not null check (severity in ('info', 'warning', 'critical')),
  name_en       text        not null,
  name_zh       text        not null,
  text_en       text        not null,
  text_zh       text        not null,
  begins        text[]      not null,
  begins_when   text        not null,
  restarts      text[]      not null,
  restarts_when text        not null,
  ends          text[]      not null,
  ends_when     text        not null,
  -- a date of the event, after which the clock starts; empty for the event itself
  due_field     text        not null,
  after_days    int         not null check (after_days between 0 and 3650),
  to_owner      boolean     not null,
  to_manager    boolean     not null,
  to_members    uuid[]      not null,
  to_roles      text[]      not null,
  active        boolean     not null,
  active_since  timestamptz not null
);
create index alert_rule_in_order on alert_rule (kind, id);

-- A rule's eye on a subject. Kept when it looks no longer: an end may be read before its beginning.
create table alert_watch (
  rule_id      uuid    not null references alert_rule,
  subject_id   uuid    not null,
  watching     boolean not null default false,
  owner_id     uuid,
  since        timestamptz,
  restarted_at timestamptz,
  ended_at     timestamptz,
  due_at       timestamptz,
  alert_id     uuid,
  occurrence   int     not null default 0,
  facts        jsonb   not null default '{}',
  quiet        boolean not null default false,
  primary key (rule_id, subject_id)
) with (fillfactor = 80);
create index alert_watch_due on alert_watch (due_at) where due_at is not null;
create index alert_watch_watching on alert_watch (rule_id) where watching;

create table alert (
  id         uuid        primary key,
  revision   int         not null default 1,
  rule_id    uuid        not null references alert_rule,
  kind       text        not null,
  subject    text        not null,
  subject_id uuid        not null,
  -- today's, as events tell; null for nobody
  owner_id   uuid,
  occurrence int         not null,
  severity   text        not null,
  -- the event behind it, by ids
  facts      jsonb       not null,
  -- older than its rule: shown, but pushed to nobody
  quiet      boolean     not null,
  raised_at  timestamptz not null,
  cleared_at timestamptz,
  unique (rule_id, subject_id, occurrence)
);

-- Whose inbox it is in. They read it while they may see its subject.
create table alert_recipient (
  alert_id  uuid        not null references alert on delete cascade,
  member_id uuid        not null,
  raised_at timestamptz not null,
  read_at   timestamptz,
  primary key (alert_id, member_id)
);
create index alert_recipient_inbox on alert_recipient (member_id, raised_at desc, alert_id desc);
create index alert_recipient_unread on alert_recipient (member_id) where read_at is null;

-- The rules to begin with; each can be changed, or switched off.
insert into alert_rule values
  ('a1e27000-0000-4000-8000-000000000001', 1, 'revenue-gap', 'goal', 'critical',
   'Behind the goal', '目标落后',
   'Behind the goal of {period}: {actual_amount} {currency} of the {expected_amount} {currency} that were to be expected by now.',
   '{period} 目标落后：实际 {actual_amount} {currency}，按进度应为 {expected_amount} {currency}。',
   '{salesline.goals.goal.off-pace.v1}', '!has(event.unit) || event.unit == "money"',
   '{}', '', '{salesline.goals.goal.met.v1,salesline.goals.goal.closed.v1}', '',
   '', 0, true, true, '{}', '{}', true, now()),
  ('a1e27000-0000-4000-8000-000000000002', 1, 'rotting-deal', 'deal', 'warning',
   'Rotting deal', '商机停滞',
   '{customer}: in {stage} for more than {dwell_limit} working days. {amount} {currency}, {owner}.',
   '{customer}：在{stage}停留已超过 {dwell_limit} 个工作日。{amount} {currency}，{owner}。',
   '{salesline.pipeline.opportunity.rotted.v1}', '',
   '{}', '',
   '{salesline.pipeline.opportunity.stage-entered.v1,salesline.pipeline.opportunity.won.v1,salesline.pipeline.opportunity.lost.v1,salesline.pipeline.opportunity.migrated.v1}', '',
   '', 0, true, true, '{}', '{}', true, now()),
  ('a1e27000-0000-4000-8000-000000000003', 1, 'sleeping-lead', 'lead', 'warning',
   'Lead without a response', '线索未响应',
   'A lead ({source}) waits for its first response from {owner} for longer than the {allowed_minutes} minutes allowed.',
   '线索（{source}）等待 {owner} 首次响应，已超过规定的 {allowed_minutes} 分钟。',
   '{salesline.leads.response.escalated.v1}', 'event.step == "manager-told"',
   '{}', '',
   '{salesline.leads.response.escalated.v1,salesline.leads.lead.contacted.v1,salesline.leads.lead.qualified.v1,salesline.leads.lead.disqualified.v1,salesline.leads.lead.released.v1,salesline.leads.lead.transferred.v1,salesline.leads.lead.recycled.v1,salesline.leads.lead.conversion-requested.v1,salesline.leads.lead.converted.v1,salesline.leads.lead.absorbed.v1,salesline.leads.lead.merged.v1}',
   '!has(event.step) || event.step == "taken-back"',
   '', 0, true, true, '{}', '{}', true, now()),
  ('a1e27000-0000-4000-8000-000000000004', 1, 'sleeping-lead', 'lead', 'info',
   'Lead about to be recycled', '线索即将回收',
   'A lead of {owner} goes back to the pool on {recycles_on} unless it is followed up.',
   '{owner} 的线索如不跟进，将于 {recycles_on} 回收至线索池。',
   '{salesline.leads.recycling-reminder.sent.v1}', 'event.kind == "lead"',
   '{}', '',
   '{salesline.leads.lead.contacted.v1,salesline.leads.lead.qualified.v1,salesline.leads.lead.disqualified.v1,salesline.leads.lead.released.v1,salesline.leads.lead.transferred.v1,salesline.leads.lead.recycled.v1,salesline.leads.lead.conversion-requested.v1,salesline.leads.lead.converted.v1,salesline.leads.lead.absorbed.v1,salesline.leads.lead.merged.v1}', '',
   '', 0, true, false, '{}', '{}', true, now()),
  ('a1e27000-0000-4000-8000-000000000005', 1, 'customer-without-contact', 'customer', 'warning',
   'A customer without contact', 'A 类客户久未联系',
   '{customer}, an A customer of {owner}, has had neither visit nor activity for {days} days.',
   '{owner} 的 A 类客户 {customer} 已有 {days} 天没有拜访或跟进活动。',
   '{salesline.leads.customer.created.v1,salesline.leads.customer.amended.v1,salesline.leads.customer.classified.v1}',
   'event.customer_class == "A" && event.status == "active" && has(event.owner_id)',
   '{salesline.pipeline.visit.completed.v1,salesline.pipeline.activity.completed.v1}',
   '!has(event.kind) || event.kind != "task"',
   '{salesline.leads.customer.amended.v1,salesline.leads.customer.classified.v1,salesline.leads.customer.withdrawn.v1,salesline.leads.customer.merged.v1,salesline.leads.customer.recycled.v1}', '',
   '', 30, true, true, '{}', '{}', true, now()),
  ('a1e27000-0000-4000-8000-000000000006', 1, 'late-collection', 'contract', 'warning',
   'Late collection', '回款逾期',
   '{customer}: an instalment was due on {next_due_on}; {outstanding_amount} {currency} of the contract are outstanding.',
   '{customer}：有一期款项应于 {next_due_on} 收回；合同尚有 {outstanding_amount} {currency} 未收。',
   '{salesline.pipeline.contract.opened.v1,salesline.pipeline.contract.amended.v1,salesline.pipeline.contract.schedule-set.v1,salesline.pipeline.contract.reopened.v1,salesline.pipeline.delivery.recorded.v1,salesline.pipeline.invoice.recorded.v1,salesline.pipeline.receipt.recorded.v1,salesline.pipeline.receipt.matched.v1,salesline.pipeline.receipt.confirmed.v1,salesline.pipeline.receipt.rejected.v1,salesline.pipeline.credit-note.recorded.v1,salesline.pipeline.credit-note.confirmed.v1,salesline.pipeline.credit-note.rejected.v1}',
   'has(event.next_due_on)',
   '{}', '',
   '{salesline.pipeline.contract.amended.v1,salesline.pipeline.contract.schedule-set.v1,salesline.pipeline.contract.collected.v1,salesline.pipeline.contract.terminated.v1,salesline.pipeline.receipt.matched.v1,salesline.pipeline.receipt.confirmed.v1,salesline.pipeline.credit-note.confirmed.v1}',
   '!has(event.next_due_on)',
   'next_due_on', 0, true, true, '{}', '{}', true, now());
