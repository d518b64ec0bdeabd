create schema evaluation;

-- One grade of a branch for an indicator and year. It counts from the day it is confirmed; account numbers say who may
-- confirm and answer, alone whether the officer who recorded it had to confirm it because there is no other.
create table evaluation.evaluation (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    year integer not null,
    indicator_code text not null,
    grade text not null,
    reason text not null,
    basis text not null,
    state text not null,
    recorded_account bigint,
    recorded_by text not null,
    recorded_on date not null,
    confirmed_by text,
    confirmed_on date,
    alone boolean not null default false,
    objection text,
    objected_by text,
    objected_on date,
    answer text,
    answered_by text,
    answered_on date,
    version bigint not null default 0,
    constraint evaluation_pk primary key (home_id, id),
    constraint evaluation_once_uq unique (home_id, unit_id, year, indicator_code),
    constraint evaluation_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint evaluation_state_ck check (state in ('PROPOSED', 'RETURNED', 'CONFIRMED', 'OBJECTED', 'UPHELD', 'CHANGED')),
    constraint evaluation_reason_ck check (reason <> ''),
    constraint evaluation_confirmed_ck check ((confirmed_on is null) = (state in ('PROPOSED', 'RETURNED'))),
    constraint evaluation_dates_ck check (confirmed_on is null or confirmed_on >= recorded_on),
    constraint evaluation_objection_ck check ((objection is not null) = (state in ('OBJECTED', 'UPHELD', 'CHANGED'))),
    constraint evaluation_answer_ck check ((answer is not null) = (state in ('UPHELD', 'CHANGED')))
);

create index evaluation_year_ix on evaluation.evaluation (home_id, year, indicator_code, state);
