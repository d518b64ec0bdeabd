-- A question asked and an experience shared, for the organisation that wrote it; a reply that solved a question of another.
create or replace view exchange.facts as
select p.home_id, p.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'exchange.asked'::text as fact_kind, p.posted_on as occurred_on, 1::numeric as quantity,
    'exchange.post'::text as source_type, p.home_id as source_home_id, p.id as source_id
from exchange.post p
where p.standing = 'OPEN' and p.kind = 'QUESTION'
union all
select p.home_id, p.unit_id, null::bigint, null::bigint, 'exchange.shared'::text, p.posted_on, 1::numeric,
    'exchange.post'::text, p.home_id, p.id
from exchange.post p
where p.standing = 'OPEN' and p.kind = 'EXPERIENCE'
union all
select r.home_id, r.unit_id, null::bigint, null::bigint, 'exchange.answered'::text, r.replied_on, 1::numeric,
    'exchange.post'::text, p.home_id, p.id
from exchange.reply r
join exchange.post p on p.home_id = r.home_id and p.id = r.post_id
where p.standing = 'OPEN' and p.answer_id = r.id and r.unit_id <> p.unit_id;
