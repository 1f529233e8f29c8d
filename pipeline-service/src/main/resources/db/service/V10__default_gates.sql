-- The two gates of the house, in the default process while it is still a draft.
update process_stage s set gate = g.gate
from (values
  ('proposal', jsonb_build_object('gate', 'proposal-review', 'label_en', 'Internal review of the proposal',
    'label_zh', '方案内部评审', 'reviewers', 'gate-reviewer', 'approvals', 1, 'sla_working_hours', 8)),
  ('delivery-collection', jsonb_build_object('gate', 'contract-review', 'label_en', 'Risk review of the contract',
    'label_zh', '合同风险评审', 'reviewers', 'gate-reviewer', 'approvals', 2, 'sla_working_hours', 8))) as g(stage, gate)
where s.version = 2 and s.stage = g.stage
  and exists (select from process_version v where v.version = 2 and v.life = 'draft');
