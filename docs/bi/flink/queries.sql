-- Live: each keeps its answer up to date while deals change.

-- The funnel as Salesline counts it: open deals, and under delivery-collection those won and not yet
-- collected.
SELECT s.`position`, o.stage, s.label_en, s.label_zh, COUNT(*) AS deals, SUM(o.amount_organisation) AS amount
FROM opportunity AS o
JOIN stage AS s ON s.process_version = o.process_version AND s.stage = o.stage
WHERE o.status = 'open' OR (o.status = 'won' AND o.collection = 'open')
GROUP BY s.`position`, o.stage, s.label_en, s.label_zh;

-- Booked revenue by the month of the close, tax excluded, in the organisation's currency.
SELECT SUBSTRING(CAST(closed_on AS STRING) FROM 1 FOR 7) AS `month`, COUNT(*) AS deals, SUM(amount_organisation) AS booked
FROM opportunity
WHERE status = 'won' AND closed_on IS NOT NULL
GROUP BY SUBSTRING(CAST(closed_on AS STRING) FROM 1 FOR 7);

-- Booked revenue by the unit that the owner belonged to on the day of the close.
SELECT u.name, COUNT(*) AS deals, SUM(o.amount_organisation) AS booked
FROM opportunity AS o
JOIN organisation AS m ON m.kind = 'membership' AND m.member_id = o.owner_id
  AND m.valid_from <= o.closed_on AND (m.valid_to IS NULL OR o.closed_on < m.valid_to)
JOIN organisation AS u ON u.kind = 'unit' AND u.unit_id = m.unit_id
WHERE o.status = 'won'
GROUP BY u.name;

-- Stage entries. An event may stand on its topic twice; the first of each event_id counts.
SELECT stage, backward, COUNT(*) AS entries
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY PROCTIME()) AS occurrence
  FROM opportunity_event
)
WHERE occurrence = 1 AND event_type = 'salesline.pipeline.opportunity.stage-entered.v1'
GROUP BY stage, backward;
