-- Visits on their day, topics on the day they were concluded, measures on the day they were carried out.
create or replace view research.facts as
select t.home_id, t.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'research.visit'::text as fact_kind, v.held_on as occurred_on, 1::numeric as quantity,
    'research.topic'::text as source_type, t.home_id as source_home_id, t.id as source_id
from research.visit v
join research.topic t on t.home_id = v.home_id and t.id = v.topic_id
union all
select t.home_id, t.unit_id, null::bigint, null::bigint, 'research.concluded'::text, t.concluded_on, 1::numeric,
    'research.topic'::text, t.home_id, t.id
from research.topic t
where t.state in ('CONCLUDED', 'CLOSED')
union all
select t.home_id, t.unit_id, null::bigint, null::bigint, 'research.measure'::text, m.ended_on, 1::numeric,
    'research.topic'::text, t.home_id, t.id
from research.measure m
join research.topic t on t.home_id = m.home_id and t.id = m.topic_id
where m.state = 'DONE';
