-- The record of another feature that the money is for, such as a project.
alter table funding.application add column about_type text;
alter table funding.application add column about_home_id bigint;
alter table funding.application add column about_id bigint;
alter table funding.application add constraint application_about_ck
    check ((about_type is null) = (about_home_id is null) and (about_home_id is null) = (about_id is null));

create index application_about_ix on funding.application (home_id, about_type, about_id) where about_id is not null;
