-- The list of members in difficulty and old members a branch keeps each year; an empty one is a list too.
create table help.care_list (
    home_id bigint not null,
    unit_id bigint not null,
    year integer not null,
    kept_on date not null,
    kept_by text not null,
    constraint care_list_pk primary key (home_id, unit_id, year),
    constraint care_list_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint care_list_year_ck check (extract(year from kept_on) = year)
);

create table help.care (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    year integer not null,
    member_home_id bigint not null,
    member_id bigint not null,
    kind text not null,
    listed_on date not null,
    constraint care_pk primary key (home_id, id),
    constraint care_person_uq unique (home_id, unit_id, year, member_home_id, member_id),
    constraint care_list_fk foreign key (home_id, unit_id, year) references help.care_list (home_id, unit_id, year),
    constraint care_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint care_kind_ck check (kind in ('DIFFICULT', 'OLD')),
    constraint care_year_ck check (extract(year from listed_on) = year)
);

create table help.care_visit (
    home_id bigint not null,
    id bigint not null,
    care_id bigint not null,
    visited_on date not null,
    who text not null,
    constraint care_visit_pk primary key (home_id, id),
    constraint care_visit_care_fk foreign key (home_id, care_id) references help.care (home_id, id)
);

create index care_visit_care_ix on help.care_visit (home_id, care_id, visited_on);
