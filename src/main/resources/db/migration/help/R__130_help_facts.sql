-- Cases asked and closed; lists kept, people on them, and who of them was visited, by a visit of the list or of a case.
-- No fact names the person: the source is the case or the line of the list.
create or replace view help.facts as
select c.home_id, c.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'help.asked'::text as fact_kind, c.asked_on as occurred_on, 1::numeric as quantity,
    'help.case'::text as source_type, c.home_id as source_home_id, c.id as source_id
from help.help_case c
where c.state <> 'WITHDRAWN'
union all
select c.home_id, c.unit_id, null::bigint, null::bigint, 'help.closed'::text, c.closed_on, 1::numeric,
    'help.case'::text, c.home_id, c.id
from help.help_case c
where c.state = 'CLOSED'
union all
select l.home_id, l.unit_id, null::bigint, null::bigint, 'care.list'::text, l.kept_on, 1::numeric,
    'help.list'::text, l.home_id, l.unit_id
from help.care_list l
union all
select e.home_id, e.unit_id, null::bigint, null::bigint, 'care.person'::text, e.listed_on, 1::numeric,
    'help.care'::text, e.home_id, e.id
from help.care e
union all
select e.home_id, e.unit_id, null::bigint, null::bigint, 'care.visited'::text, min(v.visited_on), 1::numeric,
    'help.care'::text, e.home_id, e.id
from help.care e
join (
    select v.home_id, v.care_id, v.visited_on
    from help.care_visit v
    union all
    select s.home_id, s.id, m.done_on
    from help.care s
    join help.help_case c on c.home_id = s.home_id and c.member_home_id = s.member_home_id and c.member_id = s.member_id
    join help.measure m on m.home_id = c.home_id and m.case_id = c.id and m.kind = 'VISIT'
      and m.done_on between make_date(s.year, 1, 1) and make_date(s.year, 12, 31)
) v on v.home_id = e.home_id and v.care_id = e.id
group by e.home_id, e.unit_id, e.id;
