-- Who is to be forgotten, by the records that speak of them: their name is what must not be kept.
create table erasure (
  id                 uuid        primary key,
  revision           bigint      not null check (revision > 0),
  state              text        not null check (state in ('requested', 'refused', 'erasing', 'complete')),
  ground             text        not null
    check (ground in ('consent-withdrawn', 'purpose-ended', 'unlawful', 'retention-ended')),
  contact_ids        text        not null,
  lead_ids           text        not null,
  requested_by       uuid        not null,
  requested_at       timestamptz not null,
  decided_by         uuid,
  decided_at         timestamptz,
  answer_by          timestamptz,
  completed_at       timestamptz,
  erased_in_leads    int,
  erased_in_pipeline int,
  constraint nobody_decides_on_their_own_erasure check (decided_by <> requested_by),
  check ((state = 'requested') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state in ('erasing', 'complete')) = (answer_by is not null)),
  check ((state = 'complete') = (completed_at is not null))
);
create index erasure_latest on erasure (requested_at desc, id desc);
create index erasure_unanswered on erasure (answer_by) where state = 'erasing';
