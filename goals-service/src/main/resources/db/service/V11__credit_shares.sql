-- Booked revenue goes to those who share a deal, as it was agreed when it was won.
update metric set sources = jsonb_set(sources, '{0,shares}', '"credit_shares"'), revision = revision + 1
where key = 'booked-revenue';
