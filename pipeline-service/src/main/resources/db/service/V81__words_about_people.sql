-- Erasures look for the visits to a contact, and for the deals that came of a lead.
create index visit_to_contact on visit (contact_id) where contact_id is not null;
create index opportunity_of_lead on opportunity (lead_id) where lead_id is not null;
