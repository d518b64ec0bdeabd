-- An article that stands, once, on the day it could first be read. Informational: no score counts it.
create or replace view publicity.facts as
select a.home_id, a.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'publicity.published'::text as fact_kind, (min(e.visible_from) at time zone 'Asia/Shanghai')::date as occurred_on,
    1::numeric as quantity, 'publicity.article'::text as source_type, a.home_id as source_home_id, a.id as source_id
from publicity.article a
join publicity.edition e on e.home_id = a.home_id and e.article_id = a.id and e.withdrawn_at is null
group by a.home_id, a.id, a.unit_id;
