-- Posts as they begin and end (the first day no longer held), elections, and the last day of each term.
-- A secretary (BS01, BX02, BX03) and a deputy (BS02) alone are no committee, Branch Work Regulations article 20,
-- so members of the committee proper (BS03 to BS10) are a kind of their own.
-- Each kind is a part of its own with the kind as a constant: the planner then skips what is not asked for.
create or replace view organization.facts as
select u.home_id, p.unit_id, p.member_home_id, p.member_id, 'post.secretary'::text as fact_kind,
    p.from_on as occurred_on, 1::numeric as quantity,
    'organization.post'::text as source_type, u.home_id as source_home_id, p.id as source_id
from organization.post p
join organization.unit u on u.id = p.unit_id
where p.duty_code in ('BS01', 'BX02', 'BX03')
union all
select u.home_id, p.unit_id, p.member_home_id, p.member_id, 'post.secretary.ended'::text as fact_kind,
    p.to_on as occurred_on, 1::numeric as quantity,
    'organization.post'::text as source_type, u.home_id as source_home_id, p.id as source_id
from organization.post p
join organization.unit u on u.id = p.unit_id
where p.duty_code in ('BS01', 'BX02', 'BX03') and p.to_on is not null
union all
select u.home_id, p.unit_id, p.member_home_id, p.member_id, 'post.deputy'::text as fact_kind,
    p.from_on as occurred_on, 1::numeric as quantity,
    'organization.post'::text as source_type, u.home_id as source_home_id, p.id as source_id
from organization.post p
join organization.unit u on u.id = p.unit_id
where p.duty_code = 'BS02'
union all
select u.home_id, p.unit_id, p.member_home_id, p.member_id, 'post.deputy.ended'::text as fact_kind,
    p.to_on as occurred_on, 1::numeric as quantity,
    'organization.post'::text as source_type, u.home_id as source_home_id, p.id as source_id
from organization.post p
join organization.unit u on u.id = p.unit_id
where p.duty_code = 'BS02' and p.to_on is not null
union all
select u.home_id, p.unit_id, p.member_home_id, p.member_id, 'post.committee'::text as fact_kind,
    p.from_on as occurred_on, 1::numeric as quantity,
    'organization.post'::text as source_type, u.home_id as source_home_id, p.id as source_id
from organization.post p
join organization.unit u on u.id = p.unit_id
where p.duty_code in ('BS03', 'BS04', 'BS05', 'BS06', 'BS07', 'BS08', 'BS09', 'BS10')
union all
select u.home_id, p.unit_id, p.member_home_id, p.member_id, 'post.committee.ended'::text as fact_kind,
    p.to_on as occurred_on, 1::numeric as quantity,
    'organization.post'::text as source_type, u.home_id as source_home_id, p.id as source_id
from organization.post p
join organization.unit u on u.id = p.unit_id
where p.duty_code in ('BS03', 'BS04', 'BS05', 'BS06', 'BS07', 'BS08', 'BS09', 'BS10') and p.to_on is not null
union all
select u.home_id, t.unit_id, null::bigint, null::bigint, 'term.elected'::text, t.elected_on, 1::numeric,
    'organization.term'::text, u.home_id, t.id
from organization.term t
join organization.unit u on u.id = t.unit_id
union all
select u.home_id, t.unit_id, null::bigint, null::bigint, 'term.running'::text, coalesce(t.extended_to, t.ends_on), 1::numeric,
    'organization.term'::text, u.home_id, t.id
from organization.term t
join organization.unit u on u.id = t.unit_id;
