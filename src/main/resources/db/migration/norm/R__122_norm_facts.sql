-- A version of a norm on the day it came into force.
create or replace view norm.facts as
select n.home_id, n.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'norm.edition'::text as fact_kind, e.from_on as occurred_on, 1::numeric as quantity,
    'norm.norm'::text as source_type, n.home_id as source_home_id, n.id as source_id
from norm.edition e
join norm.norm n on n.home_id = e.home_id and n.id = e.norm_id;
