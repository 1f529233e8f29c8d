-- When the reader of a file last kept a batch of its rows, so that one that stands still is noticed.
alter table lead_file_progress add column kept_at timestamptz;
