create schema outline;

create table outline.outline (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    kind text not null,
    audience text not null,
    goal text not null,
    preparation text not null,
    materials text not null,
    place text not null,
    cost text not null,
    state text not null,
    library_unit_id bigint,
    library_on date,
    made_on date not null,
    made_by text not null,
    version bigint not null default 0,
    constraint outline_pk primary key (home_id, id),
    constraint outline_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint outline_library_fk foreign key (library_unit_id) references organization.unit (id),
    constraint outline_kind_ck check (kind in ('OL-01', 'OL-02', 'OL-03', 'OL-04', 'OL-06', 'OL-07', 'OL-08', 'STUDY', 'RESEARCH', 'VOLUNTEER', 'OTHER')),
    constraint outline_state_ck check (state in ('DRAFT', 'OWN', 'PROPOSED', 'RETURNED', 'LIBRARY', 'WITHDRAWN')),
    constraint outline_library_ck check (state <> 'LIBRARY' or (library_unit_id is not null and library_on is not null))
);

create index outline_unit_ix on outline.outline (home_id, unit_id);
create index outline_library_ix on outline.outline (home_id, library_unit_id) where state = 'LIBRARY';

create table outline.step (
    home_id bigint not null,
    outline_id bigint not null,
    number integer not null,
    what text not null,
    minutes integer not null,
    constraint step_pk primary key (home_id, outline_id, number),
    constraint step_outline_fk foreign key (home_id, outline_id) references outline.outline (home_id, id),
    constraint step_minutes_ck check (minutes between 1 and 1440)
);

-- An activity in the plan of a branch, with what it was taken from. It is carried out by the activity logged for it.
create table outline.arrangement (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    outline_id bigint,
    standard text,
    origin_title text,
    title text not null,
    kind text not null,
    planned_on date not null,
    whole_month boolean not null,
    minutes_long integer not null,
    place text not null,
    owner text not null,
    agenda text not null,
    preparation text not null,
    theme_plan_id bigint,
    theme_number integer,
    state text not null,
    activity_id bigint,
    dropped_why text,
    worked text,
    improve text,
    told_on date,
    told_by text,
    made_on date not null,
    made_by text not null,
    version bigint not null default 0,
    constraint arrangement_pk primary key (home_id, id),
    constraint arrangement_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint arrangement_outline_fk foreign key (home_id, outline_id) references outline.outline (home_id, id),
    constraint arrangement_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id),
    constraint arrangement_kind_ck check (kind in ('OL-01', 'OL-02', 'OL-03', 'OL-04', 'OL-06', 'OL-07', 'OL-08', 'STUDY', 'RESEARCH', 'VOLUNTEER', 'OTHER')),
    constraint arrangement_state_ck check (state in ('PLANNED', 'DONE', 'DROPPED')),
    constraint arrangement_minutes_ck check (minutes_long between 1 and 1440),
    constraint arrangement_done_ck check ((state = 'DONE') = (activity_id is not null)),
    constraint arrangement_dropped_ck check ((state = 'DROPPED') = (dropped_why is not null)),
    constraint arrangement_origin_ck check (outline_id is null or standard is null),
    constraint arrangement_theme_ck check ((theme_plan_id is null) = (theme_number is null)),
    constraint arrangement_told_ck check ((told_on is null) = (worked is null))
);

create index arrangement_unit_ix on outline.arrangement (home_id, unit_id, planned_on);
create index arrangement_outline_ix on outline.arrangement (home_id, outline_id);
create index arrangement_standard_ix on outline.arrangement (home_id, standard) where standard is not null;
create index arrangement_theme_ix on outline.arrangement (home_id, theme_plan_id) where theme_plan_id is not null;
create unique index arrangement_activity_ux on outline.arrangement (home_id, activity_id) where activity_id is not null;
