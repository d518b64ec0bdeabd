-- Who works elsewhere is appraised there; the result comes back to the home branch, 支部工作条例(试行) 第十条第九项.
alter table appraisal.person add column back_from text;

alter table appraisal.person add column back_on date;

alter table appraisal.person add column back_rating text;

alter table appraisal.person add column back_words text;

alter table appraisal.person add constraint person_back_ck
    check ((back_on is null) = (back_from is null) and (back_on is not null or (back_rating is null and back_words is null)));

alter table appraisal.person add constraint person_back_away_ck check (back_on is null or away is not null);

alter table appraisal.person add constraint person_back_rating_ck
    check (back_rating in ('EXCELLENT', 'QUALIFIED', 'BASIC', 'UNQUALIFIED'));
