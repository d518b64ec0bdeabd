-- A project on the day it was started, each Party measure carried out, and each result the committee reviewed.
create or replace view project.facts as
select p.home_id, p.unit_id, null::bigint as member_home_id, null::bigint as member_id, 'project.started'::text as fact_kind,
    p.started_on as occurred_on, 1::numeric as quantity, 'project.project'::text as source_type,
    p.home_id as source_home_id, p.id as source_id
from project.project p
where p.started_on is not null
union all
select p.home_id, p.unit_id, null::bigint, null::bigint, 'project.measured'::text, m.ended_on, 1::numeric,
    'project.project'::text, p.home_id, p.id
from project.measure m
join project.project p on p.home_id = m.home_id and p.id = m.project_id
where m.state = 'DONE'
union all
select p.home_id, p.unit_id, null::bigint, null::bigint, 'project.reviewed'::text, p.reviewed_on, 1::numeric,
    'project.project'::text, p.home_id, p.id
from project.project p
where p.state = 'REVIEWED';
