-- The steps of an appraisal, each on its day, and whether 优秀 went over the cap. They count for the year the appraisal is of:
-- what was done in January for the year before counts on its last day. Never a rating, never a name.
create or replace view appraisal.facts as
with step as (
    select a.home_id, a.id, a.unit_id, a.year, 'appraisal.self'::text as kind,
        (select max(p.self_on) from appraisal.person p where p.home_id = a.home_id and p.appraisal_id = a.id) as done_on
    from appraisal.appraisal a
    where a.state <> 'CANCELLED' and not exists (
        select 1 from appraisal.person p where p.home_id = a.home_id and p.appraisal_id = a.id and p.self_on is null)
    union all
    select a.home_id, a.id, a.unit_id, a.year, 'appraisal.mutual'::text, a.mutual_on
    from appraisal.appraisal a
    where a.state <> 'CANCELLED'
    union all
    select a.home_id, a.id, a.unit_id, a.year, 'appraisal.ballot'::text,
        cast(b.closed_at at time zone 'Asia/Shanghai' as date)
    from appraisal.appraisal a
    join ballot.box b on b.home_id = a.home_id and b.id = a.box_id
    where a.state <> 'CANCELLED'
    union all
    select a.home_id, a.id, a.unit_id, a.year, 'appraisal.opinion'::text, a.decided_on
    from appraisal.appraisal a
    union all
    select a.home_id, a.id, a.unit_id, a.year, 'appraisal.over'::text, a.decided_on
    from appraisal.appraisal a
    where a.over_cap
)
select s.home_id, s.unit_id, null::bigint as member_home_id, null::bigint as member_id, s.kind as fact_kind,
    greatest(make_date(s.year, 1, 1), least(s.done_on, make_date(s.year, 12, 31))) as occurred_on, 1::numeric as quantity,
    'appraisal.appraisal'::text as source_type, s.home_id as source_home_id, s.id as source_id
from step s
where s.done_on is not null;
