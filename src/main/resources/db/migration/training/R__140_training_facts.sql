-- Half days attended in courses that are over, courses completed, and among these the secretary's of the own branch at
-- county level or above (Branch Work Regulations article 25), on the last day of the course.
create or replace view training.facts as
select e.home_id, e.unit_id, e.member_home_id, e.member_id, 'training.attended'::text as fact_kind,
    s.held_on as occurred_on, 1::numeric as quantity,
    'training.session'::text as source_type, s.home_id as source_home_id, s.id as source_id
from training.presence p
join training.session s on s.home_id = p.home_id and s.id = p.session_id
join training.enrolment e on e.home_id = p.home_id and e.id = p.enrolment_id
where p.status = 'PRESENT' and e.state in ('COMPLETED', 'MISSED')
union all
select e.home_id, e.unit_id, e.member_home_id, e.member_id, 'training.completed'::text, c.to_on, 1::numeric,
    'training.course'::text, c.home_id, c.id
from training.enrolment e
join training.course c on c.home_id = e.home_id and c.id = e.course_id
where e.state = 'COMPLETED'
union all
select e.home_id, e.unit_id, e.member_home_id, e.member_id, 'training.rotation'::text, c.to_on, 1::numeric,
    'training.course'::text, c.home_id, c.id
from training.enrolment e
join training.course c on c.home_id = e.home_id and c.id = e.course_id
where e.state = 'COMPLETED' and e.capacity = 'SECRETARY' and c.level = 'COUNTY';
