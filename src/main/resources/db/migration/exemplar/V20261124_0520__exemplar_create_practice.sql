create schema exemplar;

create table exemplar.practice (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    what text not null,
    how text not null,
    cost text not null,
    effect text not null,
    evidence text not null,
    topic_id bigint,
    state text not null,
    proposed_on date not null,
    published_on date,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint practice_pk primary key (home_id, id),
    constraint practice_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint practice_topic_fk foreign key (home_id, topic_id) references research.topic (home_id, id),
    constraint practice_state_ck check (state in ('PROPOSED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    constraint practice_published_ck check (state <> 'PUBLISHED' or published_on is not null)
);

create index practice_unit_ix on exemplar.practice (home_id, unit_id);
create index practice_topic_ix on exemplar.practice (home_id, topic_id);

-- A practice in the plan of another branch, which names its origin.
create table exemplar.borrowing (
    home_id bigint not null,
    id bigint not null,
    practice_id bigint not null,
    unit_id bigint not null,
    adapted text not null,
    owner text not null,
    due_on date not null,
    state text not null,
    outcome text,
    result text,
    borrowed_on date not null,
    reported_on date,
    version bigint not null default 0,
    constraint borrowing_pk primary key (home_id, id),
    constraint borrowing_practice_fk foreign key (home_id, practice_id) references exemplar.practice (home_id, id),
    constraint borrowing_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint borrowing_state_ck check (state in ('PLANNED', 'REPORTED', 'DROPPED')),
    constraint borrowing_outcome_ck check (outcome in ('WORKS', 'PARTLY', 'NOT')),
    constraint borrowing_report_ck check ((state = 'REPORTED') = (outcome is not null and reported_on is not null)),
    constraint borrowing_result_ck check ((state = 'PLANNED') = (result is null))
);

-- A branch has a practice in its plan once.
create unique index borrowing_once_ux on exemplar.borrowing (home_id, practice_id, unit_id) where state <> 'DROPPED';
create index borrowing_unit_ix on exemplar.borrowing (home_id, unit_id, due_on);
