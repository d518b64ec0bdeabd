-- The hours ledger as facts. The source is the record the hours come from, so that a click on the sum opens it.
create or replace view study.facts as
select h.home_id, h.unit_id, h.member_home_id, h.member_id, 'study.hours'::text as fact_kind,
    h.held_on as occurred_on, h.hours::numeric as quantity, h.source_type, h.source_home_id, h.source_id
from study.hour_entry h;
