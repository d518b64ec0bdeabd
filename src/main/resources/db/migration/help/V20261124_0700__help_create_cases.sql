create schema help;

-- The last number of a home's cases in a year.
create table help.counter (
    home_id bigint not null,
    year integer not null,
    last integer not null,
    constraint counter_pk primary key (home_id, year)
);

-- difficulty and wish are sealed: a copy of the database does not tell them.
create table help.help_case (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    year integer not null,
    number integer not null,
    member_home_id bigint not null,
    member_id bigint not null,
    by_branch boolean not null,
    kind text not null,
    difficulty bytea not null,
    wish bytea not null,
    state text not null,
    raised boolean not null default false,
    asked_on date not null,
    due_by date,
    closed_on date,
    verdict text,
    steps integer not null default 1,
    version bigint not null default 0,
    constraint help_case_pk primary key (home_id, id),
    constraint help_case_number_uq unique (home_id, year, number),
    constraint help_case_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint help_case_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint help_case_kind_ck check (kind in ('WORK', 'LIFE')),
    constraint help_case_state_ck check (state in ('ASKED', 'RAISED', 'HELPING', 'RESULT', 'CLOSED', 'WITHDRAWN')),
    constraint help_case_verdict_ck check (verdict in ('SOLVED', 'PARTLY', 'NOT_SOLVED')),
    constraint help_case_word_ck check (state <> 'CLOSED' or verdict is not null),
    constraint help_case_due_ck check ((due_by is null) = (state in ('CLOSED', 'WITHDRAWN'))),
    constraint help_case_closed_ck check ((closed_on is null) = (due_by is not null))
);

create index help_case_unit_ix on help.help_case (home_id, unit_id, asked_on);
create index help_case_member_ix on help.help_case (home_id, member_home_id, member_id);

-- The way of a case: each state it entered, with the time limit of that step.
create table help.step (
    home_id bigint not null,
    case_id bigint not null,
    number integer not null,
    state text not null,
    entered_at timestamptz not null,
    due_by date,
    by_name text,
    words bytea not null,
    constraint step_pk primary key (home_id, case_id, number),
    constraint step_case_fk foreign key (home_id, case_id) references help.help_case (home_id, id),
    constraint step_state_ck check (state in ('ASKED', 'RAISED', 'HELPING', 'RESULT', 'CLOSED', 'WITHDRAWN'))
);

create table help.measure (
    home_id bigint not null,
    id bigint not null,
    case_id bigint not null,
    kind text not null,
    done_on date not null,
    amount numeric(10, 2),
    what bytea not null,
    by_name text not null,
    entered_at timestamptz not null,
    constraint measure_pk primary key (home_id, id),
    constraint measure_case_fk foreign key (home_id, case_id) references help.help_case (home_id, id),
    constraint measure_kind_ck check (kind in ('VISIT', 'MONEY', 'MEASURE')),
    constraint measure_amount_ck check ((amount is not null) = (kind = 'MONEY') and amount > 0)
);

create index measure_case_ix on help.measure (home_id, case_id);

-- Who opened a case, why, and until when it stays open for that account.
create table help.opening (
    home_id bigint not null,
    id bigint not null,
    case_id bigint not null,
    account_id bigint not null,
    viewer text not null,
    viewer_unit text not null,
    reason text not null,
    opened_at timestamptz not null,
    open_until timestamptz not null,
    constraint opening_pk primary key (home_id, id),
    constraint opening_case_fk foreign key (home_id, case_id) references help.help_case (home_id, id)
);

create index opening_case_ix on help.opening (home_id, case_id, opened_at);
