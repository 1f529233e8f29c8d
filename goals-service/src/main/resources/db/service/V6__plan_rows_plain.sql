-- Days that many edits write anew are not worth compressing: that took longer than writing them.
alter table plan_row alter column amounts set storage external;
alter table plan_row alter column weights set storage external;
