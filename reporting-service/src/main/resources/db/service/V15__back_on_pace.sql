-- A goal that is green again is told since now; the rule that ships hears of it.
update alert_rule
set ends = ends || '{salesline.goals.goal.back-on-pace.v1}', revision = revision + 1
where id = 'a1e27000-0000-4000-8000-000000000001'
  and not 'salesline.goals.goal.back-on-pace.v1' = any(ends);
