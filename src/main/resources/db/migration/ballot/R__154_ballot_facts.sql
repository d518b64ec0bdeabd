-- A poll counts once it is closed, whatever came out. The ballot of an appraisal counts with its appraisal.
create or replace view ballot.facts as
select b.home_id, b.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'ballot.poll'::text as fact_kind, cast(b.closed_at at time zone 'Asia/Shanghai' as date) as occurred_on,
    1::numeric as quantity, 'ballot.box'::text as source_type, b.home_id as source_home_id, b.id as source_id
from ballot.box b
where b.kind = 'POLL' and b.state = 'CLOSED';
