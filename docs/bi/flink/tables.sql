-- Topics as tables of Flink SQL. Set the address; then choose a query of queries.sql.
-- Columns may be left out, and a field that a later release adds is ignored until you name it.

-- The last row of each deal. A tombstone deletes the row.
CREATE TABLE opportunity (
  opportunity_id STRING,
  customer_id STRING,
  owner_id STRING,
  product_id STRING,
  process_version BIGINT,
  stage STRING,
  status STRING,
  amount DECIMAL(20, 4),
  currency STRING,
  amount_organisation DECIMAL(20, 4),
  currency_organisation STRING,
  rate DECIMAL(20, 10),
  expected_close DATE,
  opened_on DATE,
  stage_entered_at TIMESTAMP_LTZ(6),
  closed_on DATE,
  won_at TIMESTAMP_LTZ(6),
  loss_reason STRING,
  collection STRING,
  history BOOLEAN,
  forecast_category STRING,
  next_step_due_on DATE,
  competitor_count BIGINT,
  credit_shares STRING,
  revision BIGINT,
  recorded_at TIMESTAMP_LTZ(6),
  PRIMARY KEY (opportunity_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'salesline.pipeline.opportunity.v1',
  'properties.bootstrap.servers' = 'kafka:9092',
  'properties.isolation.level' = 'read_committed',
  'key.format' = 'raw',
  'value.format' = 'json',
  'value.fields-include' = 'ALL',
  'value.json.timestamp-format.standard' = 'ISO-8601'
);

-- Every change of every deal. from_stage and backward are null for changes that are no move.
CREATE TABLE opportunity_event (
  opportunity_id STRING,
  event_id STRING,
  event_type STRING,
  revision BIGINT,
  occurred_at TIMESTAMP_LTZ(6),
  recorded_at TIMESTAMP_LTZ(6),
  owner_id STRING,
  stage STRING,
  status STRING,
  amount_organisation DECIMAL(20, 4),
  from_stage STRING,
  backward BOOLEAN,
  previous_owner_id STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'salesline.pipeline.opportunity-events.v1',
  'properties.bootstrap.servers' = 'kafka:9092',
  'properties.isolation.level' = 'read_committed',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'json',
  'json.timestamp-format.standard' = 'ISO-8601'
);

-- The names of stages in both languages, one row a version and stage.
CREATE TABLE stage (
  `key` STRING,
  process_version BIGINT,
  stage STRING,
  `position` BIGINT,
  label_en STRING,
  label_zh STRING,
  probability BIGINT,
  PRIMARY KEY (`key`) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'salesline.pipeline.stage.v1',
  'properties.bootstrap.servers' = 'kafka:9092',
  'properties.isolation.level' = 'read_committed',
  'key.format' = 'raw',
  'value.format' = 'json',
  'value.fields-include' = 'EXCEPT_KEY'
);

-- The whole organisation, several kinds of rows under keys such as unit:<id>; tell them by `kind`.
CREATE TABLE organisation (
  `key` STRING,
  kind STRING,
  unit_id STRING,
  parent_id STRING,
  unit_kind STRING,
  name STRING,
  member_id STRING,
  valid_from DATE,
  valid_to DATE,
  PRIMARY KEY (`key`) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'salesline.goals.organisation.v1',
  'properties.bootstrap.servers' = 'kafka:9092',
  'properties.isolation.level' = 'read_committed',
  'key.format' = 'raw',
  'value.format' = 'json',
  'value.fields-include' = 'EXCEPT_KEY'
);
