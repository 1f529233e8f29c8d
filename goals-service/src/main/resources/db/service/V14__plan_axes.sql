-- How often the axes of a plan changed: what is known of them elsewhere is known of one such number.
alter table plan add column axes int not null default 1;
