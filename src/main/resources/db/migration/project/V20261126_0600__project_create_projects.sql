create schema project;

-- The topic and measure a project was born of are those of research; a topic may lie in another home.
create table project.project (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    first_year integer not null,
    last_year integer not null,
    how text not null,
    indicator text not null,
    measured_in text not null,
    baseline numeric(14, 2) not null,
    baseline_source text not null,
    target numeric(14, 2) not null,
    direction text not null,
    state text not null,
    asked_on date,
    started_on date,
    result text,
    result_on date,
    grade text,
    review text,
    reviewed_on date,
    reviewed_by text,
    origin_home_id bigint,
    origin_topic_id bigint,
    origin_measure integer,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint project_pk primary key (home_id, id),
    constraint project_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint project_direction_ck check (direction in ('UP', 'DOWN')),
    constraint project_state_ck check (state in ('DRAFT', 'PROPOSED', 'RUNNING', 'RESULT_SUBMITTED', 'REVIEWED', 'RETURNED', 'STOPPED')),
    constraint project_grade_ck check (grade in ('GOOD', 'FAIR', 'PLAIN', 'POOR')),
    constraint project_years_ck check (last_year between first_year and first_year + 2),
    constraint project_goal_ck check (direction = 'UP' and target > baseline or direction = 'DOWN' and target < baseline),
    constraint project_asked_ck check ((asked_on is not null) = (state = 'PROPOSED' or state = 'RESULT_SUBMITTED')),
    constraint project_started_ck check (started_on is not null or state not in ('RUNNING', 'RESULT_SUBMITTED', 'REVIEWED')),
    constraint project_result_ck check ((result is null) = (result_on is null)),
    constraint project_review_ck check ((grade is not null) = (state = 'REVIEWED') and (grade is null) = (reviewed_on is null)),
    constraint project_origin_ck check ((origin_home_id is null) = (origin_topic_id is null))
);

create index project_unit_ix on project.project (home_id, unit_id, first_year);
create index project_state_ix on project.project (home_id, state);
create index project_origin_ix on project.project (home_id, origin_topic_id) where origin_topic_id is not null;

-- A number is entered once; a correction is a further entry with its reason. The last entry counts.
create table project.figure (
    home_id bigint not null,
    project_id bigint not null,
    kind text not null,
    year integer not null,
    quarter integer not null,
    entry integer not null,
    value numeric(14, 2) not null,
    source text not null,
    reason text,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint figure_pk primary key (home_id, project_id, kind, year, quarter, entry),
    constraint figure_project_fk foreign key (home_id, project_id) references project.project (home_id, id),
    constraint figure_kind_ck check (kind in ('PLANNED', 'ACTUAL')),
    constraint figure_quarter_ck check (quarter between 1 and 4),
    constraint figure_reason_ck check (entry = 1 or entry > 1 and kind = 'PLANNED' or reason is not null)
);

create table project.measure (
    home_id bigint not null,
    project_id bigint not null,
    number integer not null,
    what text not null,
    owner text not null,
    due_on date not null,
    state text not null default 'OPEN',
    ended_on date,
    evidence text,
    constraint measure_pk primary key (home_id, project_id, number),
    constraint measure_project_fk foreign key (home_id, project_id) references project.project (home_id, id),
    constraint measure_state_ck check (state in ('OPEN', 'DONE', 'DROPPED')),
    constraint measure_ended_ck check ((state = 'OPEN') = (ended_on is null) and (ended_on is null) = (evidence is null))
);

create index measure_due_ix on project.measure (home_id, due_on) where state = 'OPEN';

create table project.duty (
    home_id bigint not null,
    project_id bigint not null,
    number integer not null,
    member_home_id bigint not null,
    member_id bigint not null,
    kind text not null,
    charge text not null,
    from_on date not null,
    to_on date,
    constraint duty_pk primary key (home_id, project_id, number),
    constraint duty_project_fk foreign key (home_id, project_id) references project.project (home_id, id),
    constraint duty_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint duty_kind_ck check (kind in ('PIONEER', 'AREA')),
    constraint duty_order_ck check (to_on is null or to_on >= from_on)
);

create index duty_member_ix on project.duty (home_id, member_id);
