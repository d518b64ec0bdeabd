create schema life;

create table life.activity (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    kind text not null,
    title text not null,
    held_on date not null,
    starts_at time not null,
    minutes_long integer not null,
    place text,
    host text,
    recorder text,
    topic text,
    material text,
    lecturer text,
    agenda text,
    minutes text,
    state text not null default 'RECORDED',
    recorded_at timestamptz not null,
    recorded_by text not null,
    late_reason text,
    cancel_reason text,
    version bigint not null default 0,
    constraint activity_pk primary key (home_id, id),
    constraint activity_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint activity_kind_ck check (kind in ('OL-01', 'OL-02', 'OL-03', 'OL-04', 'OL-06', 'OL-07', 'OL-08', 'TALK', 'STUDY', 'RESEARCH', 'VOLUNTEER', 'OTHER')),
    constraint activity_state_ck check (state in ('RECORDED', 'CANCELLED')),
    constraint activity_cancel_ck check ((state = 'CANCELLED') = (cancel_reason is not null)),
    constraint activity_length_ck check (minutes_long between 5 and 1440)
);

create index activity_unit_ix on life.activity (home_id, unit_id, held_on);
create index activity_held_ix on life.activity (home_id, held_on);

create table life.attendance (
    home_id bigint not null,
    activity_id bigint not null,
    member_home_id bigint not null,
    member_id bigint not null,
    status text not null,
    reason text,
    votes boolean not null,
    constraint attendance_pk primary key (home_id, activity_id, member_home_id, member_id),
    constraint attendance_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id),
    constraint attendance_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint attendance_status_ck check (status in ('PRESENT', 'LEAVE', 'ABSENT')),
    constraint attendance_reason_ck check (reason is null or status = 'LEAVE')
);

create index attendance_member_ix on life.attendance (home_id, member_home_id, member_id);

create table life.guest (
    home_id bigint not null,
    activity_id bigint not null,
    number integer not null,
    name text not null,
    constraint guest_pk primary key (home_id, activity_id, number),
    constraint guest_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id)
);

create table life.decision (
    home_id bigint not null,
    id bigint not null,
    activity_id bigint not null,
    unit_id bigint not null,
    wording text not null,
    owner text,
    due_on date,
    done_on date,
    done_note text,
    version bigint not null default 0,
    constraint decision_pk primary key (home_id, id),
    constraint decision_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id)
);

create index decision_open_ix on life.decision (home_id, unit_id, due_on) where done_on is null;
create index decision_activity_ix on life.decision (home_id, activity_id);

create table life.vote (
    home_id bigint not null,
    activity_id bigint not null,
    number integer not null,
    matter text not null,
    due integer not null,
    present integer not null,
    in_favour integer not null,
    against integer not null,
    abstained integer not null,
    constraint vote_pk primary key (home_id, activity_id, number),
    constraint vote_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id),
    constraint vote_counts_ck check (due > 0 and present between 0 and due and in_favour >= 0 and against >= 0 and abstained >= 0 and in_favour + against + abstained <= present)
);
