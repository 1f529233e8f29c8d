-- Months whose results are reported: what was recorded by then is what was known.
create table closed_month (
  month     date        primary key check (extract(day from month) = 1),
  closed_at timestamptz not null,
  closed_by uuid
);

-- Of a closed month the lines that were recorded later, whosever they are.
create index result_line_by_day on result_line (metric, day, known_at);
create index result_line_of_event on result_line (metric, subject, event_id);
