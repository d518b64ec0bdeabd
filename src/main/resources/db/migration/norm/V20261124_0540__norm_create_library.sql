create schema norm;

create table norm.norm (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    state text not null default 'IN_FORCE',
    current_number integer not null,
    uses text[] not null,
    version bigint not null default 0,
    constraint norm_pk primary key (home_id, id),
    constraint norm_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint norm_state_ck check (state in ('IN_FORCE', 'ENDED'))
);

create index norm_unit_ix on norm.norm (home_id, unit_id);

create table norm.edition (
    home_id bigint not null,
    norm_id bigint not null,
    number integer not null,
    text text not null,
    from_on date not null,
    changes text not null,
    made_by text not null,
    made_at timestamptz not null,
    constraint edition_pk primary key (home_id, norm_id, number),
    constraint edition_norm_fk foreign key (home_id, norm_id) references norm.norm (home_id, id)
);

alter table norm.norm add constraint norm_current_fk
    foreign key (home_id, id, current_number) references norm.edition (home_id, norm_id, number) deferrable initially deferred;

-- Opened and confirmed, once for each version.
create table norm.reading (
    home_id bigint not null,
    norm_id bigint not null,
    number integer not null,
    member_home_id bigint not null,
    member_id bigint not null,
    read_on date not null,
    constraint reading_pk primary key (home_id, norm_id, number, member_home_id, member_id),
    constraint reading_edition_fk foreign key (home_id, norm_id, number) references norm.edition (home_id, norm_id, number),
    constraint reading_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id)
);

-- What an organisation says its posts have to do; where it says nothing, the organisation above counts, then the default.
create table norm.duty_list (
    home_id bigint not null,
    unit_id bigint not null,
    role text not null,
    items text not null,
    made_by text not null,
    made_on date not null,
    version bigint not null default 0,
    constraint duty_list_pk primary key (home_id, unit_id, role),
    constraint duty_list_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint duty_list_role_ck check (role in ('SECRETARY', 'DEPUTY', 'ORGANISATION', 'PUBLICITY', 'DISCIPLINE', 'GROUP_LEADER', 'WORKER'))
);
