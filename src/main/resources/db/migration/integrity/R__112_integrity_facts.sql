-- A self-check, each problem found and each one closed, sessions of education and the committee's spot checks.
create or replace view integrity.facts as
select c.home_id, c.unit_id, null::bigint as member_home_id, null::bigint as member_id, 'integrity.check'::text as fact_kind,
    c.held_on as occurred_on, 1::numeric as quantity, 'integrity.selfcheck'::text as source_type,
    c.home_id as source_home_id, c.id as source_id
from integrity.selfcheck c
union all
select p.home_id, p.unit_id, null::bigint, null::bigint, 'integrity.problem'::text, p.found_on, 1::numeric,
    'integrity.problem'::text, p.home_id, p.id
from integrity.problem p
union all
select p.home_id, p.unit_id, null::bigint, null::bigint, 'integrity.closed'::text, p.closed_on, 1::numeric,
    'integrity.problem'::text, p.home_id, p.id
from integrity.problem p
where p.state = 'CLOSED'
union all
select s.home_id, s.unit_id, null::bigint, null::bigint, 'integrity.session'::text, a.held_on, 1::numeric,
    'life.activity'::text, a.home_id, a.id
from integrity.session s
join life.activity a on a.home_id = s.home_id and a.id = s.activity_id
where a.state = 'RECORDED'
union all
select k.home_id, k.unit_id, null::bigint, null::bigint, 'integrity.spot'::text, k.held_on, 1::numeric,
    'integrity.spot'::text, k.home_id, k.id
from integrity.spot k;
