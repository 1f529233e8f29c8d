-- Gross profit (毛利) of won deals: where booked revenue takes the amount, it takes what is left of that. What happened
-- before counts too, as far as the events tell it.
insert into metric (key, name_en, name_zh, unit, measure, basis, sources, state)
select 'gross-profit', 'Gross profit', '毛利', unit, measure, basis,
  jsonb_set(sources, '{0,amount}', '"gross_profit_amount_organisation"'), 'computing'
from metric where key = 'booked-revenue';
