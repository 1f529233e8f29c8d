-- Files hang on contracts and visits too.
alter table file drop constraint file_host_type_check;
alter table file add constraint file_host_type_check check (host_type in ('opportunity', 'contract', 'visit'));
