-- Gates: the reviews that deals pass on their way, what reviewers said, waivers, and who stands in
-- for whom. A gate stands with its stage, as an object.

alter table process_stage alter column gate type jsonb using
  case when gate is null then null else jsonb_build_object('gate', gate, 'label_en', gate,
    'label_zh', gate, 'reviewers', 'gate-reviewer', 'approvals', 1, 'sla_working_hours', 8) end;

create table review (
  id              uuid        primary key,
  revision        bigint      not null check (revision > 0),
  opportunity_id  uuid        not null references opportunity,
  gate            text        not null,
  label_en        text        not null,
  label_zh        text        not null,
  reviewers       text        not null,
  approvals       int         not null check (approvals > 0),
  owner_id        uuid        not null,
  submitter_id    uuid        not null,
  from_stage      text        not null,
  target          text        not null,
  closed_on       date,
  evidence_digest text        not null,
  evidence        text        not null,
  opened_at       timestamptz not null,
  due_at          timestamptz not null,
  escalated_at    timestamptz,
  state           text        not null check (state in ('open', 'approved', 'rejected', 'withdrawn', 'voided')),
  ended_at        timestamptz,
  -- When a move first rested on it.
  used_at         timestamptz,
  unique (id, submitter_id, owner_id),
  check ((state = 'open') = (ended_at is null)),
  check (used_at is null or state in ('approved', 'voided'))
) with (fillfactor = 85);

-- One at a time: whoever asks again waits for the same review.
create unique index review_open on review (opportunity_id, gate) where state = 'open';
create index review_of_deal on review (opportunity_id, gate, state);
create index review_newest on review (opened_at desc, id desc);
create index review_waiting on review (due_at) where state = 'open' and escalated_at is null;

-- Four eyes, whatever the code above believes.
create table review_ruling (
  review_id    uuid        not null,
  decided_by   uuid        not null,
  for_member   uuid        not null,
  submitter_id uuid        not null,
  owner_id     uuid        not null,
  verdict      text        not null check (verdict in ('approve', 'approve-with-conditions', 'reject')),
  comment      text,
  decided_at   timestamptz not null,
  primary key (review_id, decided_by),
  unique (review_id, for_member),
  foreign key (review_id, submitter_id, owner_id) references review (id, submitter_id, owner_id),
  constraint four_eyes check (decided_by not in (submitter_id, owner_id) and for_member not in (submitter_id, owner_id))
);

create table review_condition (
  review_id    uuid        not null references review,
  ordinal      int         not null check (ordinal > 0),
  condition    text        not null,
  stated_by    uuid        not null,
  fulfilled_at timestamptz,
  fulfilled_by uuid,
  primary key (review_id, ordinal),
  check ((fulfilled_at is null) = (fulfilled_by is null))
);

create table gate_waiver (
  id             uuid        primary key,
  revision       bigint      not null check (revision > 0),
  opportunity_id uuid        not null references opportunity,
  gate           text        not null,
  owner_id       uuid        not null,
  granted_by     uuid        not null check (granted_by <> owner_id),
  reason         text        not null,
  granted_at     timestamptz not null,
  expires_at     timestamptz not null check (expires_at > granted_at),
  revoked_at     timestamptz,
  revoked_by     uuid,
  check ((revoked_at is null) = (revoked_by is null))
);
create index gate_waiver_of_deal on gate_waiver (opportunity_id, granted_at desc);

create table review_delegation (
  id           uuid        primary key,
  principal_id uuid        not null,
  delegate_id  uuid        not null check (delegate_id <> principal_id),
  from_day     date        not null,
  until_day    date        not null check (until_day >= from_day),
  revoked_at   timestamptz
);
create index review_delegation_of_delegate on review_delegation (delegate_id, until_day) where revoked_at is null;
create index review_delegation_of_principal on review_delegation (principal_id, until_day);

-- Those in whose place somebody may decide: themselves, and whoever is absent.
create function review_principals(caller uuid, today date) returns table (member_id uuid) language sql stable as $$
  select caller
  union
  select d.principal_id from review_delegation d
  where d.delegate_id = caller and d.revoked_at is null and today between d.from_day and d.until_day
$$;

-- Whether a person may decide on a deal of an owner: by the role that the gate names, managers only
-- on what is beneath them; directors too once it was escalated.
create function may_review(principal uuid, reviewers text, owner uuid, escalated boolean, today date)
returns boolean language sql stable as $$
  select exists (
    select from access_member m
    where m.member_id = principal and m.active
      and ((reviewers = any(m.roles)
          and (reviewers <> 'manager' or owner in (select v.member_id from visible_members(principal, today) v)))
        or (escalated and 'director' = any(m.roles))))
$$;

-- Whether somebody sees a deal because they are to review it.
create function sees_in_review(caller uuid, deal uuid, today date) returns boolean language sql stable as $$
  select exists (
    select from review r cross join review_principals(caller, today) p
    where r.opportunity_id = deal and r.state = 'open'
      and caller not in (r.submitter_id, r.owner_id) and p.member_id not in (r.submitter_id, r.owner_id)
      and may_review(p.member_id, r.reviewers, r.owner_id, r.escalated_at is not null, today))
$$;
