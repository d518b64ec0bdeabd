-- A file goes to another branch with the person; what the first one did stays its own.
alter table admission.step add column unit_id bigint;
update admission.step s set unit_id = f.unit_id from admission.file f where f.home_id = s.home_id and f.id = s.file_id;
alter table admission.step alter column unit_id set not null;
alter table admission.step add constraint step_unit_fk foreign key (unit_id) references organization.unit (id);
