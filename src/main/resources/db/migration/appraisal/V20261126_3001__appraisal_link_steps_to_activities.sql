-- Preparation and mutual appraisal are meetings: the activities they were logged as, where they were.
alter table appraisal.appraisal add column prepared_activity_id bigint;

alter table appraisal.appraisal add column mutual_activity_id bigint;

alter table appraisal.appraisal add constraint appraisal_prepared_fk
    foreign key (home_id, prepared_activity_id) references life.activity (home_id, id);

alter table appraisal.appraisal add constraint appraisal_mutual_fk
    foreign key (home_id, mutual_activity_id) references life.activity (home_id, id);

create index appraisal_unit_ix on appraisal.appraisal (home_id, unit_id);
