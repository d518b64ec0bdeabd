create schema task;

create table task.task (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    basis text not null,
    details text not null,
    due_on date not null,
    known_from date not null,
    known_to date not null,
    state text not null default 'OPEN',
    issued_on date not null,
    issued_at timestamptz not null,
    issued_by text not null,
    reminded_on date,
    version bigint not null default 0,
    constraint task_pk primary key (home_id, id),
    constraint task_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint task_state_ck check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    constraint task_due_ck check (due_on >= issued_on),
    constraint task_known_ck check (known_to >= known_from)
);

create index task_unit_ix on task.task (home_id, unit_id, due_on);

-- What branches are asked for.
create table task.field (
    home_id bigint not null,
    task_id bigint not null,
    number integer not null,
    name text not null,
    kind text not null,
    choices text,
    constraint field_pk primary key (home_id, task_id, number),
    constraint field_name_uq unique (home_id, task_id, name),
    constraint field_task_fk foreign key (home_id, task_id) references task.task (home_id, id),
    constraint field_kind_ck check (kind in ('TEXT', 'NUMBER', 'DATE', 'YES_NO', 'CHOICE')),
    constraint field_choices_ck check ((kind = 'CHOICE') = (choices is not null))
);

-- What the system fills in, so that nobody is asked for it.
create table task.known (
    home_id bigint not null,
    task_id bigint not null,
    figure text not null,
    constraint known_pk primary key (home_id, task_id, figure),
    constraint known_task_fk foreign key (home_id, task_id) references task.task (home_id, id),
    constraint known_figure_ck check (figure in ('MEMBERS', 'FULL_MEMBERS', 'PROBATIONARY', 'STUDY_HOURS', 'BRANCH_MEETINGS',
        'COMMITTEE_MEETINGS', 'GROUP_MEETINGS', 'LECTURES', 'PARTY_DAYS', 'VOLUNTEERING', 'ATTENDANCE'))
);

create table task.reply (
    home_id bigint not null,
    id bigint not null,
    task_id bigint not null,
    unit_id bigint not null,
    state text not null default 'WAITING',
    due_on date not null,
    wanted_until date,
    wanted_reason text,
    submitted_on date,
    submitted_at timestamptz,
    submitted_by text,
    version bigint not null default 0,
    constraint reply_pk primary key (home_id, id),
    constraint reply_unit_uq unique (home_id, task_id, unit_id),
    constraint reply_task_fk foreign key (home_id, task_id) references task.task (home_id, id),
    constraint reply_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint reply_state_ck check (state in ('WAITING', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    constraint reply_submitted_ck check (submitted_at is not null or state in ('WAITING', 'DRAFT')),
    constraint reply_wanted_ck check ((wanted_until is null) = (wanted_reason is null))
);

create index reply_unit_ix on task.reply (home_id, unit_id, state);

create table task.answer (
    home_id bigint not null,
    reply_id bigint not null,
    number integer not null,
    value text not null,
    constraint answer_pk primary key (home_id, reply_id, number),
    constraint answer_reply_fk foreign key (home_id, reply_id) references task.reply (home_id, id)
);

-- The known figures as they stood when the branch handed its answer in.
create table task.figure (
    home_id bigint not null,
    reply_id bigint not null,
    figure text not null,
    value numeric(12, 1) not null,
    constraint figure_pk primary key (home_id, reply_id, figure),
    constraint figure_reply_fk foreign key (home_id, reply_id) references task.reply (home_id, id)
);
