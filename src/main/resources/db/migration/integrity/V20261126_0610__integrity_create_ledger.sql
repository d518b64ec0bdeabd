create schema integrity;

-- A branch examines itself once for a half-year (part 1 or 2), or for a whole year (part 0).
create table integrity.selfcheck (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    year integer not null,
    part integer not null,
    list text not null,
    held_on date not null,
    present text not null,
    answered_by text not null,
    answered_at timestamptz not null,
    constraint selfcheck_pk primary key (home_id, id),
    constraint selfcheck_unit_uq unique (home_id, unit_id, year, part),
    constraint selfcheck_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint selfcheck_part_ck check (part between 0 and 2)
);

create index selfcheck_held_ix on integrity.selfcheck (home_id, held_on);

create table integrity.answer (
    home_id bigint not null,
    selfcheck_id bigint not null,
    number integer not null,
    found boolean not null,
    constraint answer_pk primary key (home_id, selfcheck_id, number),
    constraint answer_selfcheck_fk foreign key (home_id, selfcheck_id) references integrity.selfcheck (home_id, id)
);

-- A committee looks into a branch.
create table integrity.spot (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    held_on date not null,
    looked_at text not null,
    checked_by text not null,
    conclusion text not null,
    created_by text not null,
    created_at timestamptz not null,
    constraint spot_pk primary key (home_id, id),
    constraint spot_unit_fk foreign key (unit_id) references organization.unit (id)
);

create index spot_unit_ix on integrity.spot (home_id, unit_id, held_on);

-- The ledger. It holds what is wrong and how it is mended, never who is to blame.
create table integrity.problem (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    style text not null,
    what text not null,
    origin text not null,
    selfcheck_id bigint,
    question integer,
    spot_id bigint,
    found_on date not null,
    cause text,
    measure text,
    owner text,
    due_on date,
    state text not null,
    closed_on date,
    evidence text,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint problem_pk primary key (home_id, id),
    constraint problem_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint problem_selfcheck_fk foreign key (home_id, selfcheck_id) references integrity.selfcheck (home_id, id),
    constraint problem_spot_fk foreign key (home_id, spot_id) references integrity.spot (home_id, id),
    constraint problem_style_ck check (style in ('FORMALISM', 'BUREAUCRACY', 'HEDONISM', 'EXTRAVAGANCE')),
    constraint problem_origin_ck check (origin in ('SELF_CHECK', 'SPOT_CHECK', 'NOTICED')),
    constraint problem_state_ck check (state in ('FOUND', 'MENDING', 'CLOSED', 'REOPENED')),
    constraint problem_source_ck check ((origin = 'SELF_CHECK') = (selfcheck_id is not null) and (origin = 'SPOT_CHECK') = (spot_id is not null)),
    constraint problem_mending_ck check (state = 'FOUND' or measure is not null and owner is not null and due_on is not null and cause is not null),
    constraint problem_closed_ck check ((state = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (evidence is null))
);

create index problem_unit_ix on integrity.problem (home_id, unit_id, found_on);
create index problem_open_ix on integrity.problem (home_id, due_on) where state <> 'CLOSED';

-- Logged activities that were integrity education.
create table integrity.session (
    home_id bigint not null,
    activity_id bigint not null,
    unit_id bigint not null,
    linked_by text not null,
    linked_at timestamptz not null,
    constraint session_pk primary key (home_id, activity_id),
    constraint session_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint session_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id)
);
