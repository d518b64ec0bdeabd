create extension if not exists btree_gist with schema public;

alter table organization.parent add constraint parent_period_ex exclude using gist (unit_id with =, daterange(from_on, to_on) with &&);

alter table organization.term add constraint term_period_ex exclude using gist (unit_id with =, daterange(elected_on, coalesce(extended_to, ends_on)) with &&);

alter table organization.post add constraint post_one_secretary_ex exclude using gist (unit_id with =, daterange(from_on, to_on) with &&) where (duty_code in ('BS01', 'BX03', 'CX03'));

alter table organization.post add constraint post_once_ex exclude using gist (unit_id with =, duty_code with =, member_id with =, daterange(from_on, to_on) with &&);
