create schema organization;

create table organization.unit (
    id bigint not null,
    parent_id bigint,
    kind text not null,
    category_code text not null,
    name text not null,
    short_name text not null,
    code text,
    path_c text collate "C" not null,
    home_id bigint not null,
    founded_on date,
    dissolved_on date,
    term_years integer not null,
    contact_name text,
    contact_phone text,
    unit_name text,
    unit_nature text,
    unit_credit_code text,
    unit_situation text,
    party_day integer,
    version bigint not null default 0,
    constraint unit_pk primary key (id),
    constraint unit_parent_fk foreign key (parent_id) references organization.unit (id),
    constraint unit_path_uq unique (path_c),
    constraint unit_code_uq unique (code),
    constraint unit_kind_ck check (kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'GROUP')),
    constraint unit_term_years_ck check (term_years between 1 and 5),
    constraint unit_party_day_ck check (party_day between 1 and 28),
    constraint unit_dates_ck check (dissolved_on is null or founded_on is null or dissolved_on > founded_on)
);

create index unit_parent_ix on organization.unit (parent_id, name);
create unique index unit_name_ux on organization.unit (coalesce(parent_id, 0), name) where dissolved_on is null;

-- Which organisation stood under which, when: a table of last year stays as it was after a move.
create table organization.parent (
    unit_id bigint not null,
    parent_id bigint not null,
    from_on date not null,
    to_on date,
    constraint parent_pk primary key (unit_id, from_on),
    constraint parent_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint parent_parent_fk foreign key (parent_id) references organization.unit (id),
    constraint parent_dates_ck check (to_on is null or to_on > from_on)
);

create table organization.term (
    id bigint not null,
    unit_id bigint not null,
    elected_on date not null,
    ends_on date not null,
    extended_to date,
    extension_reply text,
    version bigint not null default 0,
    constraint term_pk primary key (id),
    constraint term_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint term_dates_ck check (ends_on > elected_on),
    constraint term_extension_ck check (extended_to is null or (extended_to > ends_on and extension_reply is not null))
);

create index term_unit_ix on organization.term (unit_id, elected_on);

create table organization.post (
    id bigint not null,
    unit_id bigint not null,
    duty_code text not null,
    member_home_id bigint not null,
    member_id bigint not null,
    from_on date not null,
    to_on date,
    version bigint not null default 0,
    constraint post_pk primary key (id),
    constraint post_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint post_dates_ck check (to_on is null or to_on > from_on)
);

create index post_unit_ix on organization.post (unit_id, from_on);
create index post_member_ix on organization.post (member_home_id, member_id);
