-- What every module publishes, in one shape. A module that publishes facts adds its view here.
create or replace view fact.all_facts as
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from organization.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from member.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from life.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from study.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from funding.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from research.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from exemplar.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from task.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from norm.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from help.facts
union all
select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, source_type, source_home_id, source_id
from theme.facts;
