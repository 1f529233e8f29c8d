-- A contract that falls through after the win (解除): what was still owed is cancelled, what came in stays.

alter table contract
  add column terminated_on      date,
  add column terminated_by      uuid,
  add column termination_reason text,
  drop constraint contract_state_check,
  drop constraint only_all_that_is_delivered_and_paid_is_collected,
  add constraint contract_state_check check (state in ('open', 'collected', 'terminated')),
  add constraint only_all_that_is_delivered_and_paid_is_collected
    check (state <> 'collected' or (amount > 0 and delivered_on is not null and settled = amount - credited)),
  add constraint whoever_terminates_says_why
    check ((state = 'terminated') = (terminated_on is not null) and (terminated_on is null) = (terminated_by is null)
      and (terminated_on is null) = (termination_reason is null)),
  add constraint nothing_of_a_terminated_contract_is_due check (state <> 'terminated' or next_due_on is null);

alter table opportunity
  drop constraint opportunity_collection_check,
  add constraint opportunity_collection_check
    check (collection in ('none', 'open', 'unknown', 'complete', 'terminated'));
