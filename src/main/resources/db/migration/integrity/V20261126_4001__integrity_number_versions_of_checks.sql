-- Self-checks and spot checks can be corrected: two who write meet.
alter table integrity.selfcheck add column version bigint not null default 0;
alter table integrity.spot add column version bigint not null default 0;
