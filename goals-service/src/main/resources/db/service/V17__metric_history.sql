-- A metric that somebody has defined counts what happened before, too: until its topic is read it is computing.
alter table metric add column state text not null default 'live' check (state in ('computing', 'live'));

-- How far the history of such a metric is read, and how far there was to read when that was last looked at.
create table metric_reading (
  metric          smallint not null,
  kafka_partition int      not null,
  next_offset     bigint   not null,
  end_offset      bigint   not null,
  primary key (metric, kafka_partition)
);
