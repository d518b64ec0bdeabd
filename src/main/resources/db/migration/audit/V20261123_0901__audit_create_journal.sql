create schema audit;

create table audit.entry (
    home_id bigint not null,
    id bigint not null,
    happened_at timestamptz not null,
    account_id bigint,
    actor text not null,
    action text not null,
    record_type text not null,
    record_home_id bigint not null,
    record_id bigint not null,
    unit_id bigint,
    before jsonb,
    after jsonb,
    reason text,
    constraint entry_pk primary key (home_id, id)
);

create index entry_record_ix on audit.entry (record_home_id, record_id, record_type, happened_at);
create index entry_unit_ix on audit.entry (home_id, unit_id, happened_at);

create table audit.look (
    home_id bigint not null,
    id bigint not null,
    happened_at timestamptz not null,
    member_home_id bigint not null,
    member_id bigint not null,
    account_id bigint not null,
    viewer text not null,
    viewer_unit text not null,
    what text not null,
    reason text,
    constraint look_pk primary key (home_id, id)
);

create index look_member_ix on audit.look (home_id, member_id, happened_at);
