-- Money granted, in the year it was needed, and every expense in yuan on its day.
create or replace view funding.facts as
select a.home_id, a.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'funding.granted'::text as fact_kind, a.needed_on as occurred_on, a.granted::numeric as quantity,
    'funding.application'::text as source_type, a.home_id as source_home_id, a.id as source_id
from funding.application a
where a.granted is not null
union all
select a.home_id, a.unit_id, null::bigint, null::bigint, 'funding.spent'::text, e.spent_on, e.amount::numeric,
    'funding.application'::text, a.home_id, a.id
from funding.expense e
join funding.application a on a.home_id = e.home_id and a.id = e.application_id
where e.number > 0;
