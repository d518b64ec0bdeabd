create schema research;

create table research.topic (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    question text not null,
    people text not null,
    places text not null,
    due_on date not null,
    state text not null,
    conclusion text,
    concluded_on date,
    result text,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint topic_pk primary key (home_id, id),
    constraint topic_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint topic_state_ck check (state in ('PLANNED', 'UNDER_WAY', 'CONCLUDED', 'CLOSED')),
    constraint topic_concluded_ck check (state not in ('CONCLUDED', 'CLOSED') or (conclusion is not null and concluded_on is not null)),
    constraint topic_result_ck check (state <> 'CLOSED' or result is not null)
);

create index topic_unit_ix on research.topic (home_id, unit_id, due_on);

-- A visit is a logged activity, or noted here only.
create table research.visit (
    home_id bigint not null,
    topic_id bigint not null,
    number integer not null,
    held_on date not null,
    place text not null,
    people text not null,
    notes text not null,
    activity_id bigint,
    constraint visit_pk primary key (home_id, topic_id, number),
    constraint visit_topic_fk foreign key (home_id, topic_id) references research.topic (home_id, id),
    constraint visit_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id),
    constraint visit_activity_uq unique (home_id, topic_id, activity_id)
);

create table research.finding (
    home_id bigint not null,
    topic_id bigint not null,
    number integer not null,
    kind text not null,
    text text not null,
    visit_number integer,
    constraint finding_pk primary key (home_id, topic_id, number),
    constraint finding_topic_fk foreign key (home_id, topic_id) references research.topic (home_id, id),
    constraint finding_visit_fk foreign key (home_id, topic_id, visit_number)
        references research.visit (home_id, topic_id, number),
    constraint finding_kind_ck check (kind in ('PROBLEM', 'PRACTICE', 'FACT'))
);

create table research.measure (
    home_id bigint not null,
    topic_id bigint not null,
    number integer not null,
    finding_number integer,
    what text not null,
    owner text not null,
    due_on date not null,
    state text not null default 'OPEN',
    ended_on date,
    result text,
    constraint measure_pk primary key (home_id, topic_id, number),
    constraint measure_topic_fk foreign key (home_id, topic_id) references research.topic (home_id, id),
    constraint measure_finding_fk foreign key (home_id, topic_id, finding_number)
        references research.finding (home_id, topic_id, number),
    constraint measure_state_ck check (state in ('OPEN', 'DONE', 'DROPPED')),
    constraint measure_end_ck check ((state = 'OPEN') = (ended_on is null) and (state = 'OPEN') = (result is null))
);

create index measure_open_ix on research.measure (home_id, due_on) where state = 'OPEN';
