alter table security.role_grant drop constraint role_grant_dates_ck;

alter table security.role_grant add constraint role_grant_dates_ck check (to_on is null or to_on >= from_on);
