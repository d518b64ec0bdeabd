-- One fact for each recorded activity that was not cancelled, and for meetings how many of the elements of a record
-- there are: place, host, recorder, attendance, agenda, minutes, and for meetings that decide (general meeting and
-- committee) a decision or a vote. Date and time cannot be missing.
create or replace view life.facts as
select a.home_id, a.unit_id, null::bigint as member_home_id, null::bigint as member_id,
    'activity.' || a.kind as fact_kind, a.held_on as occurred_on, 1::numeric as quantity,
    'life.activity'::text as source_type, a.home_id as source_home_id, a.id as source_id
from life.activity a
where a.state = 'RECORDED'
union all
select a.home_id, a.unit_id, null::bigint, null::bigint, 'record.required'::text, a.held_on,
    (case when a.kind in ('OL-01', 'OL-02') then 9 else 8 end)::numeric,
    'life.activity'::text, a.home_id, a.id
from life.activity a
where a.state = 'RECORDED' and a.kind like 'OL-%'
union all
select a.home_id, a.unit_id, null::bigint, null::bigint, 'record.filled'::text, a.held_on,
    (2 + num_nonnulls(nullif(a.place, ''), nullif(a.host, ''), nullif(a.recorder, ''), nullif(a.agenda, ''), nullif(a.minutes, ''))
     + case when exists (
            select 1 from life.attendance t where t.home_id = a.home_id and t.activity_id = a.id) then 1 else 0 end
     + case when a.kind in ('OL-01', 'OL-02') and (
            exists (select 1 from life.decision d where d.home_id = a.home_id and d.activity_id = a.id)
            or exists (select 1 from life.vote v where v.home_id = a.home_id and v.activity_id = a.id)) then 1 else 0 end)::numeric,
    'life.activity'::text, a.home_id, a.id
from life.activity a
where a.state = 'RECORDED' and a.kind like 'OL-%'
union all
-- The steps of an organisational life meeting there is a record of: a talk or study in the three months before it, minutes
-- and attendance of the meeting itself, a measure decided for afterwards.
select a.home_id, a.unit_id, null::bigint, null::bigint, 'meeting.before'::text, a.held_on, 1::numeric,
    'life.activity'::text, a.home_id, a.id
from life.activity a
where a.state = 'RECORDED' and a.kind = 'OL-07' and exists (
    select 1 from life.activity b
    where b.home_id = a.home_id and b.unit_id = a.unit_id and b.held_on between a.held_on - 90 and a.held_on
      and b.kind in ('TALK', 'STUDY') and b.state = 'RECORDED')
union all
select a.home_id, a.unit_id, null::bigint, null::bigint, 'meeting.during'::text, a.held_on, 1::numeric,
    'life.activity'::text, a.home_id, a.id
from life.activity a
where a.state = 'RECORDED' and a.kind = 'OL-07' and nullif(a.minutes, '') is not null and exists (
    select 1 from life.attendance t where t.home_id = a.home_id and t.activity_id = a.id)
union all
select a.home_id, a.unit_id, null::bigint, null::bigint, 'meeting.after'::text, a.held_on, 1::numeric,
    'life.activity'::text, a.home_id, a.id
from life.activity a
where a.state = 'RECORDED' and a.kind = 'OL-07' and exists (
    select 1 from life.decision d where d.home_id = a.home_id and d.activity_id = a.id);
