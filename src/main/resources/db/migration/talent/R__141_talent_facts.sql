-- Recommendations made and appointments that came of them; neither names the person.
create or replace view talent.facts as
select r.home_id, r.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'talent.recommended'::text as fact_kind, r.recommended_on as occurred_on, 1::numeric as quantity,
    'talent.recommendation'::text as source_type, r.home_id as source_home_id, r.id as source_id
from talent.recommendation r
where r.state <> 'WITHDRAWN'
union all
select r.home_id, r.unit_id, null::bigint, null::bigint, 'talent.appointed'::text, r.appointed_on, 1::numeric,
    'talent.recommendation'::text, r.home_id, r.id
from talent.recommendation r
where r.state = 'APPOINTED';
