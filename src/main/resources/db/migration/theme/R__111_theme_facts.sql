-- A plan stands at the start of its year, its summary at the end; an item counts on the last day of its quarter.
create or replace view theme.facts as
select p.home_id, p.unit_id, null::bigint as member_home_id, null::bigint as member_id, 'theme.plan'::text as fact_kind,
    make_date(p.year, 1, 1) as occurred_on, 1::numeric as quantity, 'theme.plan'::text as source_type,
    p.home_id as source_home_id, p.id as source_id
from theme.plan p
union all
select p.home_id, p.unit_id, null::bigint, null::bigint, 'theme.summary'::text, make_date(p.year, 12, 31), 1::numeric,
    'theme.plan'::text, p.home_id, p.id
from theme.plan p
where p.summary is not null
union all
select p.home_id, p.unit_id, null::bigint, null::bigint, 'theme.planned'::text,
    (make_date(p.year, i.quarter * 3, 1) + interval '1 month' - interval '1 day')::date, count(*)::numeric, 'theme.plan'::text,
    p.home_id, p.id
from theme.plan p
join theme.item i on i.home_id = p.home_id and i.plan_id = p.id
group by p.home_id, p.id, i.quarter
union all
select p.home_id, p.unit_id, null::bigint, null::bigint, 'theme.done'::text,
    (make_date(p.year, i.quarter * 3, 1) + interval '1 month' - interval '1 day')::date, count(*)::numeric, 'theme.plan'::text,
    p.home_id, p.id
from theme.plan p
join theme.item i on i.home_id = p.home_id and i.plan_id = p.id
where exists (
    select 1 from theme.link l
    join life.activity a on a.home_id = l.home_id and a.id = l.activity_id
    where l.home_id = i.home_id and l.plan_id = i.plan_id and l.number = i.number and a.state = 'RECORDED')
group by p.home_id, p.id, i.quarter;
