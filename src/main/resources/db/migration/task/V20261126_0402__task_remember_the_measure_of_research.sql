-- The measure of research that a task carries out.
alter table task.task add column measure_topic_id bigint;
alter table task.task add column measure_number integer;
alter table task.task add constraint task_measure_fk foreign key (home_id, measure_topic_id, measure_number)
    references research.measure (home_id, topic_id, number);
alter table task.task add constraint task_measure_ck check ((measure_topic_id is null) = (measure_number is null));

create index task_measure_ix on task.task (home_id, measure_topic_id) where measure_topic_id is not null;
