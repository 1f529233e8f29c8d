-- Files hang on proposals and on answers to the checklist too.
alter table file drop constraint file_host_type_check;
alter table file add constraint file_host_type_check
  check (host_type in ('opportunity', 'contract', 'visit', 'proposal', 'checklist-answer'));

-- An answer's address: the version 3 UUID of "<deal>:<item>", as AnswerId makes it.
alter table checklist_answer add column id uuid not null generated always as (
  overlay(
    overlay(md5(opportunity_id::text || ':' || item) placing '3' from 13)
    placing translate(
      substr(md5(opportunity_id::text || ':' || item), 17, 1), '0123456789abcdef', '89ab89ab89ab89ab')
    from 17)::uuid) stored;
create unique index checklist_answer_id on checklist_answer (id);

-- Of the files on the answers of a deal, which approvals rest on; empty without any.
alter table opportunity add column answer_files_digest text not null default '';
