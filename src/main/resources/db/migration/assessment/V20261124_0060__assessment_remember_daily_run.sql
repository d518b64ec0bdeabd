-- The days on which every branch was marked: what is due changes with the date.
create table assessment.daily_run (
    ran_on date not null,
    constraint daily_run_pk primary key (ran_on)
);
