create schema kernel;

create sequence kernel.number as bigint start 1001 increment by 50;

-- One row a submitted form: the second click on the same button finds the first one's answer.
create table kernel.submission (
    token uuid not null,
    account_id bigint not null,
    submitted_at timestamptz not null,
    answer text,
    constraint submission_pk primary key (token)
);

create index submission_time_ix on kernel.submission (submitted_at);
