-- Of which rows the leads of a batch came, in their order. Null for batches of before.
alter table lead_file_batch
  add column row_numbers bigint[] check (cardinality(row_numbers) = cardinality(lead_ids));
