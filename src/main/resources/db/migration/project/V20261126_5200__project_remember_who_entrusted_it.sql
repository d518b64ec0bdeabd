-- The committee whose research a branch carries out as a project, null where the branch began it by itself.
alter table project.project add column entrusted_by bigint;

alter table project.project add constraint project_entrusted_fk foreign key (entrusted_by) references organization.unit (id);

alter table project.project add constraint project_entrusted_ck check (entrusted_by is null or origin_measure is not null);
