create schema member;

create table member.member (
    home_id bigint not null,
    id bigint not null,
    name text not null,
    name_initials text not null,
    gender text not null,
    ethnicity text,
    birth_on date,
    education text,
    category text not null,
    joined_on date,
    full_on date,
    state text not null default '1',
    id_cipher bytea,
    id_masked text,
    job text,
    phone text,
    address text,
    lost_on date,
    mobile text not null default '0',
    mobile_to text,
    study_exempt text,
    version bigint not null default 0,
    constraint member_pk primary key (home_id, id),
    constraint member_gender_ck check (gender in ('0', '1', '2', '9')),
    constraint member_category_ck check (category in ('01', '02')),
    constraint member_full_ck check (full_on is null or joined_on is null or full_on >= joined_on),
    constraint member_state_ck check (state in ('1', '2', '3', '4', '5', '6', '7')),
    constraint member_mobile_ck check (mobile in ('0', '1', '2')),
    constraint member_cipher_ck check ((id_cipher is null) = (id_masked is null))
);

create index member_name_ix on member.member (home_id, name);

-- Directory: one person for one id number, everywhere. The key is a keyed hash.
create table member.id_number (
    id_hash bytea not null,
    member_home_id bigint not null,
    member_id bigint not null,
    constraint id_number_pk primary key (id_hash),
    constraint id_number_member_uq unique (member_home_id, member_id),
    constraint id_number_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id)
);

create table member.membership (
    home_id bigint not null,
    id bigint not null,
    member_home_id bigint not null,
    member_id bigint not null,
    unit_id bigint not null,
    group_id bigint,
    from_on date not null,
    to_on date,
    reason text not null,
    constraint membership_pk primary key (home_id, id),
    constraint membership_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint membership_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint membership_group_fk foreign key (group_id) references organization.unit (id),
    constraint membership_reason_ck check (reason in ('ENTERED', 'TRANSFERRED', 'REGROUPED', 'ADMITTED')),
    constraint membership_dates_ck check (to_on is null or to_on > from_on),
    constraint membership_period_ex exclude using gist (home_id with =, member_home_id with =, member_id with =, daterange(from_on, to_on) with &&)
);

create index membership_unit_ix on member.membership (home_id, unit_id, from_on);

-- Directory: the one current membership of a person.
create table member.current_membership (
    member_home_id bigint not null,
    member_id bigint not null,
    membership_home_id bigint not null,
    membership_id bigint not null,
    unit_id bigint not null,
    group_id bigint,
    constraint current_membership_pk primary key (member_home_id, member_id),
    constraint current_membership_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint current_membership_fk foreign key (membership_home_id, membership_id) references member.membership (home_id, id)
);

create index current_membership_unit_ix on member.current_membership (unit_id);

-- A member asks for a fact of the own file to be corrected.
create table member.correction (
    home_id bigint not null,
    id bigint not null,
    member_home_id bigint not null,
    member_id bigint not null,
    unit_id bigint not null,
    field text not null,
    present text,
    wanted text not null,
    note text,
    state text not null,
    asked_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    answer text,
    version bigint not null default 0,
    constraint correction_pk primary key (home_id, id),
    constraint correction_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint correction_state_ck check (state in ('ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    constraint correction_answer_ck check (state <> 'REFUSED' or answer is not null)
);

create index correction_member_ix on member.correction (home_id, member_id, asked_at);
create index correction_unit_ix on member.correction (home_id, unit_id, state);

alter table organization.post add constraint post_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id);

alter table security.account add constraint account_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id);
