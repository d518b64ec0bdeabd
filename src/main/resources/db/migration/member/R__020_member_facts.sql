-- Members as they come and go, who is on the roster now, and how complete each file is: of the items of the
-- national collection (2017) that every member has, how many are filled.
create or replace view member.facts as
select s.home_id, s.unit_id, s.member_home_id, s.member_id, 'member.entered'::text as fact_kind,
    s.from_on as occurred_on, 1::numeric as quantity,
    'member.member'::text as source_type, s.member_home_id as source_home_id, s.member_id as source_id
from member.membership s
union all
select s.home_id, s.unit_id, s.member_home_id, s.member_id, 'member.left'::text,
    s.to_on, 1::numeric, 'member.member'::text, s.member_home_id, s.member_id
from member.membership s
where s.to_on is not null
union all
select s.home_id, s.unit_id, s.member_home_id, s.member_id, 'member.full'::text,
    greatest(s.from_on, m.full_on), 1::numeric, 'member.member'::text, m.home_id, m.id
from member.current_membership c
join member.membership s on s.home_id = c.membership_home_id and s.id = c.membership_id
    and s.member_home_id = c.member_home_id and s.member_id = c.member_id
join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
where m.category = '01'
union all
select s.home_id, s.unit_id, s.member_home_id, s.member_id, 'member.probationary'::text,
    greatest(s.from_on, m.joined_on), 1::numeric, 'member.member'::text, m.home_id, m.id
from member.current_membership c
join member.membership s on s.home_id = c.membership_home_id and s.id = c.membership_id
    and s.member_home_id = c.member_home_id and s.member_id = c.member_id
join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
where m.category = '02'
union all
select s.home_id, s.unit_id, s.member_home_id, s.member_id, 'study.exempt'::text,
    s.from_on, 1::numeric, 'member.member'::text, m.home_id, m.id
from member.current_membership c
join member.membership s on s.home_id = c.membership_home_id and s.id = c.membership_id
    and s.member_home_id = c.member_home_id and s.member_id = c.member_id
join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
where m.study_exempt is not null
union all
select s.home_id, s.unit_id, s.member_home_id, s.member_id, 'roster.required'::text, s.from_on,
    (13 + case when m.category = '01' then 1 else 0 end + case when m.mobile <> '0' then 1 else 0 end)::numeric,
    'member.member'::text, m.home_id, m.id
from member.current_membership c
join member.membership s on s.home_id = c.membership_home_id and s.id = c.membership_id
    and s.member_home_id = c.member_home_id and s.member_id = c.member_id
join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
union all
select s.home_id, s.unit_id, s.member_home_id, s.member_id, 'roster.filled'::text, s.from_on,
    (num_nonnulls(nullif(m.name, ''), nullif(m.gender, '0'), nullif(m.ethnicity, ''), m.id_masked, m.birth_on,
        nullif(m.education, ''), m.category, m.joined_on, nullif(m.job, ''), nullif(m.phone, ''),
        nullif(m.address, ''), m.state, m.mobile)
     + case when m.category = '01' and m.full_on is not null then 1 else 0 end
     + case when m.mobile <> '0' and m.mobile_to <> '' then 1 else 0 end)::numeric,
    'member.member'::text, m.home_id, m.id
from member.current_membership c
join member.membership s on s.home_id = c.membership_home_id and s.id = c.membership_id
    and s.member_home_id = c.member_home_id and s.member_id = c.member_id
join member.member m on m.home_id = c.member_home_id and m.id = c.member_id;
