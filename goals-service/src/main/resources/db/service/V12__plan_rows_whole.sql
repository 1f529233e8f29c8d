-- A year's days have little more than two kilobytes: kept in the row itself, an edit of many writes each once
-- and not as pieces elsewhere with an index of them. Weights that are all alike shrink to nothing.
alter table plan_row alter column amounts set storage main;
alter table plan_row alter column weights set storage extended;
alter table plan_row set (toast_tuple_target = 4000);
