-- What branches were asked for, on the day it was due, and what they handed in, on the day they did.
create or replace view task.facts as
select r.home_id, r.unit_id, null::bigint as member_home_id, null::bigint as member_id, 'task.asked'::text as fact_kind,
    r.due_on as occurred_on, 1::numeric as quantity, 'task.reply'::text as source_type, r.home_id as source_home_id,
    r.id as source_id
from task.reply r
join task.task t on t.home_id = r.home_id and t.id = r.task_id
where t.state <> 'WITHDRAWN'
union all
select r.home_id, r.unit_id, null::bigint, null::bigint, 'task.done'::text, r.submitted_on, 1::numeric, 'task.reply'::text,
    r.home_id, r.id
from task.reply r
join task.task t on t.home_id = r.home_id and t.id = r.task_id
where r.state in ('SUBMITTED', 'ACCEPTED') and t.state <> 'WITHDRAWN';
