alter table organization.post drop constraint post_dates_ck;

alter table organization.post add constraint post_dates_ck check (to_on is null or to_on >= from_on);
