-- An outline on the day it came into the library; voluntary service in the plan, on the day it is planned for; an arranged
-- activity on the day it was held; a word on the day it was written.
create or replace view outline.facts as
select o.home_id, o.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'outline.library'::text as fact_kind, o.library_on as occurred_on, 1::numeric as quantity,
    'outline.outline'::text as source_type, o.home_id as source_home_id, o.id as source_id
from outline.outline o
where o.state = 'LIBRARY'
union all
select a.home_id, a.unit_id, null::bigint, null::bigint, 'outline.volunteering'::text, a.planned_on, 1::numeric,
    'outline.arrangement'::text, a.home_id, a.id
from outline.arrangement a
where a.kind = 'VOLUNTEER' and a.state <> 'DROPPED'
union all
select a.home_id, a.unit_id, null::bigint, null::bigint, 'outline.done'::text, l.held_on, 1::numeric,
    'outline.arrangement'::text, a.home_id, a.id
from outline.arrangement a
join life.activity l on l.home_id = a.home_id and l.id = a.activity_id
where a.state = 'DONE'
union all
select a.home_id, a.unit_id, null::bigint, null::bigint, 'outline.word'::text, a.told_on, 1::numeric,
    'outline.arrangement'::text, a.home_id, a.id
from outline.arrangement a
where a.told_on is not null;
