-- Visits and activities, to know on which customers effort is spent. No reference to customer: they
-- may be heard of before it. Those that are not done yet are kept for their revision.
create table customer_effort (
  -- the visit's or the activity's
  id          uuid   primary key,
  revision    bigint not null,
  kind        text   not null,
  customer_id uuid,
  member_id   uuid   not null,
  -- the day it was done; null until then
  spent_on    date,
  -- null where nobody knows
  minutes     int
) with (fillfactor = 85);
create index effort_by_day on customer_effort (spent_on, member_id)
  where spent_on is not null and customer_id is not null;
