-- The grade a branch was given, from the day it was confirmed; for a year that is past on its last day.
create or replace view evaluation.facts as
select e.home_id, e.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'evaluation.' || e.indicator_code || '.' || e.grade as fact_kind,
    least(e.confirmed_on, make_date(e.year, 12, 31)) as occurred_on, 1::numeric as quantity,
    'evaluation.evaluation'::text as source_type, e.home_id as source_home_id, e.id as source_id
from evaluation.evaluation e
where e.confirmed_on is not null;
