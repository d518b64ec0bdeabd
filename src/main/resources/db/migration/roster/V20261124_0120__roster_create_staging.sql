create schema roster;

create table roster.import (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    kind text not null,
    file_name text not null,
    account_id bigint not null,
    actor text not null,
    state text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    rows_done integer not null default 0,
    rows_all integer not null default 0,
    ignored text not null default '',
    failure text,
    entered integer not null default 0,
    changed integer not null default 0,
    constraint import_pk primary key (home_id, id),
    constraint import_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint import_kind_ck check (kind in ('MEMBERS', 'UNITS')),
    constraint import_state_ck check (state in ('READING', 'READY', 'CONFIRMED', 'FAILED', 'CANCELLED'))
);

create index import_account_ix on roster.import (account_id, started_at);

-- What is previewed: the whole row sealed, deleted when confirmed, cancelled, or a day old.
create table roster.staged (
    home_id bigint not null,
    import_id bigint not null,
    number integer not null,
    verdict text not null,
    doubtful boolean not null,
    payload bytea not null,
    id_hash bytea,
    member_id bigint,
    member_version bigint,
    constraint staged_pk primary key (home_id, import_id, number),
    constraint staged_import_fk foreign key (home_id, import_id) references roster.import (home_id, id),
    constraint staged_verdict_ck check (verdict in ('NEW', 'CHANGED', 'SAME', 'UNCLEAR', 'BAD'))
);

-- Secretaries named in a file of organisations, appointed once the roster knows exactly one of that name.
create table roster.named_secretary (
    unit_id bigint not null,
    name text not null,
    constraint named_secretary_pk primary key (unit_id),
    constraint named_secretary_unit_fk foreign key (unit_id) references organization.unit (id)
);
