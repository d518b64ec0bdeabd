-- What was made public, for the year it belongs to: on its day, or on the edge of that year.
create or replace view openness.facts as
select e.home_id, e.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'openness.published'::text as fact_kind,
    least(greatest(e.from_on, make_date(e.year, 1, 1)), make_date(e.year, 12, 31)) as occurred_on, 1::numeric as quantity,
    'openness.entry'::text as source_type, e.home_id as source_home_id, e.id as source_id
from openness.entry e
where e.state = 'PUBLISHED';
