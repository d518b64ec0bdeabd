create schema study;

-- One row per person and source; recomputed with its source, never typed.
create table study.hour_entry (
    home_id bigint not null,
    id bigint not null,
    member_home_id bigint not null,
    member_id bigint not null,
    unit_id bigint not null,
    held_on date not null,
    hours numeric(5, 1) not null,
    rule_code text not null,
    source_type text not null,
    source_home_id bigint not null,
    source_id bigint not null,
    title text not null,
    constraint hour_entry_pk primary key (home_id, id),
    constraint hour_entry_source_uq unique (home_id, source_type, source_home_id, source_id, member_home_id, member_id),
    constraint hour_entry_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint hour_entry_hours_ck check (hours > 0 and hours <= 8)
);

create index hour_entry_member_ix on study.hour_entry (home_id, member_home_id, member_id, held_on);
create index hour_entry_unit_ix on study.hour_entry (home_id, unit_id, held_on);
