create schema security;

create table security.account (
    id bigint not null,
    login text not null,
    name text not null,
    password_hash text not null,
    must_change boolean not null,
    valid_until timestamptz,
    failures integer not null default 0,
    locked_until timestamptz,
    closed boolean not null default false,
    member_home_id bigint,
    member_id bigint,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint account_pk primary key (id),
    constraint account_login_uq unique (login),
    constraint account_member_uq unique (member_home_id, member_id),
    constraint account_member_ck check ((member_home_id is null) = (member_id is null))
);

create table security.role_grant (
    id bigint not null,
    account_id bigint not null,
    role text not null,
    unit_id bigint,
    from_on date not null,
    to_on date,
    constraint role_grant_pk primary key (id),
    constraint role_grant_account_fk foreign key (account_id) references security.account (id),
    constraint role_grant_role_ck check (role in ('ADMINISTRATOR', 'COMMITTEE_OFFICER', 'SECRETARY', 'BRANCH_OFFICER')),
    constraint role_grant_unit_ck check (unit_id is not null or role = 'ADMINISTRATOR'),
    constraint role_grant_dates_ck check (to_on is null or to_on > from_on)
);

create index role_grant_account_ix on security.role_grant (account_id);
create index role_grant_unit_ix on security.role_grant (unit_id);

create table security.session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint session_pk primary key (primary_id)
);

create unique index session_session_id_ux on security.session (session_id);
create index session_expiry_ix on security.session (expiry_time);
create index session_principal_ix on security.session (principal_name);

create table security.session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint session_attributes_fk foreign key (session_primary_id) references security.session (primary_id) on delete cascade
);
