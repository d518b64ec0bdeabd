create schema admission;

-- The last number given out in a year, FZ-2026-003.
create table admission.serial (
    home_id bigint not null,
    year integer not null,
    last integer not null,
    constraint serial_pk primary key (home_id, year)
);

-- One person on the way to membership. Least data: what the form of the file needs and no more.
create table admission.file (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    year integer not null,
    serial integer not null,
    name text not null,
    name_initials text not null,
    gender text not null,
    birth_on date not null,
    education text,
    job text,
    id_cipher bytea,
    id_masked text,
    state text not null default 'OPEN',
    candidacy text not null default 'APPLICANT',
    ended_on date,
    end_reason text,
    member_home_id bigint,
    member_id bigint,
    form_number text,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint file_pk primary key (home_id, id),
    constraint file_number_uq unique (home_id, year, serial),
    constraint file_form_uq unique (home_id, form_number),
    constraint file_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint file_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint file_gender_ck check (gender in ('0', '1', '2', '9')),
    constraint file_state_ck check (state in ('OPEN', 'STOPPED', 'ARCHIVED')),
    constraint file_candidacy_ck check (candidacy in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL')),
    constraint file_end_ck check (end_reason in ('UNFIT', 'LEFT', 'WITHDRAWN')),
    constraint file_ended_ck check ((state = 'STOPPED') = (ended_on is not null) and (ended_on is null) = (end_reason is null)),
    constraint file_cipher_ck check ((id_cipher is null) = (id_masked is null))
);

create index file_unit_ix on admission.file (home_id, unit_id, state);
create index file_words_ix on admission.file using gin (kernel.bigrams(name));
create index file_initials_ix on admission.file (home_id, name_initials text_pattern_ops);

-- Directory: one file for one id number, everywhere. The key is a keyed hash.
create table admission.id_number (
    id_hash bytea not null,
    file_home_id bigint not null,
    file_id bigint not null,
    constraint id_number_pk primary key (id_hash),
    constraint id_number_file_uq unique (file_home_id, file_id),
    constraint id_number_file_fk foreign key (file_home_id, file_id) references admission.file (home_id, id)
);

-- A step as it was done; lapses are the warnings of the regulation itself it was entered with, explained.
create table admission.step (
    home_id bigint not null,
    file_id bigint not null,
    step text not null,
    done_on date not null,
    details jsonb not null,
    activity_home_id bigint,
    activity_id bigint,
    lapses integer not null default 0,
    explanation text,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint step_pk primary key (home_id, file_id, step),
    constraint step_file_fk foreign key (home_id, file_id) references admission.file (home_id, id),
    constraint step_activity_fk foreign key (activity_home_id, activity_id) references life.activity (home_id, id),
    constraint step_word_ck check (step in ('APPLICATION', 'FIRST_TALK', 'ACTIVIST', 'ACTIVIST_FILED', 'CONTACTS',
        'CULTIVATION', 'CANDIDATE', 'NOTICE', 'LISTED', 'SPONSORS', 'POLITICAL_REVIEW', 'TRAINING', 'BRANCH_REVIEW',
        'PRE_EXAMINATION', 'FORM', 'ADMISSION_MEETING', 'COMMITTEE_TALK', 'APPROVAL', 'APPROVAL_FILED', 'PLACEMENT', 'OATH',
        'PROBATION', 'CONFIRMATION_APPLICATION', 'EXTENSION', 'CONFIRMATION_MEETING', 'CONFIRMATION', 'ARCHIVE')),
    constraint step_lapses_ck check (lapses >= 0 and (lapses = 0 or explanation is not null))
);

create index step_activity_ix on admission.step (activity_home_id, activity_id) where activity_id is not null;

-- Half-year reviews: the day and what came of it, no text.
create table admission.review (
    home_id bigint not null,
    file_id bigint not null,
    held_on date not null,
    result text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint review_pk primary key (home_id, file_id, held_on),
    constraint review_file_fk foreign key (home_id, file_id) references admission.file (home_id, id),
    constraint review_result_ck check (result in ('FIT', 'MORE_TIME', 'UNFIT'))
);

-- Contacts and sponsors as they stand now; who they were before stands in the history.
create table admission.companion (
    home_id bigint not null,
    file_id bigint not null,
    role text not null,
    member_home_id bigint not null,
    member_id bigint not null,
    name text not null,
    constraint companion_pk primary key (home_id, file_id, role, member_home_id, member_id),
    constraint companion_file_fk foreign key (home_id, file_id) references admission.file (home_id, id),
    constraint companion_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint companion_role_ck check (role in ('CONTACTS', 'SPONSORS'))
);

create index companion_member_ix on admission.companion (home_id, member_home_id, member_id, role);

-- What can be done now, worked out anew with every change of the file.
create table admission.due (
    home_id bigint not null,
    file_id bigint not null,
    what text not null,
    unit_id bigint not null,
    position integer not null,
    higher boolean not null,
    earliest_on date,
    due_on date,
    rule text not null,
    central boolean not null,
    constraint due_pk primary key (home_id, file_id, what),
    constraint due_file_fk foreign key (home_id, file_id) references admission.file (home_id, id),
    constraint due_unit_fk foreign key (unit_id) references organization.unit (id)
);

create index due_day_ix on admission.due (home_id, unit_id, due_on);

-- Who opened a file. Once its person is on the roster, the look stands where the member reads it as well.
create table admission.look (
    home_id bigint not null,
    id bigint not null,
    file_id bigint not null,
    happened_at timestamptz not null,
    account_id bigint not null,
    viewer text not null,
    viewer_unit text not null,
    constraint look_pk primary key (home_id, id),
    constraint look_file_fk foreign key (home_id, file_id) references admission.file (home_id, id)
);

create index look_file_ix on admission.look (home_id, file_id, happened_at);
