create schema training;

create table training.course (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    level text not null,
    audience text not null,
    place text not null,
    lecturer text not null,
    content text not null,
    from_on date not null,
    from_half text not null,
    to_on date not null,
    to_half text not null,
    weekends boolean not null,
    half_minutes integer not null,
    places integer not null,
    enrol_by date not null,
    state text not null,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint course_pk primary key (home_id, id),
    constraint course_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint course_level_ck check (level in ('COUNTY', 'TOWNSHIP', 'UNIT')),
    constraint course_audience_ck check (audience in ('SECRETARIES', 'LEADERS', 'NEW_SECRETARIES', 'NEW_MEMBERS', 'ALL')),
    constraint course_from_half_ck check (from_half in ('MORNING', 'AFTERNOON')),
    constraint course_to_half_ck check (to_half in ('MORNING', 'AFTERNOON')),
    constraint course_state_ck check (state in ('DRAFT', 'PUBLISHED', 'FINISHED', 'CANCELLED')),
    constraint course_dates_ck check (to_on >= from_on and enrol_by <= from_on),
    constraint course_minutes_ck check (half_minutes between 30 and 240),
    constraint course_places_ck check (places between 1 and 500)
);

create index course_from_ix on training.course (home_id, from_on);
create index course_unit_ix on training.course (home_id, unit_id, from_on);

-- One row for half a day; who was there is entered once, by the organiser.
create table training.session (
    home_id bigint not null,
    id bigint not null,
    course_id bigint not null,
    held_on date not null,
    half text not null,
    starts_at time not null,
    minutes_long integer not null,
    entered_by text,
    entered_at timestamptz,
    version bigint not null default 0,
    constraint session_pk primary key (home_id, id),
    constraint session_half_uq unique (home_id, course_id, held_on, half),
    constraint session_course_fk foreign key (home_id, course_id) references training.course (home_id, id),
    constraint session_half_ck check (half in ('MORNING', 'AFTERNOON')),
    constraint session_entered_ck check ((entered_by is null) = (entered_at is null))
);

-- The seats of a course are rows: an enrolment sits on one of them and no two on the same, so that no course can hold
-- more people than it has seats, whoever presses first.
create table training.seat (
    home_id bigint not null,
    course_id bigint not null,
    number integer not null,
    constraint seat_pk primary key (home_id, course_id, number),
    constraint seat_course_fk foreign key (home_id, course_id) references training.course (home_id, id)
);

create table training.enrolment (
    home_id bigint not null,
    id bigint not null,
    course_id bigint not null,
    member_home_id bigint not null,
    member_id bigint not null,
    unit_id bigint not null,
    capacity text not null,
    state text not null,
    seat integer,
    enrolled_by text not null,
    enrolled_at timestamptz not null,
    version bigint not null default 0,
    constraint enrolment_pk primary key (home_id, id),
    constraint enrolment_member_uq unique (home_id, course_id, member_home_id, member_id),
    constraint enrolment_seat_uq unique (home_id, course_id, seat),
    constraint enrolment_seat_fk foreign key (home_id, course_id, seat) references training.seat (home_id, course_id, number),
    constraint enrolment_course_fk foreign key (home_id, course_id) references training.course (home_id, id),
    constraint enrolment_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint enrolment_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint enrolment_capacity_ck check (capacity in ('SECRETARY', 'LEADER', 'MEMBER')),
    constraint enrolment_state_ck check (state in ('ENROLLED', 'WAITING', 'WITHDRAWN', 'COMPLETED', 'MISSED')),
    constraint enrolment_sits_ck check ((seat is not null) = (state in ('ENROLLED', 'COMPLETED', 'MISSED')))
);

create index enrolment_person_ix on training.enrolment (home_id, member_home_id, member_id);
create index enrolment_unit_ix on training.enrolment (home_id, unit_id);

create table training.presence (
    home_id bigint not null,
    session_id bigint not null,
    enrolment_id bigint not null,
    status text not null,
    constraint presence_pk primary key (home_id, session_id, enrolment_id),
    constraint presence_session_fk foreign key (home_id, session_id) references training.session (home_id, id),
    constraint presence_enrolment_fk foreign key (home_id, enrolment_id) references training.enrolment (home_id, id),
    constraint presence_status_ck check (status in ('PRESENT', 'LEAVE', 'ABSENT'))
);

create index presence_enrolment_ix on training.presence (home_id, enrolment_id);

-- Certificates are numbered by committee and year; a number is given once and never again.
create table training.counter (
    home_id bigint not null,
    unit_id bigint not null,
    year integer not null,
    last integer not null,
    constraint counter_pk primary key (home_id, unit_id, year),
    constraint counter_unit_fk foreign key (unit_id) references organization.unit (id)
);

create table training.certificate (
    home_id bigint not null,
    enrolment_id bigint not null,
    unit_id bigint not null,
    year integer not null,
    number integer not null,
    issued_on date not null,
    withdrawn_on date,
    constraint certificate_pk primary key (home_id, enrolment_id),
    constraint certificate_number_uq unique (home_id, unit_id, year, number),
    constraint certificate_enrolment_fk foreign key (home_id, enrolment_id) references training.enrolment (home_id, id),
    constraint certificate_unit_fk foreign key (unit_id) references organization.unit (id)
);
