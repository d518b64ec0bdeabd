-- Steps done and half-year reviews held, each on its day; a step entered with warnings of the regulation counts them as lapses.
-- Steps and lapses are of the branch that did them; the person and the reviews go with the file.
create or replace view admission.facts as
select f.home_id, s.unit_id, f.member_home_id, f.member_id, 'admission.step'::text as fact_kind, s.done_on as occurred_on,
    1::numeric as quantity, 'admission.file'::text as source_type, f.home_id as source_home_id, f.id as source_id
from admission.step s
join admission.file f on f.home_id = s.home_id and f.id = s.file_id
union all
select f.home_id, s.unit_id, f.member_home_id, f.member_id, 'admission.lapse'::text, s.done_on, s.lapses::numeric,
    'admission.file'::text, f.home_id, f.id
from admission.step s
join admission.file f on f.home_id = s.home_id and f.id = s.file_id
where s.lapses > 0
union all
select f.home_id, f.unit_id, f.member_home_id, f.member_id, 'admission.activist'::text, s.done_on, 1::numeric,
    'admission.file'::text, f.home_id, f.id
from admission.step s
join admission.file f on f.home_id = s.home_id and f.id = s.file_id
where s.step = 'ACTIVIST'
union all
select f.home_id, f.unit_id, f.member_home_id, f.member_id, 'admission.contact'::text, s.done_on, 1::numeric,
    'admission.file'::text, f.home_id, f.id
from admission.step s
join admission.file f on f.home_id = s.home_id and f.id = s.file_id
where s.step = 'CONTACTS'
union all
select f.home_id, f.unit_id, f.member_home_id, f.member_id, 'admission.review'::text, r.held_on, 1::numeric,
    'admission.file'::text, f.home_id, f.id
from admission.review r
join admission.file f on f.home_id = r.home_id and f.id = r.file_id;
