-- A practice on the day it was published, for its own organisation; what a branch borrowed and reported, for the branch.
create or replace view exemplar.facts as
select p.home_id, p.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'exemplar.published'::text as fact_kind, p.published_on as occurred_on, 1::numeric as quantity,
    'exemplar.practice'::text as source_type, p.home_id as source_home_id, p.id as source_id
from exemplar.practice p
where p.state = 'PUBLISHED'
union all
select b.home_id, b.unit_id, null::bigint, null::bigint, 'exemplar.borrowed'::text, b.borrowed_on, 1::numeric,
    'exemplar.borrowing'::text, b.home_id, b.id
from exemplar.borrowing b
where b.state <> 'DROPPED'
union all
select b.home_id, b.unit_id, null::bigint, null::bigint, 'exemplar.result'::text, b.reported_on, 1::numeric,
    'exemplar.borrowing'::text, b.home_id, b.id
from exemplar.borrowing b
where b.state = 'REPORTED';
