create schema access;

-- Freshly issued one-time codes, sealed, until they have been printed: an hour, or until put away.
create table access.slips (
    id bigint not null,
    account_id bigint not null,
    unit_id bigint not null,
    sealed bytea not null,
    issued_at timestamptz not null,
    count integer not null,
    constraint slips_pk primary key (id),
    constraint slips_account_fk foreign key (account_id) references security.account (id),
    constraint slips_unit_fk foreign key (unit_id) references organization.unit (id)
);

create index slips_time_ix on access.slips (issued_at);
